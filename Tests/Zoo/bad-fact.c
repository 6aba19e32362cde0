#include "zoo.h"

static const char *const requires_facts[] = {"dns.addresses:text", NULL};
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.bad-fact",
                                .title = "Wants what there is not",
                                .requires_facts = requires_facts, .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("bad-fact", checks)

#include "zoo.h"

static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.duplicate-ids",
                                .title = "Its own twin", .run = zoo_idle};
static const rdp_check *const checks[] = {&check, &check, NULL};

ZOO_ENTRY("duplicate-ids", checks)

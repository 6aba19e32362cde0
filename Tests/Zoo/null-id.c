#include "zoo.h"

static const rdp_check check = {.struct_size = sizeof(rdp_check), .title = "Nameless",
                                .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("null-id", checks)

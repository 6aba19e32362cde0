#include "zoo.h"

static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.not-utf8",
                                .title = "Caf\xe9", .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("not-utf8", checks)

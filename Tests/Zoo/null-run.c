#include "zoo.h"

static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.null-run",
                                .title = "Cannot look"};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("null-run", checks)

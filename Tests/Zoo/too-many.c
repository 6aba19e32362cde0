#include "zoo.h"

static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.too-many",
                                .title = "One of many", .run = zoo_idle};
/* Without an end where one is allowed. */
#define TEN &check, &check, &check, &check, &check, &check, &check, &check, &check, &check
#define HUNDRED TEN, TEN, TEN, TEN, TEN, TEN, TEN, TEN, TEN, TEN
static const rdp_check *const checks[] = {HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, HUNDRED, NULL};

ZOO_ENTRY("too-many", checks)

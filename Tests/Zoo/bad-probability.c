#include "zoo.h"

static const rdp_finding finding = {sizeof(rdp_finding), RDP_EFFECT_NONE,
                                    "zoo.bad-probability.seen", "Surer than sure", 1.5, NULL};
static const rdp_finding *const findings[] = {&finding, NULL};
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.bad-probability",
                                .title = "Exaggerates", .findings = findings, .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("bad-probability", checks)

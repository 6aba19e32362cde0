#include "zoo.h"

/* Feeds the fact that the healthy plugin feeds. */
static const char *const provides_facts[] = {"zoo.good.fact:str", NULL};
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.double-provider",
                                .title = "Says it too", .provides_facts = provides_facts,
                                .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("double-provider", checks)

#include "zoo.h"

/* Waits for the other of the two, which waits for it. */
static const char *const requires_facts[] = {"zoo.cycle-a.fact:str", NULL};
static const char *const provides_facts[] = {"zoo.cycle-b.fact:str", NULL};
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.cycle-b",
                                .title = "After you", .requires_facts = requires_facts,
                                .provides_facts = provides_facts, .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};

ZOO_ENTRY("cycle-b", checks)

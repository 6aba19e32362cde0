#include "zoo.h"

/* The refusal quotes an id of full length and must still travel. */
static char id[8192];
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = id, .run = zoo_idle};
static const rdp_check *const checks[] = {&check, NULL};
static const rdp_plugin plugin = {.struct_size = sizeof(rdp_plugin), .facts_version = 1,
                                  .id = "zoo.long-quote", .version = "1.0", .checks = checks};

const rdp_plugin *rdpcheck_plugin_v1(void) {
  memset(id, 'a', sizeof id - 1);
  return &plugin;
}

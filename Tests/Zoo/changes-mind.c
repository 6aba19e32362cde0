#include "zoo.h"

/* Says something else in every process. */
ZOO_CHECK_FUNCTION(look) {
  (void)host, (void)run, (void)context;
  zoo_crash();
  return RDP_DONE;
}

static char version[24];
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.changes-mind",
                                .title = "Once so, once so", .run = look};
static const rdp_check *const checks[] = {&check, NULL};
static const rdp_plugin plugin = {.struct_size = sizeof(rdp_plugin), .facts_version = 1,
                                  .id = "zoo.changes-mind", .version = version,
                                  .checks = checks};

const rdp_plugin *rdpcheck_plugin_v1(void) {
  snprintf(version, sizeof version, "%ld", (long)getpid());
  return &plugin;
}

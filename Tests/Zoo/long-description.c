#include "zoo.h"

/* Each text is short enough, all together are not. */
static char title[8000];
static const rdp_check check = {.struct_size = sizeof(rdp_check), .id = "zoo.long-description",
                                .title = title, .run = zoo_idle};
#define TEN &check, &check, &check, &check, &check, &check, &check, &check, &check, &check
static const rdp_check *const checks[] = {TEN, TEN, TEN, TEN, NULL};
static const rdp_plugin plugin = {.struct_size = sizeof(rdp_plugin), .facts_version = 1,
                                  .id = "zoo.long-description", .version = "1.0",
                                  .checks = checks};

const rdp_plugin *rdpcheck_plugin_v1(void) {
  memset(title, 'a', sizeof title - 1);
  return &plugin;
}

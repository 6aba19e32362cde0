#include "zoo.h"

/* Nobody can tell a wild pointer without following it. */
static const rdp_plugin plugin = {.struct_size = sizeof(rdp_plugin), .id = (const char *)0x10,
                                  .version = "1.0",
                                  .checks = (const rdp_check *const *)0x20};

const rdp_plugin *rdpcheck_plugin_v1(void) { return &plugin; }

#include "zoo.h"

static const rdp_plugin plugin = {.struct_size = 0x70000000};

const rdp_plugin *rdpcheck_plugin_v1(void) { return &plugin; }

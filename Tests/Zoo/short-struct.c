#include "zoo.h"

static const rdp_plugin plugin = {.struct_size = 8};

const rdp_plugin *rdpcheck_plugin_v1(void) { return &plugin; }

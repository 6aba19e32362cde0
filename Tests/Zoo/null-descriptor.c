#include "zoo.h"

const rdp_plugin *rdpcheck_plugin_v1(void) { return NULL; }

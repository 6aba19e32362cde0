#include "zoo.h"

static _Alignas(8) char memory[sizeof(rdp_plugin) + 8];

const rdp_plugin *rdpcheck_plugin_v1(void) { return (const void *)(memory + 1); }

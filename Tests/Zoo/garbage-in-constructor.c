#include "zoo.h"

__attribute__((constructor)) static void begin(void) { zoo_write_frame("\xff\xff\xff", 3); }

ZOO_PLUGIN("garbage-in-constructor", zoo_idle)

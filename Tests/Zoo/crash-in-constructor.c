#include "zoo.h"

__attribute__((constructor)) static void begin(void) { zoo_crash(); }

ZOO_PLUGIN("crash-in-constructor", zoo_idle)

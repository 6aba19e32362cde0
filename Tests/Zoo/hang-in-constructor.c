#include "zoo.h"

__attribute__((constructor)) static void begin(void) { zoo_hang(); }

ZOO_PLUGIN("hang-in-constructor", zoo_idle)

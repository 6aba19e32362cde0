#include "zoo.h"

__attribute__((constructor)) static void begin(void) {
  fprintf(stderr, "no licence found\n");
  exit(7);
}

ZOO_PLUGIN("exit-in-constructor", zoo_idle)

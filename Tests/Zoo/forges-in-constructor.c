#include "zoo.h"

/* Greets the host for ever in the worker's name. */
__attribute__((constructor)) static void begin(void) {
  const unsigned char hello[] = {1, 1, 0, 0, 0, 0, 0, 0, 0};
  while (zoo_write_frame(hello, sizeof hello)) continue;
}

ZOO_PLUGIN("forges-in-constructor", zoo_idle)

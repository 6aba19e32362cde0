#include "zoo.h"

/* Hangs without a word. */
ZOO_CHECK_FUNCTION(look) {
  (void)host, (void)run, (void)context;
  zoo_hang();
}

ZOO_PLUGIN("silent", look)

#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("abort-in-run");
  fprintf(stderr, "assertion failed: shield != NULL\n");
  abort();
}

ZOO_PLUGIN("abort-in-run", look)

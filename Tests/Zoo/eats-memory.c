#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("eats-memory");
  /* Not touched: it is the bound that is tried, not the machine. */
  const size_t chunk = (size_t)64 << 20;
  long chunks = 0;
  while (chunks < 1024 && malloc(chunk) != NULL) chunks++;
  zoo_name_process(host, run, ZOO_SEEN("eats-memory"), chunks);
  return RDP_INCONCLUSIVE;
}

ZOO_PLUGIN("eats-memory", look)

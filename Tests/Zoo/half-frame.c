#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("half-frame");
  /* The rest never comes; what the worker says next is read as the rest. */
  if (write(ZOO_CHANNEL, "\x08\x00\x00\x00\x04", 5) != 5) return RDP_INCONCLUSIVE;
  return RDP_DONE;
}

ZOO_PLUGIN("half-frame", look)

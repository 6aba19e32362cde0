#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("huge-frame");
  if (write(ZOO_CHANNEL, "\xff\xff\xff\x7f", 4) != 4) return RDP_INCONCLUSIVE;
  zoo_hang();
}

ZOO_PLUGIN("huge-frame", look)

#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("inconclusive");
  return RDP_INCONCLUSIVE;
}

ZOO_PLUGIN("inconclusive", look)

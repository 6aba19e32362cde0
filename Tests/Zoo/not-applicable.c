#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("not-applicable");
  return RDP_NOT_APPLICABLE;
}

ZOO_PLUGIN("not-applicable", look)

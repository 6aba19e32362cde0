#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("unknown-outcome");
  return (rdp_outcome)77;
}

ZOO_PLUGIN("unknown-outcome", look)

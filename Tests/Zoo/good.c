#include "zoo.h"

/* Has no fault: the neighbour that must not notice what the others do. */
ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("good");
  return RDP_DONE;
}

ZOO_PLUGIN("good", look)

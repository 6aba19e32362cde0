#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("crash-in-run");
  zoo_crash();
  return RDP_DONE;
}

ZOO_PLUGIN("crash-in-run", look)

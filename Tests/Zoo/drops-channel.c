#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("drops-channel");
  close(ZOO_CHANNEL);
  return RDP_DONE;
}

ZOO_PLUGIN("drops-channel", look)

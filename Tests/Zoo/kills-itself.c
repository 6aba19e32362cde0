#include "zoo.h"

#include <signal.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("kills-itself");
  kill(getpid(), SIGKILL);
  return RDP_DONE;
}

ZOO_PLUGIN("kills-itself", look)

#include "zoo.h"

#include <signal.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("stops-itself");
  raise(SIGSTOP);
  zoo_hang();
}

ZOO_PLUGIN("stops-itself", look)

#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("exit-in-run");
  exit(3);
}

ZOO_PLUGIN("exit-in-run", look)

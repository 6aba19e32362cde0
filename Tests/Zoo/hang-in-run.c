#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("hang-in-run");
  zoo_hang();
}

ZOO_PLUGIN("hang-in-run", look)

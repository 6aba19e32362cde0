#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("garbage-frames");
  zoo_write_frame("\x09garbage", 8);
  zoo_hang();
}

ZOO_PLUGIN("garbage-frames", look)

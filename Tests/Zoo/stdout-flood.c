#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("stdout-flood");
  char block[65536];
  memset(block, 65, sizeof block);
  for (;;) (void)!write(STDOUT_FILENO, block, sizeof block);
  return RDP_DONE;
}

ZOO_PLUGIN("stdout-flood", look)

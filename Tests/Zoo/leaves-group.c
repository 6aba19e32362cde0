#include "zoo.h"

#include <sys/types.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("leaves-group");
  /* A process that is in another group is not reached through its own. */
  if (setpgid(0, getpgid(getppid())) != 0) return RDP_INCONCLUSIVE;
  zoo_hang();
}

ZOO_PLUGIN("leaves-group", look)

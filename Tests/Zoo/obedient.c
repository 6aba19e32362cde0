#include "zoo.h"

#include <poll.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("obedient");
  struct pollfd waiting = {host->cancel_fd(run), POLLIN, 0};
  while (host->time_left_ms(run) > 0 && poll(&waiting, 1, 10000) <= 0) continue;
  return RDP_CANCELLED;
}

ZOO_PLUGIN("obedient", look)

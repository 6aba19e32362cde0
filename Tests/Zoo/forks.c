#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("forks");
  pid_t child = fork();
  if (child == 0) {
    setsid();
    zoo_hang();
  }
  zoo_name_process(host, run, ZOO_SEEN("forks"), child);
  return RDP_DONE;
}

ZOO_PLUGIN("forks", look)

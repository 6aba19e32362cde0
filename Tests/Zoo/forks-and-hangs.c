#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("forks-and-hangs");
  pid_t child = fork();
  if (child == 0) {
    setsid();
    zoo_hang();
  }
  zoo_name_process(host, run, ZOO_SEEN("forks-and-hangs"), child);
  zoo_name_process(host, run, ZOO_SEEN("forks-and-hangs"), getpid());
  zoo_hang();
}

ZOO_PLUGIN("forks-and-hangs", look)

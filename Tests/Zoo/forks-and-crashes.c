#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("forks-and-crashes");
  pid_t child = fork();
  if (child == 0) {
    setsid();
    zoo_hang();
  }
  zoo_name_process(host, run, ZOO_SEEN("forks-and-crashes"), child);
  abort();
}

ZOO_PLUGIN("forks-and-crashes", look)

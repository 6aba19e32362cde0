#include "zoo.h"

#include <spawn.h>

extern char **environ;

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("daemonizes");
  /* Not by fork(): nothing binds this child to its parent. */
  char *shell[] = {"sh", "-c", "setsid sleep 100000 & echo $! >&2", NULL};
  pid_t child;
  if (posix_spawn(&child, "/bin/sh", NULL, NULL, shell, environ) != 0) return RDP_INCONCLUSIVE;
  zoo_name_process(host, run, ZOO_SEEN("daemonizes"), child);
  return RDP_DONE;
}

ZOO_PLUGIN("daemonizes", look)

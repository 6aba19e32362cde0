#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("floods");
  /* Allowed calls, more than are of use. */
  for (int count = 0; count < 5000; count++) {
    host->log(run, RDP_LOG_INFO, "again");
    host->progress(run, 50, "still");
    host->unknown(run, ZOO_SEEN("floods"), "again", NULL);
    host->put_str(run, "zoo.undeclared", "again", RDP_PUBLIC);
  }
  return RDP_DONE;
}

ZOO_PLUGIN("floods", look)

#include "zoo.h"

#include <errno.h>
#include <fcntl.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("writes-file");
  int file = open("/tmp", O_TMPFILE | O_RDWR, 0600);
  if (file < 0) return RDP_NOT_APPLICABLE;
  long written = write(file, "x", 1);
  zoo_name_process(host, run, ZOO_SEEN("writes-file"), written == 1 ? 0 : errno);
  return RDP_DONE;
}

ZOO_PLUGIN("writes-file", look)

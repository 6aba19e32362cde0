#include "zoo.h"

#include <sys/socket.h>

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("closes-channel");
  /* A reader that waits keeps a closed descriptor open; this one it feels. */
  shutdown(ZOO_CHANNEL, SHUT_RDWR);
  close(ZOO_CHANNEL);
  zoo_hang();
}

ZOO_PLUGIN("closes-channel", look)

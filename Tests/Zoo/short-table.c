#include "zoo.h"

ZOO_CHECK_FUNCTION(look) {
  ZOO_SPEAK("short-table");
  /* A host of a version before cancel_fd was thought of. */
  rdp_host older;
  memset(&older, 0xff, sizeof older);
  memcpy(&older, host, offsetof(rdp_host, cancel_fd));
  older.struct_size = offsetof(rdp_host, cancel_fd);
  if (RDP_HAS(&older, cancel_fd) || RDP_HAS(&older, service)) return RDP_INCONCLUSIVE;
  if (!RDP_HAS(&older, time_left_ms) || !RDP_HAS(host, service)) return RDP_INCONCLUSIVE;
  return RDP_DONE;
}

ZOO_PLUGIN("short-table", look)

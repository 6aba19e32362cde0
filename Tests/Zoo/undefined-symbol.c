#include "zoo.h"

void rdpcheck_services_that_no_host_exports(void);

ZOO_CHECK_FUNCTION(look) {
  (void)host, (void)run, (void)context;
  rdpcheck_services_that_no_host_exports();
  return RDP_DONE;
}

ZOO_PLUGIN("undefined-symbol", look)

/* Of a contract that is still to come. */
const void *rdpcheck_plugin_v2(void);
const void *rdpcheck_plugin_v2(void) { return 0; }

/* What the animals of the zoo share. Each is a plugin with one fault, named after its file; one
 * that has no fault in its table gets it from ZOO_PLUGIN and brings only its run function. */
#ifndef ZOO_H
#define ZOO_H

#include <rdpcheck/plugin.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* One finding, which each animal can report, and one fact, which it can put. */
#define ZOO_SEEN(name) "zoo." name ".seen"
#define ZOO_FACT(name) "zoo." name ".fact"

#define ZOO_CHECK_FUNCTION(function)                                                        \
  static rdp_outcome function(const rdp_host *host, rdp_run *run, void *context)

/* A table without fault around a run function. */
#define ZOO_PLUGIN(name, function)                                                          \
  static const rdp_finding zoo_seen = {sizeof(rdp_finding), RDP_EFFECT_NONE,                \
                                       ZOO_SEEN(name),      "Something was seen",           \
                                       0.01,                NULL};                          \
  static const rdp_finding *const zoo_findings[] = {&zoo_seen, NULL};                       \
  static const char *const zoo_provides[] = {ZOO_FACT(name) ":str", NULL};                  \
  static const rdp_check zoo_check = {.struct_size = sizeof(rdp_check),                     \
                                      .id = "zoo." name,                                    \
                                      .title = "An animal of the zoo",                      \
                                      .provides_facts = zoo_provides,                       \
                                      .findings = zoo_findings,                             \
                                      .run = function};                                     \
  static const rdp_check *const zoo_checks[] = {&zoo_check, NULL};                          \
  ZOO_ENTRY(name, zoo_checks)

/* An entry that describes these checks. */
#define ZOO_ENTRY(name, check_list)                                                         \
  static const rdp_plugin zoo_plugin = {.struct_size = sizeof(rdp_plugin),                  \
                                        .facts_version = RDP_FACTS_VERSION,                 \
                                        .id = "zoo." name,                                  \
                                        .version = "1.0",                                   \
                                        .checks = check_list};                              \
  const rdp_plugin *rdpcheck_plugin_v1(void) { return &zoo_plugin; }

/* What must survive whatever comes next: one finding with evidence, and one fact. */
#define ZOO_SPEAK(name)                                                                     \
  do {                                                                                      \
    rdp_handle zoo_handle = host->finding(run, ZOO_SEEN(name), "it was here");              \
    host->evidence(run, zoo_handle, "step", "before", RDP_PUBLIC);                          \
    host->put_str(run, ZOO_FACT(name), "kept", RDP_PUBLIC);                                 \
    (void)context;                                                                          \
  } while (0)

/* A check that is never run. */
static inline rdp_outcome zoo_idle(const rdp_host *host, rdp_run *run, void *context) {
  (void)host, (void)run, (void)context;
  return RDP_DONE;
}

/* Tells the test a process number. */
static inline void zoo_name_process(const rdp_host *host, rdp_run *run, const char *finding,
                                    long process) {
  char text[24];
  snprintf(text, sizeof text, "%ld", process);
  host->evidence(run, host->finding(run, finding, "a process"), "process", text, RDP_PUBLIC);
}

/* Hangs for ever, whatever the host says. */
static inline _Noreturn void zoo_hang(void) {
  for (;;) pause();
}

/* Touches memory that is not there, in a way that no compiler sees through. */
static inline void zoo_crash(void) {
  volatile int *volatile nowhere = (volatile int *)16;
  *nowhere = 1;
}

/* The channel of frames, which a plugin has no business to know. */
#define ZOO_CHANNEL 3

/* A frame around bytes, written past the host table. */
static inline int zoo_write_frame(const void *body, uint32_t size) {
  unsigned char frame[512];
  if (size > sizeof frame - 4) abort();
  memcpy(frame, &size, 4);
  memcpy(frame + 4, body, size);
  return write(ZOO_CHANNEL, frame, size + 4) == (ssize_t)size + 4;
}

#endif

#include "zoo.h"

#include <pthread.h>

/* Breaks every rule of the host table that a call can break. Each answer that is not the one the
 * contract gives is told as a finding: there should be none. */

static void complain(const rdp_host *host, rdp_run *run, const char *call, long long answer) {
  char text[400];
  snprintf(text, sizeof text, "%s answered %lld", call, answer);
  host->finding(run, "zoo.misuses.wrong-answer", text);
}

#define EXPECT(wanted, call)                                                                \
  do {                                                                                      \
    long long answer = (long long)(call);                                                   \
    if (answer != (long long)(wanted)) complain(host, run, #call, answer);                  \
  } while (0)

static char too_long[9000];
static char long_id[8192];

static void misuse_reports(const rdp_host *host, rdp_run *run) {
  host->log(run, 99, NULL);
  host->log(run, RDP_LOG_INFO, "\xff");
  host->log(run, RDP_LOG_INFO, too_long);
  host->progress(run, 4000000000u, NULL);
  EXPECT(0, host->finding(run, NULL, NULL));
  EXPECT(0, host->finding(run, "zoo.undeclared", NULL));
  EXPECT(0, host->finding(run, long_id, NULL));
  EXPECT(0, host->finding(run, "zoo.misuses.never", "\xc3"));
  EXPECT(0, host->finding(run, "zoo.misuses.never", too_long));
  EXPECT(RDP_INVALID, host->unknown(run, NULL, NULL, NULL));
  EXPECT(RDP_INVALID, host->unknown(run, "zoo.misuses.unsure", NULL, NULL));
  EXPECT(RDP_UNDECLARED, host->unknown(run, "zoo.undeclared", "why", NULL));
  EXPECT(RDP_OK, host->unknown(run, "zoo.misuses.unsure", "why", NULL));
  EXPECT(RDP_INVALID, host->evidence(run, 0, "key", "value", RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->evidence(run, 12345, "key", "value", RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->remedy(run, 12345, "text", NULL));
  rdp_handle handle = host->finding(run, "zoo.misuses.seen", NULL);
  EXPECT(1, handle != 0);
  EXPECT(RDP_INVALID, host->evidence(run, handle, NULL, "value", RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->evidence(run, handle, "key", NULL, RDP_PUBLIC));
  EXPECT(RDP_LIMIT, host->evidence(run, handle, "key", too_long, RDP_PUBLIC));
  EXPECT(RDP_OK, host->evidence(run, handle, "password", "hunter2", RDP_SECRET));
  EXPECT(RDP_OK, host->evidence(run, handle, "newer class", "hunter2", 77));
  EXPECT(RDP_INVALID, host->remedy(run, handle, NULL, NULL));
}

static void misuse_facts(const rdp_host *host, rdp_run *run) {
  uint8_t flag = 7;
  int64_t number = 7;
  const char *text = "untouched";
  const char *const *items = NULL;
  const uint8_t *bytes = NULL;
  size_t count = 7;
  EXPECT(RDP_INVALID, host->fact_bool(run, NULL, &flag));
  EXPECT(RDP_UNDECLARED, host->fact_bool(run, "zoo.other:bool", &flag));
  EXPECT(RDP_UNDECLARED, host->fact_str(run, "zoo.misuses.put-str", &text));
  EXPECT(RDP_WRONG_TYPE, host->fact_int(run, "zoo.given", &number));
  EXPECT(RDP_WRONG_TYPE, host->fact_list(run, "zoo.given", &items, &count));
  EXPECT(RDP_WRONG_TYPE, host->fact_bytes(run, "zoo.given", &bytes, &count));
  EXPECT(RDP_ABSENT, host->fact_int(run, "zoo.absent", &number));
  EXPECT(RDP_INVALID, host->fact_str(run, "zoo.given", NULL));
  EXPECT(RDP_INVALID, host->fact_list(run, "zoo.given-list", &items, NULL));
  EXPECT(RDP_INVALID, host->fact_list(run, "zoo.given-list", NULL, &count));
  EXPECT(1, flag == 7 && number == 7 && count == 7 && strcmp(text, "untouched") == 0);
  EXPECT(RDP_OK, host->fact_str(run, "zoo.given", &text));
  EXPECT(0, strcmp(text, "a text"));
  EXPECT(RDP_OK, host->fact_list(run, "zoo.given-list", &items, &count));
  EXPECT(1, count == 2 && strcmp(items[1], "two") == 0);
}

static void misuse_publishing(const rdp_host *host, rdp_run *run) {
  const char *hole[] = {"one", NULL, "three"};
  EXPECT(RDP_INVALID, host->put_bool(run, NULL, 1));
  EXPECT(RDP_UNDECLARED, host->put_int(run, "zoo.undeclared", 1));
  EXPECT(RDP_UNDECLARED, host->put_int(run, "zoo.given", 1));
  EXPECT(RDP_WRONG_TYPE, host->put_int(run, "zoo.misuses.put-str", 1));
  EXPECT(RDP_INVALID, host->put_str(run, "zoo.misuses.put-str", NULL, RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->put_str(run, "zoo.misuses.put-str", "hunter2", RDP_SECRET));
  EXPECT(RDP_LIMIT, host->put_str(run, "zoo.misuses.put-str", too_long, RDP_PUBLIC));
  EXPECT(RDP_OK, host->put_str(run, "zoo.misuses.put-str", "first", RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->put_str(run, "zoo.misuses.put-str", "second", RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->put_list(run, "zoo.misuses.put-list", NULL, 1, RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->put_list(run, "zoo.misuses.put-list", hole, 3, RDP_PUBLIC));
  EXPECT(RDP_LIMIT, host->put_list(run, "zoo.misuses.put-list", hole, 1025, RDP_PUBLIC));
  EXPECT(RDP_LIMIT, host->put_list(run, "zoo.misuses.put-list", hole, SIZE_MAX, RDP_PUBLIC));
  EXPECT(RDP_INVALID, host->put_bytes(run, "zoo.misuses.put-bytes", NULL, 1, RDP_PUBLIC));
  EXPECT(RDP_LIMIT, host->put_bytes(run, "zoo.misuses.put-bytes", (const uint8_t *)"", SIZE_MAX,
                                    RDP_PUBLIC));
  EXPECT(RDP_OK, host->put_bytes(run, "zoo.misuses.put-bytes", NULL, 0, RDP_PUBLIC));
  EXPECT(RDP_OK, host->put_list(run, "zoo.misuses.put-list", NULL, 0, RDP_PUBLIC));
}

static void misuse_control(const rdp_host *host, rdp_run *run) {
  EXPECT(0, host->option(run, NULL));
  EXPECT(0, host->option(run, "undeclared"));
  EXPECT(0, host->service(run, "rdpcheck.none/1"));
  EXPECT(0, host->service(run, NULL));
  EXPECT(0, strcmp(host->option(run, "declared"), "by default"));
}

/* Handles that are none: no memory of them may be touched. */
static void misuse_handles(const rdp_host *host, rdp_run *run) {
  long foreign = 1;
  rdp_run *const handles[] = {NULL, (rdp_run *)1, (rdp_run *)&foreign, (rdp_run *)&complain,
                              (rdp_run *)((uintptr_t)run + 1000), (rdp_run *)~(uintptr_t)run};
  uint8_t flag = 0;
  int64_t number = 0;
  const char *text = NULL;
  for (size_t place = 0; place < sizeof handles / sizeof *handles; place++) {
    rdp_run *wrong = handles[place];
    host->log(wrong, RDP_LOG_INFO, "text");
    host->progress(wrong, 1, "text");
    EXPECT(0, host->finding(wrong, "zoo.misuses.seen", NULL));
    EXPECT(RDP_ENDED, host->unknown(wrong, "zoo.misuses.seen", "why", NULL));
    EXPECT(RDP_ENDED, host->evidence(wrong, 1, "key", "value", RDP_PUBLIC));
    EXPECT(RDP_ENDED, host->remedy(wrong, 1, "text", NULL));
    EXPECT(RDP_ENDED, host->fact_bool(wrong, "zoo.given", &flag));
    EXPECT(RDP_ENDED, host->fact_int(wrong, "zoo.given", &number));
    EXPECT(RDP_ENDED, host->fact_str(wrong, "zoo.given", &text));
    EXPECT(RDP_ENDED, host->fact_list(wrong, "zoo.given", NULL, NULL));
    EXPECT(RDP_ENDED, host->fact_bytes(wrong, "zoo.given", NULL, NULL));
    EXPECT(RDP_ENDED, host->put_bool(wrong, "zoo.given", 1));
    EXPECT(RDP_ENDED, host->put_int(wrong, "zoo.given", 1));
    EXPECT(RDP_ENDED, host->put_str(wrong, "zoo.given", NULL, RDP_PUBLIC));
    EXPECT(RDP_ENDED, host->put_list(wrong, "zoo.given", NULL, 0, RDP_PUBLIC));
    EXPECT(RDP_ENDED, host->put_bytes(wrong, "zoo.given", NULL, 0, RDP_PUBLIC));
    EXPECT(0, host->option(wrong, "declared"));
    EXPECT(0, host->time_left_ms(wrong));
    EXPECT(-1, host->cancel_fd(wrong));
    EXPECT(0, host->service(wrong, "rdpcheck.none/1"));
  }
}

/* A thread that outlives the run that started it. */
static struct {
  const rdp_host *host;
  rdp_run *run;
  pthread_t thread;
  rdp_handle finding;
  rdp_status fact;
} left_behind;

static void *speak_late(void *unused) {
  while (left_behind.host->cancel_fd(left_behind.run) >= 0) usleep(1000);
  left_behind.finding = left_behind.host->finding(left_behind.run, "zoo.misuses.seen", "late");
  left_behind.fact = left_behind.host->put_bool(left_behind.run, "zoo.misuses.late", 1);
  return unused;
}

ZOO_CHECK_FUNCTION(look) {
  (void)context;
  memset(too_long, 'a', sizeof too_long - 1);
  memset(long_id, 'a', sizeof long_id - 1);
  misuse_reports(host, run);
  misuse_facts(host, run);
  misuse_publishing(host, run);
  misuse_control(host, run);
  misuse_handles(host, run);
  left_behind.host = host;
  left_behind.run = run;
  return pthread_create(&left_behind.thread, NULL, speak_late, NULL) ? RDP_INCONCLUSIVE : RDP_DONE;
}

/* Waits for the thread of the first check, and says what it was answered. */
ZOO_CHECK_FUNCTION(look_later) {
  (void)context;
  pthread_join(left_behind.thread, NULL);
  EXPECT(0, left_behind.finding);
  EXPECT(RDP_ENDED, left_behind.fact);
  return RDP_DONE;
}

#define FINDING(symbol, id)                                                                 \
  static const rdp_finding symbol = {sizeof(rdp_finding), RDP_EFFECT_NONE, id, "Misused", 0.01, NULL}

FINDING(seen, "zoo.misuses.seen");
FINDING(unsure, "zoo.misuses.unsure");
FINDING(never, "zoo.misuses.never");
FINDING(wrong_answer, "zoo.misuses.wrong-answer");
static const rdp_finding *const findings[] = {&seen, &unsure, &never, &wrong_answer, NULL};
static const char *const requires_facts[] = {"zoo.given:str", "zoo.given-list:list", NULL};
static const char *const wants_facts[] = {"zoo.absent:int", NULL};
static const char *const provides_facts[] = {"zoo.misuses.put-str:str", "zoo.misuses.put-list:list",
                                             "zoo.misuses.put-bytes:bytes", "zoo.misuses.late:bool",
                                             NULL};
static const rdp_check first = {.struct_size = sizeof(rdp_check),
                                .id = "zoo.misuses",
                                .title = "Breaks every rule",
                                .requires_facts = requires_facts,
                                .wants_facts = wants_facts,
                                .provides_facts = provides_facts,
                                .findings = findings,
                                .run = look};
static const rdp_finding *const later_findings[] = {&wrong_answer, NULL};
static const rdp_check second = {.struct_size = sizeof(rdp_check),
                                 .id = "zoo.misuses-later",
                                 .title = "Tells what became of the thread",
                                 .findings = later_findings,
                                 .run = look_later};
static const rdp_check *const checks[] = {&first, &second, NULL};
static const rdp_option option = {sizeof(rdp_option), RDP_OPTION_TEXT, "declared", "An option",
                                  "by default"};
static const rdp_option *const options[] = {&option, NULL};
static const rdp_plugin plugin = {.struct_size = sizeof(rdp_plugin),
                                  .facts_version = RDP_FACTS_VERSION,
                                  .id = "zoo.misuses",
                                  .version = "1.0",
                                  .checks = checks,
                                  .options = options};

const rdp_plugin *rdpcheck_plugin_v1(void) { return &plugin; }

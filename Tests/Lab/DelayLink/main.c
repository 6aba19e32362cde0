/* A link with delay, jitter, loss, a rate and a silent MTU, where the kernel has no netem. */
#define _GNU_SOURCE
#include "options.h"
#include "queue.h"
#include "tap.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

enum { ETHERNET_HEADER = 14, BATCH = 64 };

/* One way through the link. */
typedef struct {
  int from;
  int to;
  int64_t free_at; /* when the last frame will have been put on the wire */
  int64_t last_due;
  queue queue;
} direction;

static direction directions[2];

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static double dice(unsigned int *seed) { return rand_r(seed) / (RAND_MAX + 1.0); }

/* Decides what becomes of a frame that entered just now. */
static void admit(direction *way, options *options, const uint8_t *bytes, size_t length) {
  if (options->largest && (long)length - ETHERNET_HEADER > options->largest) return;
  if (options->loss > 0 && dice(&options->seed) < options->loss) return;
  int64_t start = now();
  if (options->rate > 0) {
    if (way->free_at > start) start = way->free_at;
    start += (int64_t)((double)length * 8 * 1e9 / options->rate);
    way->free_at = start;
  }
  int64_t due = start + options->delay;
  if (options->jitter) due += (int64_t)((double)options->jitter * dice(&options->seed));
  if (due < way->last_due) due = way->last_due; /* jitter does not reorder */
  way->last_due = due;
  (void)queue_push(&way->queue, bytes, length, due);
}

static void take_in(direction *way, options *options) {
  uint8_t bytes[FRAME_LIMIT];
  for (int turn = 0; turn < BATCH; turn++) {
    ssize_t length = read(way->from, bytes, sizeof bytes);
    if (length <= ETHERNET_HEADER) return;
    admit(way, options, bytes, (size_t)length);
  }
}

static void let_out(direction *way, int64_t time) {
  const frame *next;
  while ((next = queue_first(&way->queue)) && next->due <= time) {
    (void)!write(way->to, next->bytes, next->length); /* a device that is down loses it */
    queue_pop(&way->queue);
  }
}

/* How long until a frame is due; NULL when none is on its way. */
static struct timespec *next_wait(struct timespec *wait) {
  int64_t soonest = INT64_MAX;
  for (int index = 0; index < 2; index++) {
    const frame *next = queue_first(&directions[index].queue);
    if (next && next->due < soonest) soonest = next->due;
  }
  if (soonest == INT64_MAX) return NULL;
  int64_t left = soonest - now();
  if (left < 0) left = 0;
  *wait = (struct timespec){.tv_sec = left / 1000000000, .tv_nsec = left % 1000000000};
  return wait;
}

static int carry(options *options) {
  for (;;) {
    struct pollfd entries[2] = {{.fd = directions[0].from, .events = POLLIN},
                                {.fd = directions[1].from, .events = POLLIN}};
    struct timespec wait;
    if (ppoll(entries, 2, next_wait(&wait), NULL) < 0 && errno != EINTR) return 1;
    for (int index = 0; index < 2; index++) {
      if (entries[index].revents & ~POLLIN) return 0; /* the namespace is gone */
      if (entries[index].revents) take_in(&directions[index], options);
      let_out(&directions[index], now());
    }
  }
}

int main(int count, char **arguments) {
  options options;
  if (!options_parse(&options, count, arguments)) return 2;
  int ends[2];
  for (int side = 0; side < 2; side++) {
    ends[side] = tap_open(options.namespace_names[side], options.device_names[side]);
    if (ends[side] < 0) {
      fprintf(stderr, "delay-link: %s in %s: %s\n", options.device_names[side],
              options.namespace_names[side], strerror(errno));
      return 1;
    }
  }
  for (int side = 0; side < 2; side++) {
    directions[side].from = ends[side];
    directions[side].to = ends[1 - side];
  }
  (void)prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL); /* the delay is to be exact */
  puts("ready");
  fflush(stdout);
  return carry(&options);
}

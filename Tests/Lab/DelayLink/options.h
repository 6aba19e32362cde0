/* The command line of the link. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  const char *namespace_names[2]; /* a name below /run/netns, or a path */
  const char *device_names[2];
  int64_t delay;       /* nanoseconds, one way */
  int64_t jitter;      /* nanoseconds that are added at the most */
  double loss;         /* share of frames that vanish, 0 to 1 */
  double rate;         /* bits a second, 0 for no bound */
  long largest;        /* bytes above the Ethernet header; larger frames vanish. 0 for no bound */
  unsigned int seed;   /* of the dice for loss and jitter */
} options;

/* Reads the arguments. False after it told on standard error what is wrong. */
bool options_parse(options *options, int count, char **arguments);

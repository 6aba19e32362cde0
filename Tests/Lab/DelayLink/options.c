#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "usage: delay-link NS_A TAP_A NS_B TAP_B [--delay-ms N] [--jitter-ms N] [--loss PERCENT]\n"
    "                  [--rate-kbit N] [--mtu BYTES] [--seed N]\n"
    "Joins two network namespaces by a link of two TAP devices, slow and lossy as told.\n"
    "NS is a name that `ip netns` knows, or a path such as /proc/PID/ns/net. The delay is one\n"
    "way: 25 makes a round trip of 50 ms. Frames above the MTU vanish without a word.\n"
    "Prints \"ready\" when both devices are up and runs until it is ended.\n";

static bool number(const char *text, double *value) {
  char *end;
  *value = strtod(text, &end);
  return *text && !*end && *value >= 0 && *value < 1e9;
}

static bool apply(options *options, const char *name, const char *text) {
  double value;
  if (!number(text, &value)) return false;
  if (!strcmp(name, "--delay-ms")) {
    options->delay = (int64_t)(value * 1e6);
  } else if (!strcmp(name, "--jitter-ms")) {
    options->jitter = (int64_t)(value * 1e6);
  } else if (!strcmp(name, "--loss")) {
    options->loss = value / 100;
  } else if (!strcmp(name, "--rate-kbit")) {
    options->rate = value * 1000;
  } else if (!strcmp(name, "--mtu")) {
    options->largest = (long)value;
  } else if (!strcmp(name, "--seed")) {
    options->seed = (unsigned int)value;
  } else {
    return false;
  }
  return true;
}

bool options_parse(options *options, int count, char **arguments) {
  memset(options, 0, sizeof *options);
  options->seed = 1;
  bool fits = count >= 5 && count % 2 == 1;
  for (int index = 5; fits && index < count; index += 2)
    fits = apply(options, arguments[index], arguments[index + 1]);
  if (!fits) {
    fputs(usage, stderr);
    return false;
  }
  for (int side = 0; side < 2; side++) {
    options->namespace_names[side] = arguments[1 + 2 * side];
    options->device_names[side] = arguments[2 + 2 * side];
  }
  return true;
}

#define _GNU_SOURCE
#include "tap.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

static int enter(const char *name) {
  char path[256];
  snprintf(path, sizeof path, "%s%s", strchr(name, '/') ? "" : "/run/netns/", name);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  int result = setns(descriptor, CLONE_NEWNET);
  close(descriptor);
  return result;
}

static int bring_up(struct ifreq *request) {
  int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) return -1;
  int result = ioctl(descriptor, SIOCGIFFLAGS, request);
  request->ifr_flags |= IFF_UP;
  if (result == 0) result = ioctl(descriptor, SIOCSIFFLAGS, request);
  close(descriptor);
  return result;
}

int tap_open(const char *namespace_name, const char *device_name) {
  struct ifreq request = {.ifr_flags = IFF_TAP | IFF_NO_PI};
  if (strlen(device_name) >= sizeof request.ifr_name) {
    errno = ENAMETOOLONG;
    return -1;
  }
  strcpy(request.ifr_name, device_name);
  if (enter(namespace_name) < 0) return -1;
  int descriptor = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return -1;
  if (ioctl(descriptor, TUNSETIFF, &request) < 0 || bring_up(&request) < 0) {
    int number = errno;
    close(descriptor);
    errno = number;
    return -1;
  }
  return descriptor;
}

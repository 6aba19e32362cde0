/* One end of the link: a TAP device in a network namespace. */
#pragma once

/* Makes the device there and brings it up; this process stays in that namespace.
   Returns its nonblocking descriptor, or -1 with errno. The device goes when it is closed. */
int tap_open(const char *namespace_name, const char *device_name);

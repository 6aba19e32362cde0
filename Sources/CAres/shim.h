/* c-ares for Swift. */
#pragma once

#include <ares.h>

/* Whether a bit set of ares_getsock() wants to read from, or write to, its socket number `index`:
 * the library has macros for it, which Swift does not see. */
static inline int ca_wants_read(int bits, int index) { return ARES_GETSOCK_READABLE(bits, index); }
static inline int ca_wants_write(int bits, int index) {
  return ((unsigned)bits >> (index + ARES_GETSOCK_MAXNUM)) & 1u;
}

/* sd-bus for Swift, which sees all of its functions but the variadic ones. */
#pragma once

#include <systemd/sd-bus.h>

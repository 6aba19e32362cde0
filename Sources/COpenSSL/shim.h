/* OpenSSL 3 for Swift. Its function macros are not importable: give each a static inline here. */
#pragma once

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "probe.h"
#include "simulator.h"

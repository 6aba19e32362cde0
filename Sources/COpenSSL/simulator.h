/* What RDPSimulator needs of OpenSSL's function macros, to make certificates and to serve. */
#pragma once

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static inline EVP_PKEY *simulator_make_ec_key(void) { return EVP_EC_gen("P-256"); }

static inline EVP_PKEY *simulator_make_rsa_key(unsigned int bits) { return EVP_RSA_gen(bits); }

static inline int simulator_set_versions(SSL_CTX *context, int minimum, int maximum) {
  return SSL_CTX_set_min_proto_version(context, minimum) &&
         SSL_CTX_set_max_proto_version(context, maximum);
}

/* Appends to the certificates that are sent behind the server's own. Takes its own reference. */
static inline int simulator_send_also(SSL_CTX *context, X509 *certificate) {
  return (int)SSL_CTX_add1_chain_cert(context, certificate);
}

/* Adds an extension written as in openssl.cnf. 1, or 0. */
static inline int simulator_add_extension(X509 *certificate, int nid, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, NULL, NULL, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
  if (extension == NULL) return 0;
  int added = X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  return added;
}

/* What TLSProbe needs of OpenSSL's function macros, and the two callbacks that are easier in C. */
#pragma once

#include <stdint.h>
#include <time.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/* ------------------------------------------------------------------------ a client's context */

static inline int probe_set_versions(SSL_CTX *context, int minimum, int maximum) {
  return SSL_CTX_set_min_proto_version(context, minimum) &&
         SSL_CTX_set_max_proto_version(context, maximum);
}

static inline int probe_set_groups(SSL_CTX *context, const char *names) {
  return (int)SSL_CTX_set1_groups_list(context, names);
}

/* No session is kept or offered: each handshake shows the certificate again. */
static inline void probe_forget_sessions(SSL_CTX *context) {
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
}

/* Talks to servers older than RFC 5746 (secure renegotiation). */
static inline void probe_allow_legacy_servers(SSL_CTX *context) {
  SSL_CTX_set_options(context, SSL_OP_LEGACY_SERVER_CONNECT);
}

/* An extension type reserved by RFC 8701 for values that a server must ignore. */
#define PROBE_PADDING_EXTENSION 0x0a0au
#define PROBE_PADDING_MAXIMUM 2048u

static inline int probe_give_padding(SSL *ssl, unsigned int type, unsigned int where,
                                     const unsigned char **out, size_t *size, X509 *certificate,
                                     size_t index, int *alert, void *argument) {
  static const unsigned char zeros[PROBE_PADDING_MAXIMUM];
  (void)ssl, (void)type, (void)where, (void)certificate, (void)index, (void)alert;
  *out = zeros;
  *size = (size_t)(uintptr_t)argument;
  return 1;
}

/* Makes the ClientHello larger by `bytes`, at most PROBE_PADDING_MAXIMUM. */
static inline int probe_pad_hello(SSL_CTX *context, size_t bytes) {
  if (bytes > PROBE_PADDING_MAXIMUM) bytes = PROBE_PADDING_MAXIMUM;
  return SSL_CTX_add_custom_ext(context, PROBE_PADDING_EXTENSION, SSL_EXT_CLIENT_HELLO,
                                probe_give_padding, NULL, (void *)(uintptr_t)bytes, NULL, NULL);
}

/* ---------------------------------------------------------------------------- one connection */

static inline int probe_set_server_name(SSL *ssl, const char *name) {
  return (int)SSL_set_tlsext_host_name(ssl, name);
}

/* The mark of a request for a certificate, above an alert's sixteen bits. */
#define PROBE_ASKED 0x10000

static inline void probe_note_alert(const SSL *ssl, int where, int value) {
  if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT)
    SSL_set_ex_data((SSL *)ssl, 0,
                    (void *)(((intptr_t)SSL_get_ex_data(ssl, 0) & PROBE_ASKED) | value));
}

/* Called when the server asks for a certificate of the client; there is none. */
static inline int probe_note_request(SSL *ssl, void *argument) {
  (void)argument;
  SSL_set_ex_data(ssl, 0, (void *)((intptr_t)SSL_get_ex_data(ssl, 0) | PROBE_ASKED));
  return 1;
}

/* Keeps the last alert that the peer sends, and that it asks for a certificate. */
static inline void probe_record_alerts(SSL *ssl) {
  SSL_set_info_callback(ssl, probe_note_alert);
  SSL_set_cert_cb(ssl, probe_note_request, NULL);
}

/* The last alert received: its level times 256 plus its number; 0 when there was none. */
static inline int probe_last_alert(const SSL *ssl) {
  return (int)((intptr_t)SSL_get_ex_data(ssl, 0) & 0xffff);
}

static inline int probe_is_asked(const SSL *ssl) {
  return ((intptr_t)SSL_get_ex_data(ssl, 0) & PROBE_ASKED) != 0;
}

/* A memory BIO that says "later", not "end", when it is empty. */
static inline BIO *probe_new_buffer(void) {
  BIO *buffer = BIO_new(BIO_s_mem());
  if (buffer != NULL) BIO_set_mem_eof_return(buffer, -1);
  return buffer;
}

static inline const char *probe_cipher_name(const SSL *ssl) {
  return SSL_CIPHER_get_name(SSL_get_current_cipher(ssl));
}

/* The certificates as the server sent them, its own first. The caller does not own them. */
static inline int probe_peer_count(const SSL *ssl) {
  return sk_X509_num(SSL_get_peer_cert_chain(ssl));
}

static inline X509 *probe_peer_certificate(const SSL *ssl, int index) {
  return sk_X509_value(SSL_get_peer_cert_chain(ssl), index);
}

/* ------------------------------------------------------------------------------ certificates */

/* A time as seconds since 1970; 0 when it is no valid time. */
static inline int probe_time_seconds(const ASN1_TIME *time, int64_t *out) {
  struct tm parts;
  if (time == NULL || !ASN1_TIME_to_tm(time, &parts)) return 0;
  *out = (int64_t)timegm(&parts);
  return 1;
}

/* A name after RFC 2253, in UTF-8, with control characters escaped. */
static inline int probe_print_name(BIO *out, const X509_NAME *name) {
  return X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

/* A name in one line as OpenSSL's tools write it, "CN = pc, O = Example"; FreeRDP remembers it so. */
static inline int probe_print_line(BIO *out, const X509_NAME *name) {
  return X509_NAME_print_ex(out, name, 0, XN_FLAG_ONELINE);
}

static inline GENERAL_NAMES *probe_alternative_names(const X509 *certificate) {
  return (GENERAL_NAMES *)X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
}

static inline int probe_name_count(const GENERAL_NAMES *names) {
  return sk_GENERAL_NAME_num(names);
}

/* The bytes of a DNS name or an address, NULL for any other kind of name. */
static inline const unsigned char *probe_name_bytes(const GENERAL_NAMES *names, int index,
                                                    int *is_address, int *size) {
  const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, index);
  const ASN1_STRING *text = NULL;
  if (name->type == GEN_DNS) text = name->d.dNSName;
  if (name->type == GEN_IPADD) text = name->d.iPAddress;
  if (text == NULL) return NULL;
  *is_address = name->type == GEN_IPADD;
  *size = ASN1_STRING_length(text);
  return ASN1_STRING_get0_data(text);
}

/* Whether the purposes that a certificate names hold this one, by its dotted number. */
static inline int probe_has_purpose(const X509 *certificate, const char *number) {
  EXTENDED_KEY_USAGE *purposes =
      (EXTENDED_KEY_USAGE *)X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
  ASN1_OBJECT *wanted = OBJ_txt2obj(number, 1);
  int found = 0;
  for (int index = 0; index < sk_ASN1_OBJECT_num(purposes); index++)
    if (wanted != NULL && OBJ_cmp(sk_ASN1_OBJECT_value(purposes, index), wanted) == 0) found = 1;
  ASN1_OBJECT_free(wanted);
  sk_ASN1_OBJECT_pop_free(purposes, ASN1_OBJECT_free);
  return found;
}

/* --------------------------------------------------------------------------------- judgement */

static inline STACK_OF(X509) *probe_new_stack(void) { return sk_X509_new_null(); }

/* The stack borrows the certificate. */
static inline int probe_push(STACK_OF(X509) *stack, X509 *certificate) {
  return sk_X509_push(stack, certificate);
}

static inline void probe_free_stack(STACK_OF(X509) *stack) { sk_X509_free(stack); }

static inline int probe_object_count(X509_STORE *store) {
  return sk_X509_OBJECT_num(X509_STORE_get0_objects(store));
}

/* MIT Kerberos for Swift: constants that are macros, and parts of its structures. */
#pragma once

#include <krb5.h>

/* Whether an error says that there is no cache, and nothing worse. */
static inline int ck_is_missing(krb5_error_code code) {
  return code == KRB5_FCC_NOFILE || code == KRB5_CC_NOTFOUND;
}

/* Whether a walk through a cache came to its end. */
static inline int ck_is_end(krb5_error_code code) { return code == KRB5_CC_END; }

/* Whether an error says that the content is not what a cache has in it. */
static inline int ck_is_damaged(krb5_error_code code) {
  return code == KRB5_CC_FORMAT || code == KRB5_CCACHE_BADVNO || code == KRB5_CC_BADNAME ||
         code == KRB5_CC_NOMEM;
}

/* Whether an error says that somebody else may read the cache, and this user may not. */
static inline int ck_is_denied(krb5_error_code code) { return code == KRB5_FCC_PERM; }

/* The realm of a name; it belongs to the name and ends where its length says. */
static inline const krb5_data *ck_realm(krb5_const_principal name) { return &name->realm; }

static inline const char *ck_bytes(const krb5_data *data) { return data->data; }
static inline unsigned int ck_length(const krb5_data *data) { return data->length; }

/* A ticket that was asked for a later time, or that its server has to make valid first. */
static inline int ck_is_postdated(krb5_flags flags) {
  return (flags & (TKT_FLG_POSTDATED | TKT_FLG_INVALID)) != 0;
}

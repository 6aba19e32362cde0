/*
 * rdpcheck plugin contract, major version 1.
 *
 * A plugin is a shared library that exports one function, rdpcheck_plugin_v1, and nothing else.
 * It never resolves a symbol from the host: every service comes through the rdp_host table.
 *
 * The promise. A plugin built against 1.x runs on every host 1.y with y >= x. A plugin built
 * against a newer minor also loads on an older host and finds the newer services absent
 * (RDP_HAS). Structures grow at their end only; a reader copies min(struct_size, sizeof) bytes
 * into zeroed memory. No field is ever moved, removed or given another meaning.
 *
 * Text is UTF-8 and ends with NUL. Ids are lower-case words of [a-z0-9-] joined by dots, at most
 * 96 bytes ("acme.shield-blocks"). What a plugin passes in is copied before the call returns;
 * what the host passes out stays valid until run() returns. Nobody frees anybody's memory.
 *
 * Threads. One run is one call of rdp_check.run on one thread. Several runs, of one check or of
 * several, may be under way at once with different rdp_run handles, unless the check sets
 * RDP_CHECK_SERIAL. Any thread may call the host about a run until that run() returns.
 *
 * The plugin lives in a process of its own. It may crash, hang or be killed without harm to
 * anyone else, and what it reported before that is kept.
 */
#ifndef RDPCHECK_PLUGIN_H
#define RDPCHECK_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#define RDP_ABI_MAJOR 1u
#define RDP_ABI_MINOR 0u

/* The version of the fact vocabulary (docs/facts.md), which grows apart from the ABI. */
#define RDP_FACTS_VERSION 1u

#if defined(__clang__)
#define RDP_NULLABLE _Nullable
#define RDP_NONNULL _Nonnull
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#else
#define RDP_NULLABLE
#define RDP_NONNULL
#endif

#if defined(__has_attribute)
#if __has_attribute(swift_wrapper)
#define RDP_OPEN_SET __attribute__((swift_wrapper(struct)))
#endif
#if __has_attribute(swift_name)
#define RDP_SWIFT_NAME(name) __attribute__((swift_name(#name)))
#endif
#if __has_attribute(visibility)
#define RDP_EXPORT __attribute__((visibility("default")))
#endif
#endif
#ifndef RDP_OPEN_SET
#define RDP_OPEN_SET
#endif
#ifndef RDP_SWIFT_NAME
#define RDP_SWIFT_NAME(name)
#endif
#ifndef RDP_EXPORT
#define RDP_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ open sets of values ---- */
/* Each is a 32-bit number with named values. A reader treats a number it does not know as said. */

/* What run() returns: whether it looked. What it saw goes through the host table. */
typedef uint32_t rdp_outcome RDP_OPEN_SET RDP_SWIFT_NAME(RDPOutcome);
/* Looked. Declared findings that were neither reported nor said unknown are absent. */
#define RDP_DONE ((rdp_outcome)0u)
/* Nothing of this check's concern is here (no such product, no such stage). Says nothing. */
#define RDP_NOT_APPLICABLE ((rdp_outcome)1u)
/* Could not look, or not well enough to tell. Unreported findings are unknown. */
#define RDP_INCONCLUSIVE ((rdp_outcome)2u)
/* Stopped because the host asked. Unreported findings are unknown. Any other number is a broken
 * rule: it is reported as such, and unreported findings are unknown. */
#define RDP_CANCELLED ((rdp_outcome)3u)

/* What a host function returns. Negative: nothing was recorded. */
typedef int32_t rdp_status RDP_OPEN_SET RDP_SWIFT_NAME(RDPStatus);
#define RDP_OK ((rdp_status)0)
/* The fact did not come in this run; the option has no value. */
#define RDP_ABSENT ((rdp_status)-1)
/* The fact is declared with another type. */
#define RDP_WRONG_TYPE ((rdp_status)-2)
/* The check did not declare this fact, finding or option. */
#define RDP_UNDECLARED ((rdp_status)-3)
/* NULL where a pointer is needed, text that is not UTF-8, a finding's handle that was not given. */
#define RDP_INVALID ((rdp_status)-4)
/* Too long or too many: docs/plugin-limits.md. */
#define RDP_LIMIT ((rdp_status)-5)
/* run() has already returned, or the run's handle is none. */
#define RDP_ENDED ((rdp_status)-6)

/* Who may read a value. The host redacts by class in every output. A secret is never recorded:
 * the host drops the value and keeps the key. */
typedef uint32_t rdp_privacy RDP_OPEN_SET RDP_SWIFT_NAME(RDPPrivacy);
#define RDP_PUBLIC ((rdp_privacy)0u)
#define RDP_HOST_NAME ((rdp_privacy)1u)
#define RDP_USER_NAME ((rdp_privacy)2u)
#define RDP_ADDRESS ((rdp_privacy)3u)
#define RDP_SECRET ((rdp_privacy)4u)

typedef uint32_t rdp_log_level RDP_OPEN_SET RDP_SWIFT_NAME(RDPLogLevel);
#define RDP_LOG_DEBUG ((rdp_log_level)0u)
#define RDP_LOG_INFO ((rdp_log_level)1u)
#define RDP_LOG_WARNING ((rdp_log_level)2u)
#define RDP_LOG_ERROR ((rdp_log_level)3u)

/* Whether a check looks at one target or at this machine, once for all targets. A machine check
 * may require machine facts only. */
typedef uint32_t rdp_scope RDP_OPEN_SET RDP_SWIFT_NAME(RDPScope);
#define RDP_SCOPE_TARGET ((rdp_scope)0u)
#define RDP_SCOPE_MACHINE ((rdp_scope)1u)

/* What the presence of a finding proves by itself, or what a cause does, to a connection. */
typedef uint32_t rdp_effect RDP_OPEN_SET RDP_SWIFT_NAME(RDPEffect);
/* A symptom or information: the level does not follow from it. */
#define RDP_EFFECT_NONE ((rdp_effect)0u)
/* The connection works with a warning or worse than it should. */
#define RDP_EFFECT_DEGRADES ((rdp_effect)1u)
/* No connection is possible. */
#define RDP_EFFECT_BLOCKS ((rdp_effect)2u)

typedef uint32_t rdp_option_type RDP_OPEN_SET RDP_SWIFT_NAME(RDPOptionType);
#define RDP_OPTION_TEXT ((rdp_option_type)0u)
#define RDP_OPTION_INTEGER ((rdp_option_type)1u)
#define RDP_OPTION_BOOLEAN ((rdp_option_type)2u)

/* rdp_check.flags: at most one run of this check at a time. */
#define RDP_CHECK_SERIAL 0x1u

/* How strongly a cause explains a finding, where nothing was measured: P(finding | only cause). */
#define RDP_CERTAIN 0.99
#define RDP_STRONG 0.80
#define RDP_WEAK 0.30

/* --------------------------------------------------------------------------- the host ------ */

/* One run of one check for one target. Opaque, owned by the host, dead when run() returns. */
typedef struct rdp_run rdp_run;

/* A reported finding of this run. 0 is no finding: the report was refused. */
typedef uint32_t rdp_handle;

/* The services. Grows at its end: test newer ones with RDP_HAS before calling them. Every
 * function may be called with any argument without harm; a broken rule is refused, recorded with
 * the plugin's name, and shown to the user. */
typedef struct RDP_SWIFT_NAME(RDPHost) rdp_host {
  uint32_t struct_size;
  uint32_t abi_minor;

  /* For the log that -v shows. Not a result. */
  void (*RDP_NULLABLE log)(rdp_run *RDP_NULLABLE run, rdp_log_level level,
                           const char *RDP_NULLABLE text);
  /* What is being done now, for a person who waits. percent: 0 to 100, or 255 when unknown. */
  void (*RDP_NULLABLE progress)(rdp_run *RDP_NULLABLE run, uint32_t percent,
                                const char *RDP_NULLABLE text);

  /* The declared abnormality is present. message: one sentence about this instance; NULL takes
   * the finding's title. A second call for one id adds an instance. */
  rdp_handle (*RDP_NULLABLE finding)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE finding_id,
                                     const char *RDP_NULLABLE message);
  /* Looked, could not tell. what_would_help: what a user could do so that it can; or NULL. */
  rdp_status (*RDP_NULLABLE unknown)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE finding_id,
                                     const char *RDP_NULLABLE why,
                                     const char *RDP_NULLABLE what_would_help);
  rdp_status (*RDP_NULLABLE evidence)(rdp_run *RDP_NULLABLE run, rdp_handle finding,
                                      const char *RDP_NULLABLE key, const char *RDP_NULLABLE value,
                                      rdp_privacy privacy);
  /* What mends it, more exactly than the cause's own remedy. command: one shell line, or NULL. */
  rdp_status (*RDP_NULLABLE remedy)(rdp_run *RDP_NULLABLE run, rdp_handle finding,
                                    const char *RDP_NULLABLE text,
                                    const char *RDP_NULLABLE command);

  /* Facts that the check requires or wants. On anything but RDP_OK, *out is left alone. */
  rdp_status (*RDP_NULLABLE fact_bool)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                       uint8_t *RDP_NULLABLE out);
  rdp_status (*RDP_NULLABLE fact_int)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                      int64_t *RDP_NULLABLE out);
  rdp_status (*RDP_NULLABLE fact_str)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                      const char *RDP_NULLABLE *RDP_NULLABLE out);
  rdp_status (*RDP_NULLABLE fact_list)(
      rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
      const char *RDP_NULLABLE const *RDP_NULLABLE *RDP_NULLABLE out, size_t *RDP_NULLABLE count);
  rdp_status (*RDP_NULLABLE fact_bytes)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                        const uint8_t *RDP_NULLABLE *RDP_NULLABLE out,
                                        size_t *RDP_NULLABLE size);

  /* Facts that the check provides. They travel at once: whoever waits for one starts now. The
   * first value of a key stays; a second put of it is refused. */
  rdp_status (*RDP_NULLABLE put_bool)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                      uint8_t value);
  rdp_status (*RDP_NULLABLE put_int)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                     int64_t value);
  rdp_status (*RDP_NULLABLE put_str)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                     const char *RDP_NULLABLE value, rdp_privacy privacy);
  rdp_status (*RDP_NULLABLE put_list)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                      const char *RDP_NULLABLE const *RDP_NULLABLE items,
                                      size_t count, rdp_privacy privacy);
  rdp_status (*RDP_NULLABLE put_bytes)(rdp_run *RDP_NULLABLE run, const char *RDP_NULLABLE key,
                                       const uint8_t *RDP_NULLABLE bytes, size_t size,
                                       rdp_privacy privacy);

  /* The option's value as text, already of its declared type; NULL when it has none. */
  const char *RDP_NULLABLE (*RDP_NULLABLE option)(rdp_run *RDP_NULLABLE run,
                                                  const char *RDP_NULLABLE name);

  /* Milliseconds until the deadline; 0 or less: return now. */
  int64_t (*RDP_NULLABLE time_left_ms)(rdp_run *RDP_NULLABLE run);
  /* Becomes readable when the run is to stop (deadline or cancellation). Poll it beside your own
   * descriptors; never read or close it. -1 when there is none. */
  int32_t (*RDP_NULLABLE cancel_fd)(rdp_run *RDP_NULLABLE run);

  /* A further group of services by "name/revision", or NULL where this host has none. */
  const void *RDP_NULLABLE (*RDP_NULLABLE service)(rdp_run *RDP_NULLABLE run,
                                                   const char *RDP_NULLABLE id);
} rdp_host;

/* True when the host is new enough to have the member and gives it. */
#define RDP_HAS(host, member)                                                              \
  ((host)->struct_size >= offsetof(rdp_host, member) + sizeof((host)->member) &&           \
   (host)->member != NULL)

/* ------------------------------------------------------------------- what a plugin says ---- */
/* Static data. Reading it runs no check: listing, planning and explaining need nothing else. */

/* A strength between a finding and a cause. In rdp_finding.causes, id names a cause; in
 * rdp_cause.explains, a finding of any plugin. */
typedef struct RDP_SWIFT_NAME(RDPLink) rdp_link {
  uint32_t struct_size;
  uint32_t reserved; /* 0 */
  const char *RDP_NULLABLE id;
  double strength; /* P(finding present | only this cause), above 0 and below 1 */
} rdp_link;

/* An abnormality that a check can see. Its absence is what rules causes out, so name it as one:
 * "host.silent", not "host.answers". */
typedef struct RDP_SWIFT_NAME(RDPFinding) rdp_finding {
  uint32_t struct_size;
  rdp_effect effect; /* what its presence proves by itself */
  const char *RDP_NULLABLE id;
  const char *RDP_NULLABLE title;
  double leak; /* P(present | no cause known here), 0 or more and below 1 */
  const rdp_link *RDP_NULLABLE const *RDP_NULLABLE causes; /* NULL-ended, or NULL */
} rdp_finding;

/* A cause beyond the built-in ones. One with a built-in id adds its explains to that cause. */
typedef struct RDP_SWIFT_NAME(RDPCause) rdp_cause {
  uint32_t struct_size;
  rdp_effect effect;
  const char *RDP_NULLABLE id;
  const char *RDP_NULLABLE title;
  double prior; /* P(cause) among failing connections, above 0 and below 1 */
  const char *RDP_NULLABLE remedy;         /* or NULL */
  const char *RDP_NULLABLE remedy_command; /* one shell line, or NULL */
  const char *RDP_NULLABLE docs_url;       /* or NULL */
  const rdp_link *RDP_NULLABLE const *RDP_NULLABLE explains; /* NULL-ended, or NULL */
} rdp_cause;

typedef struct RDP_SWIFT_NAME(RDPOption) rdp_option {
  uint32_t struct_size;
  rdp_option_type type;
  const char *RDP_NULLABLE name;
  const char *RDP_NULLABLE help;
  const char *RDP_NULLABLE default_value; /* or NULL: no value unless given */
} rdp_option;

/* Facts are "key:type" with type bool, int, str, list or bytes, in NULL-ended arrays or NULL. */
typedef struct RDP_SWIFT_NAME(RDPCheck) rdp_check {
  uint32_t struct_size;
  uint32_t flags; /* RDP_CHECK_… */
  const char *RDP_NULLABLE id;
  const char *RDP_NULLABLE title;
  /* Starts the moment all of these are there; not run when one can no longer come. */
  const char *RDP_NULLABLE const *RDP_NULLABLE requires_facts;
  /* Also waits until each of these came or cannot come. */
  const char *RDP_NULLABLE const *RDP_NULLABLE wants_facts;
  const char *RDP_NULLABLE const *RDP_NULLABLE provides_facts;
  const rdp_finding *RDP_NULLABLE const *RDP_NULLABLE findings; /* NULL-ended, or NULL */
  rdp_scope scope;
  uint32_t timeout_ms; /* 0: the host's default */
  int32_t priority;    /* among providers of one fact the highest wins; equal ones are an error */
  uint32_t reserved;   /* 0 */
  rdp_outcome (*RDP_NULLABLE run)(const rdp_host *RDP_NONNULL host, rdp_run *RDP_NONNULL run,
                                  void *RDP_NULLABLE context);
  void *RDP_NULLABLE context; /* handed to each run(); the host never looks at it */
} rdp_check;

typedef struct RDP_SWIFT_NAME(RDPPlugin) rdp_plugin {
  uint32_t struct_size;
  uint32_t abi_minor;     /* RDP_ABI_MINOR of the header it was built with */
  uint32_t facts_version; /* RDP_FACTS_VERSION */
  uint32_t flags;         /* 0 */
  const char *RDP_NULLABLE id;
  const char *RDP_NULLABLE version;
  const char *RDP_NULLABLE vendor;      /* or NULL */
  const char *RDP_NULLABLE support_url; /* or NULL */
  const rdp_check *RDP_NULLABLE const *RDP_NULLABLE checks;   /* NULL-ended */
  const rdp_cause *RDP_NULLABLE const *RDP_NULLABLE causes;   /* NULL-ended, or NULL */
  const rdp_option *RDP_NULLABLE const *RDP_NULLABLE options; /* NULL-ended, or NULL */
} rdp_plugin;

/* The one exported function. Pure: no files, threads or network; under 100 ms; the same pointer
 * each time, to data that lives as long as the process. */
RDP_EXPORT const rdp_plugin *RDP_NULLABLE rdpcheck_plugin_v1(void);

#ifdef __cplusplus
}
#endif

#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#endif /* RDPCHECK_PLUGIN_H */

/*
 * The layout of version 1.0 of the plugin contract on 64-bit Linux: what every plugin built with it
 * has compiled in. Including this file proves that the header in the search path still has it.
 *
 * Rows may be added, never changed and never removed: a plugin of today must find every field where
 * it left it. A structure that grows at its end keeps its size of version 1.0 as a lower bound. A
 * row that does not hold any more means that the header is wrong, not the row.
 *
 * Tests/ContractTests compiles the file, and compares the same rows with what Swift sees.
 */
#ifndef RDPCHECK_LAYOUT_1_0_H
#define RDPCHECK_LAYOUT_1_0_H

#include <rdpcheck/plugin.h>

#ifdef __cplusplus
#define RDP_LAYOUT_ASSERT static_assert
#else
#define RDP_LAYOUT_ASSERT _Static_assert
#endif

/* A structure is at least as large as it was. */
#define RDP_LAYOUT_STRUCT(type, size) \
  RDP_LAYOUT_ASSERT(sizeof(type) >= (size), #type " has become smaller")

/* A field stands where it stood, with the size it had. */
#define RDP_LAYOUT_FIELD(type, field, offset, size)                                       \
  RDP_LAYOUT_ASSERT(offsetof(type, field) == (offset), #type "." #field " was moved");    \
  RDP_LAYOUT_ASSERT(sizeof(((type *)0)->field) == (size), #type "." #field " has another size")

/* A name has the value it had. */
#define RDP_LAYOUT_VALUE(name, value) \
  RDP_LAYOUT_ASSERT((name) == (value), #name " has another value")

/* A field has the type it had. C++ has no way to ask that keeps the rows as they are. */
#ifdef __cplusplus
#define RDP_LAYOUT_TYPE(type, field, ...) RDP_LAYOUT_ASSERT(true, "")
#else
#define RDP_LAYOUT_TYPE(type, field, ...) \
  RDP_LAYOUT_ASSERT(_Generic(((type *)0)->field, __VA_ARGS__: 1, default: 0), \
                    #type "." #field " has another type")
#endif

RDP_LAYOUT_VALUE(RDP_ABI_MAJOR, 1u);
RDP_LAYOUT_VALUE(RDP_DONE, 0u);
RDP_LAYOUT_VALUE(RDP_NOT_APPLICABLE, 1u);
RDP_LAYOUT_VALUE(RDP_INCONCLUSIVE, 2u);
RDP_LAYOUT_VALUE(RDP_CANCELLED, 3u);
RDP_LAYOUT_VALUE(RDP_OK, 0);
RDP_LAYOUT_VALUE(RDP_ABSENT, -1);
RDP_LAYOUT_VALUE(RDP_WRONG_TYPE, -2);
RDP_LAYOUT_VALUE(RDP_UNDECLARED, -3);
RDP_LAYOUT_VALUE(RDP_INVALID, -4);
RDP_LAYOUT_VALUE(RDP_LIMIT, -5);
RDP_LAYOUT_VALUE(RDP_ENDED, -6);
RDP_LAYOUT_VALUE(RDP_PUBLIC, 0u);
RDP_LAYOUT_VALUE(RDP_HOST_NAME, 1u);
RDP_LAYOUT_VALUE(RDP_USER_NAME, 2u);
RDP_LAYOUT_VALUE(RDP_ADDRESS, 3u);
RDP_LAYOUT_VALUE(RDP_SECRET, 4u);
RDP_LAYOUT_VALUE(RDP_LOG_DEBUG, 0u);
RDP_LAYOUT_VALUE(RDP_LOG_INFO, 1u);
RDP_LAYOUT_VALUE(RDP_LOG_WARNING, 2u);
RDP_LAYOUT_VALUE(RDP_LOG_ERROR, 3u);
RDP_LAYOUT_VALUE(RDP_SCOPE_TARGET, 0u);
RDP_LAYOUT_VALUE(RDP_SCOPE_MACHINE, 1u);
RDP_LAYOUT_VALUE(RDP_EFFECT_NONE, 0u);
RDP_LAYOUT_VALUE(RDP_EFFECT_DEGRADES, 1u);
RDP_LAYOUT_VALUE(RDP_EFFECT_BLOCKS, 2u);
RDP_LAYOUT_VALUE(RDP_OPTION_TEXT, 0u);
RDP_LAYOUT_VALUE(RDP_OPTION_INTEGER, 1u);
RDP_LAYOUT_VALUE(RDP_OPTION_BOOLEAN, 2u);
RDP_LAYOUT_VALUE(RDP_CHECK_SERIAL, 0x1u);

RDP_LAYOUT_STRUCT(rdp_host, 168);
RDP_LAYOUT_FIELD(rdp_host, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_host, abi_minor, 4, 4);
RDP_LAYOUT_FIELD(rdp_host, log, 8, 8);
RDP_LAYOUT_FIELD(rdp_host, progress, 16, 8);
RDP_LAYOUT_FIELD(rdp_host, finding, 24, 8);
RDP_LAYOUT_FIELD(rdp_host, unknown, 32, 8);
RDP_LAYOUT_FIELD(rdp_host, evidence, 40, 8);
RDP_LAYOUT_FIELD(rdp_host, remedy, 48, 8);
RDP_LAYOUT_FIELD(rdp_host, fact_bool, 56, 8);
RDP_LAYOUT_FIELD(rdp_host, fact_int, 64, 8);
RDP_LAYOUT_FIELD(rdp_host, fact_str, 72, 8);
RDP_LAYOUT_FIELD(rdp_host, fact_list, 80, 8);
RDP_LAYOUT_FIELD(rdp_host, fact_bytes, 88, 8);
RDP_LAYOUT_FIELD(rdp_host, put_bool, 96, 8);
RDP_LAYOUT_FIELD(rdp_host, put_int, 104, 8);
RDP_LAYOUT_FIELD(rdp_host, put_str, 112, 8);
RDP_LAYOUT_FIELD(rdp_host, put_list, 120, 8);
RDP_LAYOUT_FIELD(rdp_host, put_bytes, 128, 8);
RDP_LAYOUT_FIELD(rdp_host, option, 136, 8);
RDP_LAYOUT_FIELD(rdp_host, time_left_ms, 144, 8);
RDP_LAYOUT_FIELD(rdp_host, cancel_fd, 152, 8);
RDP_LAYOUT_FIELD(rdp_host, service, 160, 8);
RDP_LAYOUT_TYPE(rdp_host, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_host, abi_minor, uint32_t);
RDP_LAYOUT_TYPE(rdp_host, log, void (*)(rdp_run *, rdp_log_level, const char *));
RDP_LAYOUT_TYPE(rdp_host, progress, void (*)(rdp_run *, uint32_t, const char *));
RDP_LAYOUT_TYPE(rdp_host, finding, rdp_handle (*)(rdp_run *, const char *, const char *));
RDP_LAYOUT_TYPE(rdp_host, unknown,
                rdp_status (*)(rdp_run *, const char *, const char *, const char *));
RDP_LAYOUT_TYPE(rdp_host, evidence,
                rdp_status (*)(rdp_run *, rdp_handle, const char *, const char *, rdp_privacy));
RDP_LAYOUT_TYPE(rdp_host, remedy,
                rdp_status (*)(rdp_run *, rdp_handle, const char *, const char *));
RDP_LAYOUT_TYPE(rdp_host, fact_bool, rdp_status (*)(rdp_run *, const char *, uint8_t *));
RDP_LAYOUT_TYPE(rdp_host, fact_int, rdp_status (*)(rdp_run *, const char *, int64_t *));
RDP_LAYOUT_TYPE(rdp_host, fact_str, rdp_status (*)(rdp_run *, const char *, const char **));
RDP_LAYOUT_TYPE(rdp_host, fact_list,
                rdp_status (*)(rdp_run *, const char *, const char *const**, size_t *));
RDP_LAYOUT_TYPE(rdp_host, fact_bytes,
                rdp_status (*)(rdp_run *, const char *, const uint8_t **, size_t *));
RDP_LAYOUT_TYPE(rdp_host, put_bool, rdp_status (*)(rdp_run *, const char *, uint8_t));
RDP_LAYOUT_TYPE(rdp_host, put_int, rdp_status (*)(rdp_run *, const char *, int64_t));
RDP_LAYOUT_TYPE(rdp_host, put_str,
                rdp_status (*)(rdp_run *, const char *, const char *, rdp_privacy));
RDP_LAYOUT_TYPE(rdp_host, put_list,
                rdp_status (*)(rdp_run *, const char *, const char *const*, size_t, rdp_privacy));
RDP_LAYOUT_TYPE(rdp_host, put_bytes,
                rdp_status (*)(rdp_run *, const char *, const uint8_t *, size_t, rdp_privacy));
RDP_LAYOUT_TYPE(rdp_host, option, const char *(*)(rdp_run *, const char *));
RDP_LAYOUT_TYPE(rdp_host, time_left_ms, int64_t (*)(rdp_run *));
RDP_LAYOUT_TYPE(rdp_host, cancel_fd, int32_t (*)(rdp_run *));
RDP_LAYOUT_TYPE(rdp_host, service, const void *(*)(rdp_run *, const char *));

RDP_LAYOUT_STRUCT(rdp_link, 24);
RDP_LAYOUT_FIELD(rdp_link, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_link, reserved, 4, 4);
RDP_LAYOUT_FIELD(rdp_link, id, 8, 8);
RDP_LAYOUT_FIELD(rdp_link, strength, 16, 8);
RDP_LAYOUT_TYPE(rdp_link, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_link, reserved, uint32_t);
RDP_LAYOUT_TYPE(rdp_link, id, const char *);
RDP_LAYOUT_TYPE(rdp_link, strength, double);

RDP_LAYOUT_STRUCT(rdp_finding, 40);
RDP_LAYOUT_FIELD(rdp_finding, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_finding, effect, 4, 4);
RDP_LAYOUT_FIELD(rdp_finding, id, 8, 8);
RDP_LAYOUT_FIELD(rdp_finding, title, 16, 8);
RDP_LAYOUT_FIELD(rdp_finding, leak, 24, 8);
RDP_LAYOUT_FIELD(rdp_finding, causes, 32, 8);
RDP_LAYOUT_TYPE(rdp_finding, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_finding, effect, rdp_effect);
RDP_LAYOUT_TYPE(rdp_finding, id, const char *);
RDP_LAYOUT_TYPE(rdp_finding, title, const char *);
RDP_LAYOUT_TYPE(rdp_finding, leak, double);
RDP_LAYOUT_TYPE(rdp_finding, causes, const rdp_link *const*);

RDP_LAYOUT_STRUCT(rdp_cause, 64);
RDP_LAYOUT_FIELD(rdp_cause, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_cause, effect, 4, 4);
RDP_LAYOUT_FIELD(rdp_cause, id, 8, 8);
RDP_LAYOUT_FIELD(rdp_cause, title, 16, 8);
RDP_LAYOUT_FIELD(rdp_cause, prior, 24, 8);
RDP_LAYOUT_FIELD(rdp_cause, remedy, 32, 8);
RDP_LAYOUT_FIELD(rdp_cause, remedy_command, 40, 8);
RDP_LAYOUT_FIELD(rdp_cause, docs_url, 48, 8);
RDP_LAYOUT_FIELD(rdp_cause, explains, 56, 8);
RDP_LAYOUT_TYPE(rdp_cause, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_cause, effect, rdp_effect);
RDP_LAYOUT_TYPE(rdp_cause, id, const char *);
RDP_LAYOUT_TYPE(rdp_cause, title, const char *);
RDP_LAYOUT_TYPE(rdp_cause, prior, double);
RDP_LAYOUT_TYPE(rdp_cause, remedy, const char *);
RDP_LAYOUT_TYPE(rdp_cause, remedy_command, const char *);
RDP_LAYOUT_TYPE(rdp_cause, docs_url, const char *);
RDP_LAYOUT_TYPE(rdp_cause, explains, const rdp_link *const*);

RDP_LAYOUT_STRUCT(rdp_option, 32);
RDP_LAYOUT_FIELD(rdp_option, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_option, type, 4, 4);
RDP_LAYOUT_FIELD(rdp_option, name, 8, 8);
RDP_LAYOUT_FIELD(rdp_option, help, 16, 8);
RDP_LAYOUT_FIELD(rdp_option, default_value, 24, 8);
RDP_LAYOUT_TYPE(rdp_option, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_option, type, rdp_option_type);
RDP_LAYOUT_TYPE(rdp_option, name, const char *);
RDP_LAYOUT_TYPE(rdp_option, help, const char *);
RDP_LAYOUT_TYPE(rdp_option, default_value, const char *);

RDP_LAYOUT_STRUCT(rdp_check, 88);
RDP_LAYOUT_FIELD(rdp_check, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_check, flags, 4, 4);
RDP_LAYOUT_FIELD(rdp_check, id, 8, 8);
RDP_LAYOUT_FIELD(rdp_check, title, 16, 8);
RDP_LAYOUT_FIELD(rdp_check, requires_facts, 24, 8);
RDP_LAYOUT_FIELD(rdp_check, wants_facts, 32, 8);
RDP_LAYOUT_FIELD(rdp_check, provides_facts, 40, 8);
RDP_LAYOUT_FIELD(rdp_check, findings, 48, 8);
RDP_LAYOUT_FIELD(rdp_check, scope, 56, 4);
RDP_LAYOUT_FIELD(rdp_check, timeout_ms, 60, 4);
RDP_LAYOUT_FIELD(rdp_check, priority, 64, 4);
RDP_LAYOUT_FIELD(rdp_check, reserved, 68, 4);
RDP_LAYOUT_FIELD(rdp_check, run, 72, 8);
RDP_LAYOUT_FIELD(rdp_check, context, 80, 8);
RDP_LAYOUT_TYPE(rdp_check, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_check, flags, uint32_t);
RDP_LAYOUT_TYPE(rdp_check, id, const char *);
RDP_LAYOUT_TYPE(rdp_check, title, const char *);
RDP_LAYOUT_TYPE(rdp_check, requires_facts, const char *const*);
RDP_LAYOUT_TYPE(rdp_check, wants_facts, const char *const*);
RDP_LAYOUT_TYPE(rdp_check, provides_facts, const char *const*);
RDP_LAYOUT_TYPE(rdp_check, findings, const rdp_finding *const*);
RDP_LAYOUT_TYPE(rdp_check, scope, rdp_scope);
RDP_LAYOUT_TYPE(rdp_check, timeout_ms, uint32_t);
RDP_LAYOUT_TYPE(rdp_check, priority, int32_t);
RDP_LAYOUT_TYPE(rdp_check, reserved, uint32_t);
RDP_LAYOUT_TYPE(rdp_check, run, rdp_outcome (*)(const rdp_host *, rdp_run *, void *));
RDP_LAYOUT_TYPE(rdp_check, context, void *);

RDP_LAYOUT_STRUCT(rdp_plugin, 72);
RDP_LAYOUT_FIELD(rdp_plugin, struct_size, 0, 4);
RDP_LAYOUT_FIELD(rdp_plugin, abi_minor, 4, 4);
RDP_LAYOUT_FIELD(rdp_plugin, facts_version, 8, 4);
RDP_LAYOUT_FIELD(rdp_plugin, flags, 12, 4);
RDP_LAYOUT_FIELD(rdp_plugin, id, 16, 8);
RDP_LAYOUT_FIELD(rdp_plugin, version, 24, 8);
RDP_LAYOUT_FIELD(rdp_plugin, vendor, 32, 8);
RDP_LAYOUT_FIELD(rdp_plugin, support_url, 40, 8);
RDP_LAYOUT_FIELD(rdp_plugin, checks, 48, 8);
RDP_LAYOUT_FIELD(rdp_plugin, causes, 56, 8);
RDP_LAYOUT_FIELD(rdp_plugin, options, 64, 8);
RDP_LAYOUT_TYPE(rdp_plugin, struct_size, uint32_t);
RDP_LAYOUT_TYPE(rdp_plugin, abi_minor, uint32_t);
RDP_LAYOUT_TYPE(rdp_plugin, facts_version, uint32_t);
RDP_LAYOUT_TYPE(rdp_plugin, flags, uint32_t);
RDP_LAYOUT_TYPE(rdp_plugin, id, const char *);
RDP_LAYOUT_TYPE(rdp_plugin, version, const char *);
RDP_LAYOUT_TYPE(rdp_plugin, vendor, const char *);
RDP_LAYOUT_TYPE(rdp_plugin, support_url, const char *);
RDP_LAYOUT_TYPE(rdp_plugin, checks, const rdp_check *const*);
RDP_LAYOUT_TYPE(rdp_plugin, causes, const rdp_cause *const*);
RDP_LAYOUT_TYPE(rdp_plugin, options, const rdp_option *const*);

#endif

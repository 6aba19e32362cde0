/* What the Glibc module cannot call: variadics, macros, and calls of the kernel it leaves out. */
#pragma once

#include <stdint.h>

#pragma clang assume_nonnull begin

/* prctl(2), one function a use: 0, or -1 with errno. */
int cl_set_parent_death_signal(int signal_number);
int cl_set_no_new_privileges(void);
int cl_set_not_dumpable(void);
int cl_set_child_subreaper(void);

/* Every child made by fork() from now on dies with its parent. */
int cl_bind_forked_children_to_parent(void);

/* eventfd(2) with EFD_CLOEXEC | EFD_NONBLOCK. */
int cl_eventfd(void);

/* setrlimit(2) of both limits; resource is one of the CL_RLIMIT numbers. */
enum { CL_RLIMIT_CORE = 0, CL_RLIMIT_FSIZE = 1, CL_RLIMIT_NOFILE = 2, CL_RLIMIT_AS = 3 };
int cl_set_limit(int resource, uint64_t value);

/* fcntl(2), which is variadic. */
int cl_set_nonblocking(int descriptor);
int cl_set_close_on_exec(int descriptor);

/* open(2) with O_CLOEXEC added, without a mode. */
int cl_open(const char *path, int flags);

/* open(2) of a file that must not exist yet, for writing. */
int cl_create(const char *path, unsigned mode);

/* cl_open beside an open directory. */
int cl_open_at(int directory, const char *name, int flags);

/* accept4(2) of a nonblocking descriptor that programs do not inherit. */
int cl_accept(int listener);

/* The system's own words for an error number, never NULL. */
const char *cl_error_text(int number);

/* A copy of a descriptor with a number of at least 16 that programs do not inherit. */
int cl_duplicate_high(int descriptor);

/* pidfd_open(2): a descriptor that polls as readable when the process is over. */
int cl_process_descriptor(int32_t process);

/* sched_setscheduler(2): whether a process runs only when no other wants to. */
int cl_set_patient(int32_t process, int is_patient);

/* posix_spawn(3) of a program in a process group of its own, with default signals. Its descriptors
 * are inherited[0] ... inherited[count - 1] as 0 ... count - 1 and no others; they must have numbers
 * of at least count. The environment is handed on. Returns an error number or 0. */
int cl_spawn(int32_t *process, const char *path, char *_Nullable const *_Nonnull arguments,
             const int *inherited, int count);

#pragma clang assume_nonnull end

#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int cl_set_parent_death_signal(int signal_number) {
  return prctl(PR_SET_PDEATHSIG, (unsigned long)signal_number, 0UL, 0UL, 0UL);
}

int cl_set_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1UL, 0UL, 0UL, 0UL); }

int cl_set_not_dumpable(void) { return prctl(PR_SET_DUMPABLE, 0UL, 0UL, 0UL, 0UL); }

int cl_set_child_subreaper(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1UL, 0UL, 0UL, 0UL); }

static _Thread_local pid_t forking_process;

static void note_forking_process(void) { forking_process = getpid(); }

/* The signal of the parent does not pass to its children, so each asks for its own. A parent that
 * died before that sends none; one in another namespace of processes has the number 0 here. */
static void ask_for_death_signal(void) {
  (void)cl_set_parent_death_signal(SIGKILL);
  pid_t parent = getppid();
  if (parent != 0 && parent != forking_process) _exit(0);
}

int cl_bind_forked_children_to_parent(void) {
  return pthread_atfork(note_forking_process, NULL, ask_for_death_signal);
}

int cl_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int cl_set_limit(int resource, uint64_t value) {
  static const int known[] = {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_AS};
  if (resource < 0 || resource > CL_RLIMIT_AS) {
    errno = EINVAL;
    return -1;
  }
  struct rlimit limit = {value, value};
  return setrlimit(known[resource], &limit);
}

int cl_set_nonblocking(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags < 0 ? -1 : fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

int cl_set_close_on_exec(int descriptor) { return fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

int cl_open(const char *path, int flags) { return open(path, flags | O_CLOEXEC); }

int cl_create(const char *path, unsigned mode) {
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, (mode_t)mode);
}

int cl_open_at(int directory, const char *name, int flags) {
  return openat(directory, name, flags | O_CLOEXEC);
}

int cl_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC); }

const char *cl_error_text(int number) {
  const char *text = strerrordesc_np(number);
  return text ? text : "unknown error";
}

int cl_duplicate_high(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 16); }

int cl_process_descriptor(int32_t process) { return (int)syscall(SYS_pidfd_open, process, 0U); }

int cl_set_patient(int32_t process, int is_patient) {
  struct sched_param none = {0};
  return sched_setscheduler(process, is_patient ? SCHED_IDLE : SCHED_OTHER, &none);
}

static int prepare_attributes(posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int error = posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  if (error == 0) error = posix_spawnattr_setpgroup(attributes, 0);
  if (error == 0) error = posix_spawnattr_setsigdefault(attributes, &all);
  if (error == 0) error = posix_spawnattr_setsigmask(attributes, &none);
  return error;
}

static int prepare_descriptors(posix_spawn_file_actions_t *actions, const int *inherited,
                               int count) {
  int error = 0;
  for (int number = 0; number < count && error == 0; number++)
    error = posix_spawn_file_actions_adddup2(actions, inherited[number], number);
  return error ? error : posix_spawn_file_actions_addclosefrom_np(actions, count);
}

int cl_spawn(int32_t *process, const char *path, char *const *arguments, const int *inherited,
             int count) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = prepare_attributes(&attributes);
    if (error == 0) error = prepare_descriptors(&actions, inherited, count);
    if (error == 0) error = posix_spawn(process, path, &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/* What the Glibc module leaves out and the lab needs: namespaces and processes as descriptors. */
#pragma once

#pragma clang assume_nonnull begin

/* setns(2): the calling thread, and only it, moves to a network namespace. 0, or -1 with errno. */
int lab_enter_network(int namespace_descriptor);

/* pipe2(2) whose ends programs do not inherit. 0, or -1 with errno. */
int lab_pipe(int *read_end, int *write_end);

/* pidfd_open(2): a descriptor that polls as readable when the process has ended. */
int lab_process_descriptor(int process);

#pragma clang assume_nonnull end

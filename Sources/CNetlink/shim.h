/* libnl for Swift: a socket, and messages built piece by piece. */
#pragma once

#include <stdlib.h>

#include <netlink/attr.h>
#include <netlink/errno.h>
#include <netlink/msg.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>

/* The kernel's own messages have port 0; what comes from another process is none of ours. */
static inline int cn_is_from_kernel(const struct sockaddr_nl *sender) { return sender->nl_pid == 0; }

/* Receives one datagram into memory that the caller frees with free(). Less than 0: -NLE_... */
static inline int cn_receive(struct nl_sock *socket, struct sockaddr_nl *sender,
                             unsigned char **bytes) {
  return nl_recv(socket, sender, bytes, NULL);
}

/* Gives a message the number of its question; the answer carries the same. */
static inline void cn_set_sequence(struct nl_msg *message, unsigned int number) {
  nlmsg_hdr(message)->nlmsg_seq = number;
}

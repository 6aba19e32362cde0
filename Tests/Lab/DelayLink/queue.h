/* Frames on their way: what entered the link first leaves it first, each at its own time. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FRAME_LIMIT = 65536, QUEUE_LIMIT = 8192 };

typedef struct {
  int64_t due; /* nanoseconds of the monotonic clock */
  size_t length;
  uint8_t *bytes;
} frame;

typedef struct {
  frame frames[QUEUE_LIMIT];
  size_t first;
  size_t count;
} queue;

/* Copies a frame to the end. False when the queue is full or memory is short: the frame is lost. */
bool queue_push(queue *queue, const uint8_t *bytes, size_t length, int64_t due);

/* The frame that leaves next, or NULL. */
const frame *queue_first(const queue *queue);

/* Forgets the frame that left. */
void queue_pop(queue *queue);

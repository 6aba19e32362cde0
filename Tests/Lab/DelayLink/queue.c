#include "queue.h"

#include <stdlib.h>
#include <string.h>

bool queue_push(queue *queue, const uint8_t *bytes, size_t length, int64_t due) {
  if (queue->count == QUEUE_LIMIT) return false;
  uint8_t *copy = malloc(length);
  if (!copy) return false;
  memcpy(copy, bytes, length);
  size_t place = (queue->first + queue->count) % QUEUE_LIMIT;
  queue->frames[place] = (frame){.due = due, .length = length, .bytes = copy};
  queue->count++;
  return true;
}

const frame *queue_first(const queue *queue) {
  return queue->count ? &queue->frames[queue->first] : NULL;
}

void queue_pop(queue *queue) {
  if (!queue->count) return;
  free(queue->frames[queue->first].bytes);
  queue->first = (queue->first + 1) % QUEUE_LIMIT;
  queue->count--;
}

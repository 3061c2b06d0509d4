/* The floor for text: an Aho-Corasick automaton finds whole phrases, whatever their case.
   cc -O2 phrases.c -o phrases; phrases PHRASES < PATHS */
#include <ctype.h>
#include <stdint.h>
#include "input.h"

enum { classes = 40, most_states = 1 << 20 };

static uint8_t class_of[256];
static int32_t (*next)[classes];
static int32_t *fail, *length;
static int32_t states = 1;
static unsigned long found;

static void classify(void) {
  for (int byte = 0; byte < 256; byte++) {
    if (isalpha(byte)) class_of[byte] = (uint8_t)(2 + tolower(byte) - 'a');
    else if (isdigit(byte)) class_of[byte] = (uint8_t)(28 + byte - '0');
    else if (byte == '\'') class_of[byte] = 38;
    else if (byte == '-') class_of[byte] = 39;
    else if (byte >= 0x80) class_of[byte] = 1;
  }
}

static void add(const char *phrase) {
  int32_t state = 0, count = 0;
  for (; phrase[count]; count++) {
    int32_t *edge = &next[state][class_of[(uint8_t)phrase[count]]];
    if (!*edge && states < most_states) *edge = states++;
    state = *edge;
  }
  length[state] = count;
}

static void link_states(void) {
  int32_t *queue = calloc((size_t)states, sizeof *queue), head = 0, tail = 0;
  for (int c = 0; c < classes; c++) if (next[0][c]) queue[tail++] = next[0][c];
  while (head < tail) {
    int32_t state = queue[head++];
    if (!length[state]) length[state] = length[fail[state]];
    for (int c = 0; c < classes; c++) {
      int32_t child = next[state][c];
      if (child) { fail[child] = next[fail[state]][c]; queue[tail++] = child; }
      else next[state][c] = next[fail[state]][c];
    }
  }
  free(queue);
}

static void scan(const char *bytes, size_t count) {
  int32_t state = 0;
  for (size_t i = 0; i < count; i++) {
    state = next[state][class_of[(uint8_t)bytes[i]]];
    if (!length[state]) continue;
    size_t start = i + 1 - (size_t)length[state];
    int opens = start == 0 || class_of[(uint8_t)bytes[start - 1]] == 0;
    int closes = i + 1 == count || class_of[(uint8_t)bytes[i + 1]] == 0;
    found += (unsigned long)(opens && closes);
  }
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  FILE *file = fopen(arguments[1], "r");
  if (!file) { perror(arguments[1]); return 1; }
  next = calloc(most_states, sizeof *next);
  fail = calloc(most_states, sizeof *fail);
  length = calloc(most_states, sizeof *length);
  classify();
  char line[1024];
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    if (*line) add(line);
  }
  fclose(file);
  link_states();
  int status = each_file(scan);
  printf("%lu\n", found);
  return status;
}

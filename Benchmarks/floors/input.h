/* Reads the files whose paths stand on standard input, one a line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int each_file(void (*parse)(const char *bytes, size_t count)) {
  char path[4096], *bytes = NULL;
  size_t capacity = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); return 1; }
    fseek(file, 0, SEEK_END);
    size_t count = (size_t)ftell(file);
    rewind(file);
    if (count + 1 > capacity) bytes = realloc(bytes, capacity = count + 1);
    if (!bytes || fread(bytes, 1, count, file) != count) return 1;
    bytes[count] = 0;
    fclose(file);
    parse(bytes, count);
  }
  free(bytes);
  return 0;
}

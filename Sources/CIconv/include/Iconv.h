#pragma once
#include <stddef.h>

/* A conversion to UTF-8, or a null pointer where the character set is unknown. */
void *conversion_open(const char *charset);
void conversion_close(void *conversion);

/* Converts the character that `source` starts with and returns how many bytes it takes there: 0 where
   they spell none. `text` has room for 16 bytes; `text_count` may be 0, for a shift sequence. */
size_t conversion_next(
  void *conversion, const unsigned char *source, size_t count, unsigned char *text, size_t *text_count);

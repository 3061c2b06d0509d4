#include "Iconv.h"

#include <errno.h>
#include <iconv.h>

void *conversion_open(const char *charset) {
  iconv_t conversion = iconv_open("UTF-8", charset);
  return conversion == (iconv_t)-1 ? NULL : (void *)conversion;
}

void conversion_close(void *conversion) { iconv_close((iconv_t)conversion); }

size_t conversion_next(
  void *conversion, const unsigned char *source, size_t count, unsigned char *text, size_t *text_count) {
  /* No charset takes more than eight bytes for a character with its shift sequence. */
  size_t longest = count < 8 ? count : 8;
  for (size_t width = 1; width <= longest; width++) {
    char *in = (char *)source;
    char *out = (char *)text;
    size_t in_left = width;
    size_t out_left = 16;
    size_t result = iconv((iconv_t)conversion, &in, &in_left, &out, &out_left);
    size_t consumed = width - in_left;
    if (consumed > 0) {
      /* A letter may be held back in wait of a combining mark; an escape or shift spells nothing. */
      int is_shift = source[0] == 0x1B || source[0] == 0x0E || source[0] == 0x0F;
      if (out_left == 16 && !is_shift) iconv((iconv_t)conversion, NULL, NULL, &out, &out_left);
      *text_count = 16 - out_left;
      return consumed;
    }
    if (result != (size_t)-1 || errno != EINVAL) return 0;
  }
  return 0;
}

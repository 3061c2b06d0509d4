/* The floor for Markdown: cmark-gfm builds the tree of every file, and nobody looks at it.
   cc -O2 markdown.c -o markdown $(pkg-config --cflags --libs libcmark-gfm) */
#include <cmark-gfm.h>
#include "input.h"

static void parse(const char *bytes, size_t count) {
  cmark_node_free(cmark_parse_document(bytes, count, CMARK_OPT_DEFAULT));
}

int main(void) { return each_file(parse); }

#pragma once
#include <stddef.h>

/* The named character references of the HTML standard, one a line, sorted by the bytes of the name:
   the name, its code points in hexadecimal, and an asterisk where the semicolon may be missing. */
const unsigned char *character_references(size_t *count);

#include "CharacterReferences.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char references[] = {
#embed "references.txt"
};

const unsigned char *character_references(size_t *count) {
  *count = sizeof references;
  return references;
}

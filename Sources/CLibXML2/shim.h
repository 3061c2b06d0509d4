#pragma once
#include <libxml/xmlversion.h>
/* libxml2's ICU headers clash with those that Foundation carries; the one field they touch is never used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

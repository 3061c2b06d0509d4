#pragma once

#include <stddef.h>

/// A file of `Reports/Templates`, as it was when the program was built.
struct ReportTemplate {
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The page of the HTML report, with places for what goes into it.
struct ReportTemplate report_template_page(void);

/// The style sheet of the HTML report.
struct ReportTemplate report_template_style(void);

/// The script of the HTML report, all its files in a row.
struct ReportTemplate report_template_script(void);

/// The style sheet of the pages that show the knowledge.
struct ReportTemplate report_template_site(void);

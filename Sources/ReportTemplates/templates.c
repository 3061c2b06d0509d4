#include "ReportTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page[] = {
#embed "../../Reports/Templates/page.html"
};

static const unsigned char style[] = {
#embed "../../Reports/Templates/report.css"
};

static const unsigned char script[] = {
#embed "../../Reports/Templates/claims.js"
    ,
#embed "../../Reports/Templates/decisions.js"
};

static const unsigned char site[] = {
#embed "../../Reports/Templates/site.css"
};

struct ReportTemplate report_template_page(void) {
  return (struct ReportTemplate){page, sizeof page};
}

struct ReportTemplate report_template_style(void) {
  return (struct ReportTemplate){style, sizeof style};
}

struct ReportTemplate report_template_script(void) {
  return (struct ReportTemplate){script, sizeof script};
}

struct ReportTemplate report_template_site(void) {
  return (struct ReportTemplate){site, sizeof site};
}

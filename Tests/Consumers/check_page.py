#!/usr/bin/env python3
"""Opens the HTML report in Chromium and uses it as a reviewer does.

Needs Chromium and the Python package playwright; axe-playwright-python for the accessibility
check. Where they are not there, the check says so and is skipped.

    check_page.py [REPORT] [--pictures DIRECTORY]
"""

import json
import pathlib
import re
import shutil
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests/ClaimReportsTests/Golden/report.html"
problems = []


def demand(condition, message):
    if not condition:
        problems.append(message)


def large(text, pages):
    """Returns the report with its first document and its rows `pages` times more, set up on demand."""
    section = re.search(r'<section class="page" id="d1".*?</section>\n(?=<section class="page")', text, re.S)
    rows = re.findall(r'<tr data-verdict[^\n]*data-page="d1".*?</tr>\n', text, re.S)
    if not section or not rows:
        raise SystemExit("the report has no first document to repeat")

    def numbered(part, number):
        return re.sub(r'(id="|href="#|data-page="|labelledby=")d1(?=["-])', rf"\g<1>d{number}", part)

    numbers = range(1000, 1000 + pages)
    head, body = section[0].split('<div class="split">', 1)
    body = body.rsplit("</section>", 1)[0]
    later = head + '<noscript><div class="split">' + body + "</noscript></section>\n"
    text = text.replace(section[0], section[0] + "".join(numbered(later, n) for n in numbers))
    text = text.replace(rows[-1], rows[-1] + "".join(numbered("".join(rows), n) for n in numbers))
    return text.replace('<body class="one"', '<body class="many"')


class Browser:
    def __init__(self, playwright):
        path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        self.browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])

    def open(self, file, address="", **options):
        options.setdefault("viewport", {"width": 1400, "height": 1000})
        page = self.browser.new_context(**options).new_page()
        page.noise = []
        page.on("console", lambda message: page.noise.append(message.text))
        page.on("pageerror", lambda error: page.noise.append(str(error)))
        page.on("dialog", lambda dialog: page.noise.append(f"dialog: {dialog.message}"))
        page.on(
            "request",
            lambda request: request.url.startswith(("file:", "blob:")) or page.noise.append(request.url),
        )
        page.goto(f"file://{file}{address}")
        page.wait_for_timeout(150)
        return page


def rows(page):
    return page.locator("table.claims tbody tr:visible").count()


def check_quiet(browser, report):
    page = browser.open(report)
    for summary in page.locator("details.card > summary").all()[:20]:
        summary.click()
    page.wait_for_timeout(200)
    demand(not page.noise, f"the page makes noise or requests: {page.noise[:3]}")


def check_filters(browser, report):
    page = browser.open(report)
    total = rows(page)
    page.get_by_label("Verdict").select_option("overstated")
    some = rows(page)
    page.wait_for_timeout(600)
    demand(0 < some < total, "the verdict filter shows all or nothing")
    demand("verdict=overstated" in page.url, "the address does not hold the filter")
    again = browser.open(report, "#" + page.url.split("#")[1])
    demand(rows(again) == some, "the address does not bring the view back")
    page.get_by_role("button", name="Clear").click()
    demand(rows(page) == total, "clearing does not bring all rows back")
    page.get_by_label("Search").fill("no such words anywhere")
    demand(rows(page) == 0, "the search shows rows without the words")
    page.get_by_role("button", name="Clear").click()
    page.locator(".chart a").first.click()
    demand(0 < rows(page) < total, "a field of the chart shows all rows or none")
    page.get_by_role("button", name="Clear").click()
    page.get_by_role("button", name="Verdict").click()
    first = page.locator("table.claims tbody tr:visible").first.get_attribute("data-verdict")
    demand(first in ("contradicted", "unsupported", "overstated"), f"sorted by verdict, '{first}' is first")
    demand(page.locator('th[aria-sort="ascending"]').count() == 1, "the sorting is not announced")


def check_cards(browser, report):
    page = browser.open(report)
    page.locator(".mark").first.click()
    demand(page.locator("details.card[open]").count() == 1, "a claim in the copy opens no card")
    page.wait_for_timeout(600)
    demand("at=d1-" in page.url, "the address does not hold the card")
    card = page.locator("details.card[open]")
    demand(card.locator(".from-appendix").count() > 0, "the card does not show its evidence")
    demand(page.locator(".mark.current").count() > 0, "the words of the card are not marked")


def check_keyboard(browser, report):
    page = browser.open(report)
    page.locator("table.claims tbody a").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    demand(page.locator("details.card[open]").count() == 1, "Enter on a row opens no card")
    demand(page.evaluate("document.activeElement.closest('.card') !== null"), "the focus stays behind")
    page.keyboard.press("Escape")
    demand(page.evaluate("document.activeElement.closest('table.claims') !== null"), "Escape leads nowhere")


def check_decisions(browser, report, folder):
    page = browser.open(report, accept_downloads=True)
    page.locator(".mark.v-overstated").first.click()
    page.locator("details.card[open] details.card, details.card[open]").first.wait_for()
    finding = page.locator(".finding:has(fieldset)").first
    if finding.count() == 0:
        page.locator(".card:has(.finding) > summary").first.click()
        finding = page.locator(".finding:has(fieldset)").first
    finding.get_by_label("waive").check()
    finding.get_by_label("Reason").fill("on file since spring")
    page.get_by_label("Reviewer").fill("Ada Quill")
    page.get_by_label("Date").fill("2026-11-22")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export decisions").click()
    path = folder / "decisions.json"
    download.value.save_as(path)
    kept = json.loads(path.read_text())
    demand(kept["reviewer"] == "Ada Quill" and kept["date"] == "2026-11-22", "who and when are lost")
    demand(len(kept["decisions"]) == 1, "the file holds another number of decisions")
    try:
        import jsonschema

        schema = json.loads((ROOT / "Reports/Schemas/decisions.schema.json").read_text())
        for error in jsonschema.Draft202012Validator(schema).iter_errors(kept):
            problems.append(f"the decisions file: {error.message}")
    except ImportError:
        print("skipped: the decisions file against its schema (no Python package jsonschema)")
    decision = kept["decisions"][0]
    demand(decision["decision"] == "waive", "the decision is another one")
    demand(decision["reason"] == "on file since spring", "the reason is lost")
    for name in ("path", "rule", "fingerprint"):
        demand(decision.get(name), f"the decision has no {name}")
    fresh = browser.open(report)
    fresh.get_by_label("Import decisions").set_input_files(path)
    fresh.wait_for_timeout(150)
    demand("1 of" in fresh.locator("#decisions").inner_text(), "the file is not read back")
    page.reload()
    demand("1 of" in page.locator("#decisions").inner_text(), "the browser does not keep decisions")


def check_export(browser, report, folder):
    import csv

    page = browser.open(report, accept_downloads=True)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export CSV").click()
    path = folder / "claims.csv"
    download.value.save_as(path)
    table = list(csv.reader(path.open(encoding="utf-8-sig", newline="")))
    demand(len(table) == 1 + page.locator("table.claims tbody tr").count(), "the CSV has other rows")
    demand(len({len(row) for row in table}) == 1, "the CSV has rows of different widths")
    for row in table:
        for cell in row:
            demand(cell.lstrip()[:1] not in tuple("=+-@|%"), f"the CSV has a formula: {cell[:40]}")


def check_without_script(browser, report):
    page = browser.open(report, java_script_enabled=False)
    demand(page.locator("table.claims tbody tr").count() > 5, "no rows without a script")
    page.locator(".mark").first.click()
    page.wait_for_timeout(200)
    demand(page.locator("details.card[open]").count() == 1, "a claim opens no card without a script")


def check_hostile(browser, report):
    page = browser.open(report)
    demand(page.locator("script").count() == 1, "the copy brings a script")
    demand(page.locator("img").count() == 0, "the copy brings a picture")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    demand(wide <= 0, f"an enormous word makes the page {wide} pixels too wide")
    text = page.locator("body").inner_text()
    demand("\u202e" not in text, "a character that turns the direction of text came through")


def check_sizes(browser, report):
    for width in (320, 700, 1400):
        page = browser.open(report, viewport={"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        demand(wide <= 0, f"at {width} pixels the page is {wide} pixels too wide")


def check_many(browser, report, folder):
    text = large(pathlib.Path(report).read_text(), 1260)
    path = folder / "large.html"
    path.write_text(text)
    started = time.monotonic()
    page = browser.open(path)
    count = page.evaluate("document.querySelectorAll('table.claims tbody tr').length")
    findings = page.evaluate(
        "[...document.querySelectorAll('.page')].reduce((sum, page) => sum + Number(page.dataset.findings), 0)"
    )
    loaded = time.monotonic() - started
    demand(count >= 5000, f"only {count} rows")
    script = """async (act) => {
      const select = document.querySelector('#filters select');
      const search = document.querySelector('#filters input');
      if (act === 'filter') { select.value = 'overstated'; select.dispatchEvent(new Event('change')); }
      if (act === 'search') { search.value = 'glimmer'; search.dispatchEvent(new Event('input')); }
      if (act === 'sort') document.querySelector('table.claims thead button').click();
      if (act === 'clear') document.querySelector('#filters button').click();
      document.body.offsetHeight;
    }"""
    metrics = page.context.new_cdp_session(page)
    metrics.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy():
        """The milliseconds of work that the page's thread has done, whatever else runs here."""
        found = metrics.send("Performance.getMetrics")["metrics"]
        return next(item["value"] for item in found if item["name"] == "TaskDuration") * 1000

    times = {}
    for act in ("filter", "clear", "search", "clear", "sort", "clear") * 3:
        before = busy()
        page.evaluate(script, act)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        times.setdefault(act, []).append(busy() - before)
        page.wait_for_timeout(700)
    for act, taken in times.items():
        took = sorted(taken)[len(taken) // 2]
        print(f"  {act}: {took:.0f} ms, the median of {len(taken)}")
        demand(took < 100, f"{act} takes {took:.0f} ms with {count} rows")
    demand(findings >= 5000, f"only {findings} findings")
    elements = page.evaluate("document.querySelectorAll('*').length")
    demand(elements < 50 * findings, f"{findings} findings make {elements} elements before anyone looks")
    waiting = "document.querySelectorAll('.page > noscript').length"
    demand(page.evaluate(waiting) > 500, "documents out of sight are set up at once")
    page.locator("#filters select[name=page]").select_option("d1500")
    page.locator("table.claims tbody a:visible").first.click()
    card = page.locator("#d1500 details.card[open]")
    demand(card.count() == 1, "a row opens no card in a document that was not set up")
    demand(card.locator(".finding fieldset").count() > 0, "such a card takes no decision")
    again = browser.open(path, "#d1600-c1")
    demand(again.locator("#d1600 details.card[open]").count() == 1, "an address does not set a document up")
    again.get_by_role("button", name="Set up all").click()
    demand(again.evaluate(waiting) == 0, "not all documents are set up when asked")
    plain = browser.open(path, java_script_enabled=False)
    demand(plain.locator("#d1700 details.card").count() > 0, "without a script a document is missing")
    print(f"  {count} rows, {findings} findings, {elements} elements, {len(text) >> 10} KB, loaded in {loaded:.1f} s")


def check_accessibility(browser, report):
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        print("skipped: accessibility (the Python package axe-playwright-python is not there)")
        return
    for scheme in ("light", "dark"):
        page = browser.open(report, color_scheme=scheme, bypass_csp=True)
        for summary in page.locator("details.card > summary").all()[:6]:
            summary.click()
        page.wait_for_timeout(200)
        for violation in Axe().run(page).response["violations"]:
            nodes = [node["target"] for node in violation["nodes"]][:3]
            problems.append(f"{scheme}: {violation['id']}: {violation['help']} at {nodes}")


def check_print(browser, report, folder):
    page = browser.open(report)
    path = folder / "report.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    demand(path.stat().st_size > 10_000, "the page does not print")
    demand(page.locator("details.card[open]").count() == 0, "printing leaves cards open")


def take_pictures(browser, report, folder):
    folder.mkdir(parents=True, exist_ok=True)
    views = {
        "light": {"viewport": {"width": 1280, "height": 860}},
        "dark": {"viewport": {"width": 1280, "height": 860}, "color_scheme": "dark"},
        "narrow": {"viewport": {"width": 390, "height": 844}},
        "print": {"viewport": {"width": 794, "height": 1123}},
    }
    for name, options in views.items():
        page = browser.open(report, **options)
        if name == "print":
            page.emulate_media(media="print")
        if name in ("dark", "narrow"):
            page.locator("#d1 .mark.v-overstated").nth(1).click()
            page.wait_for_timeout(900)
        page.screenshot(path=folder / f"report-{name}.png")


def main():
    arguments = sys.argv[1:]
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = pathlib.Path(arguments[place + 1])
        del arguments[place : place + 2]
    report = pathlib.Path(arguments[0] if arguments else GOLDEN).resolve()
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("skipped: the page in a browser (the Python package playwright is not there)")
        return 0
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        print("skipped: the page in a browser (no Chromium is there)")
        return 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = Browser(playwright)
        if pictures:
            take_pictures(browser, report, pictures)
            return 0
        checks = [value for name, value in globals().items() if name.startswith("check_")]
        for check in checks:
            extra = [pathlib.Path(folder)] if check.__code__.co_argcount == 3 else []
            check(browser, report, *extra)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(checks)} uses of the page in a browser, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

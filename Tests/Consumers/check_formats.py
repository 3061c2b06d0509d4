#!/usr/bin/env python3
"""Reads the report of every format with a parser that is not ours, and says what is wrong.

    check_formats.py [DIRECTORY with report.json, report.sarif …; else the golden files]

Needs Python alone. JSON Schemas are tried where the package jsonschema is there, SARIF's where
SARIF_SCHEMA names a copy of it; what is left out is said.
"""

import base64
import csv
import hashlib
import html.parser
import json
import os
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "Tests/ClaimReportsTests/Golden")
problems = []


def demand(condition, message):
    if not condition:
        problems.append(message)


def read(name):
    return (GOLDEN / f"report.{name}").read_bytes()


def validate(document, schema, name):
    try:
        import jsonschema
    except ImportError:
        print(f"skipped: {name} against its schema (the Python package jsonschema is not there)")
        return
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for error in validator(schema).iter_errors(document):
        problems.append(f"{name}: {error.message[:200]} at {list(error.absolute_path)}")


def check_json():
    report = json.loads(read("json"))
    validate(report, json.loads((ROOT / "Reports/Schemas/report.schema.json").read_text()), "json")
    for document in report["documents"]:
        names = {claim["id"] for claim in document["claims"]}
        demand(len(names) == len(document["claims"]), "json: two claims have one id")
        for finding in document["findings"]:
            demand(finding["claim"] is None or finding["claim"] in names, "json: a claim is missing")
            demand(finding["rule"] in finding["families"], "json: the rule is not of its families")
    listed = sum(len(document["claims"]) for document in report["documents"])
    demand(report["summary"]["claims"] == listed, "json: the summary counts other claims")


def check_sarif():
    log = json.loads(read("sarif"))
    schema = os.environ.get("SARIF_SCHEMA")
    if schema:
        validate(log, json.loads(pathlib.Path(schema).read_text()), "sarif")
    else:
        print("skipped: sarif against its schema (SARIF_SCHEMA names no file)")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    demand(run["columnKind"] == "utf16CodeUnits", "sarif: no column kind")
    demand(run["newlineSequences"][0] == "\r\n", "sarif: CRLF would be two line ends")
    for rule in rules:
        for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"]):
            demand(0 < len(text) <= 1024, f"sarif: {rule['id']} has a text of no use")
        demand(rule["help"]["text"], f"sarif: {rule['id']} has no help")
    seen = set()
    for result in run["results"]:
        demand(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: another rule")
        location = result["locations"][0]["physicalLocation"]
        region = location["region"]
        start = (region["startLine"], region["startColumn"])
        demand(start <= (region["endLine"], region["endColumn"]), "sarif: a region runs backwards")
        demand(":" not in location["artifactLocation"]["uri"], "sarif: no relative reference")
        key = (
            result["ruleId"],
            location["artifactLocation"]["uri"],
            result["partialFingerprints"]["primaryLocationLineHash"],
        )
        demand(key not in seen, f"sarif: two results are one alert: {key}")
        seen.add(key)
    failed = any(
        note["level"] == "error" for note in run["invocations"][0]["toolExecutionNotifications"]
    )
    demand(run["invocations"][0]["executionSuccessful"] != failed, "sarif: success and failure")


def check_junit():
    root = ElementTree.fromstring(read("junit"))
    demand(root.tag == "testsuites", "junit: no suites")
    for suite in root:
        cases = suite.findall("testcase")
        demand(int(suite.get("tests")) == len(cases), "junit: the tests are miscounted")
        for kind, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            found = sum(case.find(kind) is not None for case in cases)
            demand(int(suite.get(count)) == found, f"junit: the {count} are miscounted")


def check_checkstyle():
    root = ElementTree.fromstring(read("checkstyle"))
    for file in root:
        demand(file.tag == "file" and file.get("name"), "checkstyle: a file has no name")
        for error in file:
            for name in ("line", "column"):
                value = error.get(name)
                demand(value is None or int(value) >= 1, "checkstyle: a place before the first")
            demand(error.get("severity") in ("info", "warning", "error"), "checkstyle: severity")
            demand(error.get("source", "").startswith("warrantlint."), "checkstyle: no source")


def check_gitlab():
    raw = read("gitlab")
    demand(not raw.startswith(b"\xef\xbb\xbf"), "gitlab: a byte-order mark")
    issues = json.loads(raw)
    fingerprints = [issue["fingerprint"] for issue in issues]
    demand(len(set(fingerprints)) == len(fingerprints), "gitlab: two issues collapse into one")
    for issue in issues:
        demand("\n" not in issue["description"], "gitlab: a description of several lines")
        demand(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab")
        demand(not issue["location"]["path"].startswith("./"), "gitlab: a path with './'")
        demand(issue["location"]["lines"]["begin"] >= 1, "gitlab: a line before the first")


def check_github():
    command = re.compile(r"::(error|warning|notice)( [^:]*)?::(.*)")
    for line in read("github").decode().splitlines():
        match = command.fullmatch(line)
        demand(match, f"github: no command: {line[:80]}")
        if not match or not match[2]:
            continue
        for part in match[2].strip().split(","):
            key = part.split("=", 1)[0]
            known = ("file", "line", "endLine", "col", "endColumn", "title")
            demand(key in known, f"github: the property '{key}'")


def check_reviewdog():
    whole = json.loads(read("rdjson"))["diagnostics"]
    lines = [json.loads(line) for line in read("rdjsonl").decode().splitlines()]
    demand(whole == lines, "rdjson and rdjsonl say different things")
    for diagnostic in lines:
        demand(diagnostic["message"] and diagnostic["location"]["path"], "rdjson: a bare diagnostic")
        demand(diagnostic["severity"] in ("ERROR", "WARNING", "INFO"), "rdjson: severity")
        for position in diagnostic["location"].get("range", {}).values():
            demand(position["line"] >= 1 and position["column"] >= 1, "rdjson: a place before 1")


def check_markdown():
    text = read("markdown").decode()
    demand("<script" not in text and "<img" not in text, "markdown: markup of the copy")
    width = None
    for line in text.splitlines():
        if not line.startswith("|"):
            width = None
            continue
        cells = len(re.findall(r"(?<!\\)\|", line))
        demand(width in (None, cells), f"markdown: a row of another width: {line[:80]}")
        width = cells


def check_csv():
    rows = list(csv.reader(read("csv").decode("utf-8-sig").splitlines(keepends=True)))
    demand(len({len(row) for row in rows}) == 1, "csv: rows of different widths")
    for row in rows:
        for cell in row:
            demand(not cell.lstrip()[:1] in tuple("=+-@|%"), f"csv: a formula: {cell[:40]}")


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids, self.targets, self.bodies, self.policy = [], [], {}, ""
        self.inside = None

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        for name, value in pairs:
            demand(not name.startswith("on"), f"html: the attribute {name}")
            demand(name not in ("src", "style", "srcset"), f"html: the attribute {name}")
            if name == "href" and value.startswith("#"):
                self.targets.append(urllib.parse.unquote(value[1:]))
            elif name == "href":
                demand(value.startswith("https://"), f"html: a link to {value[:60]}")
                demand(tag == "a", f"html: <{tag}> loads {value[:60]}")
        if tag in ("script", "style"):
            demand(tag not in self.bodies, f"html: a second <{tag}>")
            self.inside = tag
            self.bodies[tag] = ""
        demand(tag not in ("img", "iframe", "object", "embed", "form", "base"), f"html: <{tag}>")

    def handle_endtag(self, tag):
        if tag == self.inside:
            self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.bodies[self.inside] += data


def check_html():
    page = Page()
    page.feed(read("html").decode())
    demand(len(set(page.ids)) == len(page.ids), "html: an id stands twice")
    for target in set(page.targets) - set(page.ids):
        problems.append(f"html: nothing has the id '{target}'")
    for tag, body in page.bodies.items():
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        demand(f"'sha256-{digest}'" in page.policy, f"html: the policy forbids the page's {tag}")
    demand("default-src 'none'" in page.policy, "html: the policy allows the network")
    demand("unsafe" not in page.policy, "html: the policy allows more than it says")


def main():
    checks = [value for name, value in globals().items() if name.startswith("check_")]
    for check in checks:
        check()
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(checks)} formats read by other parsers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

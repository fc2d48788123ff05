"""The example's exports, read by programs of other people: what was said is all there, and numbers are numbers."""

import csv
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import docx
import openpyxl

AUDIENCES = ["working-group", "public", "letter"]


def example(program, home):
    """The session file of the example, which the program makes when its screen is opened."""
    child, screen = pty.fork()
    if child == 0:
        os.environ.update(DIALOOGTAFEL_HOME=str(home), TERM="xterm-256color")
        os.execv(program, [program, "demo"])
    found, until = [], time.monotonic() + 60
    # What it draws has to go somewhere; until all is on the disk, the file is not done.
    while time.monotonic() < until and not (found and entries(program, home, found[0])):
        os.read(screen, 65536)
        found = list(home.glob("**/*.dialoog"))
    os.close(screen)
    os.waitpid(child, 0)
    assert found, "the example did not open"
    return found[0]


def run(program, home, *words):
    return subprocess.run(
        [program, *words], env={**os.environ, "DIALOOGTAFEL_HOME": str(home)}, capture_output=True, check=False
    )


def entries(program, home, file):
    return run(program, home, "log", str(file)).stdout.count(b"\n") > 50


def squeezed(text):
    """Without the space: where a line ends is a matter of looks."""
    return re.sub(r"\s+", "", text)


def contributions(folder):
    """What was said, as the tables have it."""
    for file in folder.glob("*inbreng*.csv"):
        rows = csv.DictReader(file.open(encoding="utf-8-sig"), delimiter=";")
        return [re.sub(r"^'(?=[=+\-@])", "", row["tekst"]) for row in rows]
    return []


def all_there(said, text, file):
    text = squeezed(text)
    missing = [remark for remark in said if squeezed(remark) not in text]
    assert not missing, f"{file}: {len(missing)} of {len(said)} are not in it: {missing[:3]}"


def check_docx(file, said):
    document = docx.Document(file)
    paragraphs = document.paragraphs
    all_there(said, "\n".join(paragraph.text for paragraph in paragraphs), file)
    headings = [p for p in paragraphs if re.fullmatch(r"Heading \d", p.style.name)]
    assert (headings or not said) and sum(p.style.name == "Title" for p in paragraphs) == 1, file
    levels = [int(p.style.name[-1]) for p in headings]
    assert all(b <= a + 1 for a, b in zip([0, *levels], levels)), f"{file}: {levels}"
    for table in document.tables:
        assert table.rows[0]._tr.xpath(".//w:tblHeader"), f"{file}: the head of a table is not repeated"
        assert table.style.name == "Figures"
    for picture in document.element.xpath("//wp:docPr"):
        assert picture.get("descr"), f"{file}: a picture says nothing"
    properties = document.core_properties
    assert properties.title and properties.language == "nl-NL"
    return f"{len(paragraphs)} paragraphs, {len(headings)} headings, {len(document.tables)} tables"


def check_xlsx(file, said):
    cells = [cell for sheet in openpyxl.load_workbook(file) for row in sheet.iter_rows() for cell in row]
    all_there(said, "\n".join(str(cell.value) for cell in cells if cell.value is not None), file)
    assert not [cell for cell in cells if cell.data_type == "f"], f"{file}: a formula"
    written = [cell.value for cell in cells if re.fullmatch(r"\d+,\d+", str(cell.value))]
    assert not written, f"{file}: numbers as text: {written[:3]}"
    numbers = sum(cell.data_type == "n" and cell.value is not None for cell in cells)
    assert numbers > 20, f"{file}: {numbers} numbers"
    return f"{numbers} numbers"


def words(*command):
    # Titles of parts are in another coding.
    return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")


def check_pdf(file, said):
    about = dict(line.split(":", 1) for line in words("pdfinfo", file).splitlines() if ":" in line)
    assert about["Tagged"].strip() == "yes" and about["Title"].strip(), f"{file}: {about}"
    assert "A4" in about["Page size"] and about["JavaScript"].strip() == "no"
    all_there(said, words("pdftotext", "-raw", file, "-"), file)
    parts = words("pdfinfo", "-struct", file)
    for part in ["H1", "P"] + (["H2", "L", "LI", "LBody", "Table", "TH", "TD", "Figure"] if said else []):
        assert re.search(rf"^\s*{part}\b", parts, re.MULTILINE), f"{file}: no {part}"
    pages = file.parent / "pages"
    pages.mkdir(exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "20", file, pages / "page"], check=True, stderr=subprocess.DEVNULL)
    assert len(list(pages.iterdir())) == int(about["Pages"])
    return f"{about['Pages'].strip()} pages"


CHECKS = {".docx": check_docx, ".xlsx": check_xlsx, ".pdf": check_pdf}


def main():
    program, out = sys.argv[1], Path(sys.argv[2])
    home = out / "home"
    session = example(program, home)
    for audience in AUDIENCES:
        folder = out / audience
        made = run(program, home, "export", str(session), "--for", audience, "--output", str(folder))
        assert made.returncode == 0, made.stderr.decode()
        said = contributions(folder)
        if audience == "working-group":
            source = csv.reader(open("sessions/voorbeeld/contributions.csv", encoding="utf-8-sig"), delimiter=";")
            expected = sum(1 for _ in source) - 1
            assert len(said) == expected, f"{len(said)} of {expected} remarks in the tables"
        for file in sorted(folder.iterdir()):
            # A letter holds a few of them.
            expected = [] if audience == "letter" and file.suffix != ".xlsx" else said
            if check := CHECKS.get(file.suffix):
                print(f"{audience:14} {file.suffix:6} {check(file, expected)}")


main()

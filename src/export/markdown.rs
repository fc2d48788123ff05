//! A document as Markdown (`CommonMark` with tables).

use super::document::{Block, Cell, Document, Remark, Section, Table};
use super::text::one_line;

/// The whole document.
pub(super) fn text(document: &Document) -> String {
    let mut page = Page { text: format!("# {}\n", escape(&document.title)) };
    for notice in &document.notices {
        page.paragraph(&bold(notice));
    }
    let facts = [&document.kind, &document.facts];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).map(String::as_str).collect();
    page.paragraph(&escape(&facts.join(" · ")));
    page.blocks(2, &document.blocks);
    page.text
}

struct Page {
    text: String,
}

impl Page {
    /// Sections among them get headings of `level`.
    fn blocks(&mut self, level: usize, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(level, section),
                Block::Beside(sections) => sections.iter().for_each(|section| self.section(level, section)),
                Block::Paragraph(text) => self.paragraph(&escape(text)),
                Block::Verdict(said, _) => self.paragraph(&bold(&said.join(" · "))),
                Block::List(items) => self.list(items),
                Block::Remarks(who, said) => self.remarks(who.as_deref(), said),
                Block::Table(table) => self.table(table),
                // A text has no drawings; the tables hold the same figures.
                Block::Chart(_) => {}
            }
        }
    }

    fn section(&mut self, level: usize, section: &Section) {
        let rank = section.rank.map(|rank| format!("{rank} · ")).unwrap_or_default();
        let title = escape(&format!("{rank}{}", section.title));
        self.add(["\n", &"#".repeat(level), " ", &title, "\n"]);
        self.blocks(level + 1, &section.blocks);
    }

    fn remarks(&mut self, who: Option<&str>, said: &[Remark]) {
        if let Some(who) = who {
            self.paragraph(&bold(who));
        }
        self.text.push('\n');
        for remark in said {
            self.remark(remark);
        }
    }

    /// Further lines of a remark stand under the first, after a hard break.
    fn remark(&mut self, remark: &Remark) {
        let lines: Vec<_> = remark.text.lines().filter(|line| !line.trim().is_empty()).map(escape).collect();
        let tag = remark.tag.as_ref().map(|tag| format!(" *({})*", escape(tag))).unwrap_or_default();
        self.add(["- ", &lines.join("\\\n  "), &tag, "\n"]);
    }

    fn add<const N: usize>(&mut self, parts: [&str; N]) {
        self.text.extend(parts);
    }

    fn paragraph(&mut self, markdown: &str) {
        self.add(["\n", markdown, "\n"]);
    }

    fn list(&mut self, items: &[String]) {
        self.text.push('\n');
        for item in items {
            self.add(["- ", &escape(item), "\n"]);
        }
    }

    fn table(&mut self, table: &Table) {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let cell = |cell: &Cell| {
            let tag = cell.tag.as_ref().map(|tag| format!(" *({})*", escape(tag))).unwrap_or_default();
            escape(&cell.text) + &tag
        };
        let head = table.columns.iter().map(|column| escape(&column.name)).collect();
        self.add(["\n", &line(head), &line(vec!["---".to_owned(); table.columns.len()])]);
        for row in &table.rows {
            self.text += &line(row.iter().map(cell).collect());
        }
    }
}

fn bold(text: &str) -> String {
    format!("**{}**", escape(text))
}

/// Text on one line in which nothing is markup, HTML or a link.
fn escape(text: &str) -> String {
    let text = one_line(text);
    let mut safe = String::with_capacity(text.len() + 8);
    for (place, sign) in text.char_indices() {
        let rest = &text[place + sign.len_utf8()..];
        let special = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '{' | '}' | '^'
            | '@' => true,
            // A heading, a list, a line or a front matter only begins at the start of a line.
            '#' | '-' | '+' | '=' | ':' | '%' if place == 0 => true,
            // So does a numbered list.
            '.' | ')' if rest.is_empty() || rest.starts_with(' ') => {
                place > 0 && text[..place].bytes().all(|sign| sign.is_ascii_digit())
            }
            // Some readers make a link of a bare address.
            ':' => rest.starts_with("//"),
            '.' => text[..place].ends_with(['w', 'W']),
            _ => false,
        };
        if special {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}

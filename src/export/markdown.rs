//! The overview as Markdown (`CommonMark` with tables): one page first, then theme by theme.

use crate::i18n::Message;
use crate::msg;
use crate::overview::{Criterion, Firmness, Overview, QuestionRemarks, Remark, ThemeResult, criterion};

use super::text::{Words, by_group, clean, how_many, method, number, one_line};

/// The whole document.
pub(super) fn text(overview: &Overview, words: Words) -> String {
    let mut page = Page { words, text: String::new() };
    page.front(overview);
    page.heading(2, &words.say(msg!("export-per-theme")));
    for theme in &overview.themes {
        page.theme(theme, overview);
    }
    if !overview.untagged.is_empty() {
        page.heading(2, &words.say(msg!("export-untagged")));
        page.remarks(3, &overview.untagged);
    }
    if !overview.hidden.is_empty() {
        page.heading(2, &words.say(msg!("export-hidden")));
        page.list(overview.hidden.iter().map(|hidden| words.say(hidden.sentence())));
    }
    page.heading(2, &words.say(msg!("export-method")));
    page.list(method(overview).map(|sentence| words.say(&sentence)));
    page.text
}

struct Page {
    words: Words,
    text: String,
}

impl Page {
    /// What fits on one page: enough for who reads no further.
    fn front(&mut self, overview: &Overview) {
        let words = self.words;
        self.text = format!("# {}\n", escape(&overview.session.title));
        if overview.session.example {
            self.paragraph(&format!("**{}**", escape(&words.say(msg!("export-example")))));
        }
        let facts = [words.say(msg!("export-title")), words.place_and_date(overview)];
        let facts = facts.into_iter().chain(words.tables(overview)).filter(|fact| !fact.is_empty());
        self.paragraph(&escape(&facts.collect::<Vec<_>>().join(" · ")));

        self.heading(2, &words.say(msg!("export-in-brief")));
        self.list(overview.in_brief.iter().map(|sentence| words.say(sentence)));
        let columns =
            [msg!("export-group"), msg!("export-remarks"), msg!("export-voters"), msg!("export-target")];
        let rows = overview.participation.groups.iter().map(|group| {
            let target = group.target.map_or_else(|| "–".to_owned(), |target| target.to_string());
            vec![group.name.clone(), how_many(group.contributions), how_many(group.voters), target]
        });
        self.table(&columns, rows);

        if overview.method.revealed {
            self.order(overview);
            self.rounds(overview);
        }
        if let Some(firmness) = &overview.firmness {
            self.firmness(firmness);
        }
        self.heading(2, &words.say(msg!("export-chosen")));
        match overview.chosen().count() {
            0 => self.paragraph(&escape(&words.say(msg!("export-chosen-none")))),
            _ => self.list(overview.chosen().map(|theme| theme.name.clone())),
        }
        if !overview.stands_out.is_empty() {
            self.heading(2, &words.say(msg!("export-stands-out")));
            self.list(overview.stands_out.iter().map(|sentence| words.say(sentence)));
        }
    }

    fn order(&mut self, overview: &Overview) {
        let words = self.words;
        self.heading(2, &words.say(msg!("export-order")));
        let [urgency, potential, energy] = Criterion::ALL.map(criterion);
        let columns = [
            msg!("export-rank"),
            msg!("export-theme"),
            msg!("export-promising"),
            msg!("export-score"),
            urgency,
            potential,
            energy,
            msg!("export-weakest"),
        ];
        let rows = overview.themes.iter().map(|theme| {
            let rank = theme.figures.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
            let mut row =
                vec![rank, theme.name.clone(), words.promising(theme), words.score(theme.figures.score)];
            row.extend(theme.figures.criteria.iter().map(|figures| words.figure(figures.mean)));
            row.push(words.weakest(theme));
            row
        });
        self.table(&columns, rows);
    }

    /// The round that is shown beside the one before, where there is one.
    fn rounds(&mut self, overview: &Overview) {
        let Some(before) = overview.method.round_before else { return };
        let words = self.words;
        self.heading(2, &words.say(msg!("export-rounds")));
        let columns = [msg!("export-theme")].map(|column| words.label(column));
        let rounds = [before, overview.method.round].map(|round| words.round(round));
        let rows = overview.themes.iter().filter_map(|theme| {
            let earlier = theme.earlier.as_ref()?;
            Some(vec![theme.name.clone(), words.standing(earlier), words.standing(&theme.figures)])
        });
        let columns: Vec<_> = columns.into_iter().chain(rounds).collect();
        self.said_table(&columns, rows);
    }

    fn firmness(&mut self, firmness: &Firmness) {
        let (words, sentences) = (self.words, firmness.sentences());
        if sentences.is_empty() {
            return;
        }
        self.heading(2, &words.say(msg!("export-firmness")));
        if let Some(chances) = firmness.chances() {
            self.paragraph(&escape(&words.say(msg!("export-firmness-chances", choose = firmness.choose))));
            let columns: Vec<_> = [msg!("export-theme")].into_iter().chain(chances.ways).collect();
            let rows = chances.rows.into_iter().map(|(theme, row)| {
                let said = row.iter().map(|chance| words.say(chance.said()));
                [theme.name.clone()].into_iter().chain(said).collect()
            });
            self.table(&columns, rows);
        }
        self.list(sentences.iter().map(|sentence| words.say(sentence)));
    }

    fn theme(&mut self, theme: &ThemeResult, overview: &Overview) {
        let words = self.words;
        let rank = theme.figures.rank.map(|rank| format!("{rank} · ")).unwrap_or_default();
        self.heading(3, &format!("{rank}{}", one_line(&theme.name)));
        if overview.method.revealed && theme.figures.was_scored() {
            let found =
                theme.figures.stands_out(&overview.participation.names(), overview.method.promising_from);
            self.list(words.verdict(theme).into_iter().chain(found.iter().map(|said| words.say(said))));
            self.figures(theme, overview);
        }
        if theme.remarks.is_empty() {
            self.paragraph(&escape(&words.say(msg!("export-said-nothing"))));
        }
        self.remarks(4, &theme.remarks);
    }

    fn figures(&mut self, theme: &ThemeResult, overview: &Overview) {
        let words = self.words;
        let columns = [
            msg!("export-criterion"),
            msg!("export-group"),
            msg!("export-mean"),
            msg!("export-answers"),
            msg!("export-spread"),
            msg!("export-dont-know"),
            msg!("export-blank"),
        ];
        let rows = Criterion::ALL.into_iter().flat_map(|of| {
            let figures = &theme.figures.criteria[of.index()];
            let point = words.label(criterion(of));
            let together =
                vec![point.clone(), words.say(msg!("export-together")), words.figure(figures.mean)];
            let groups =
                overview.participation.groups.iter().zip(&figures.groups).map(move |(group, cell)| {
                    vec![
                        point.clone(),
                        group.name.clone(),
                        words.figure(cell.mean),
                        how_many(cell.n),
                        words.spread(cell),
                        number(cell.dont_know),
                        number(cell.blank),
                    ]
                });
            [together].into_iter().chain(groups)
        });
        self.table(&columns, rows);
    }

    fn remarks(&mut self, level: usize, questions: &[QuestionRemarks]) {
        for part in questions {
            self.heading(level, &self.words.question(&part.question));
            for (group, remarks) in by_group(&part.remarks) {
                if let Some(group) = group {
                    self.paragraph(&format!("**{}**", escape(group)));
                }
                self.text.push('\n');
                for remark in remarks {
                    self.remark(remark);
                }
            }
        }
    }

    /// Further lines of a remark stand under the first, after a hard break.
    fn remark(&mut self, remark: &Remark) {
        let text = clean(&remark.text);
        let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).map(escape).collect();
        let quotable = if remark.quotable {
            format!(" *({})*", escape(&self.words.say(msg!("export-quotable"))))
        } else {
            String::new()
        };
        self.add(["- ", &lines.join("\\\n  "), &quotable, "\n"]);
    }

    fn add<const N: usize>(&mut self, parts: [&str; N]) {
        self.text.extend(parts);
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.add(["\n", &"#".repeat(level), " ", &escape(text), "\n"]);
    }

    fn paragraph(&mut self, markdown: &str) {
        self.add(["\n", markdown, "\n"]);
    }

    fn list(&mut self, items: impl IntoIterator<Item = String>) {
        self.text.push('\n');
        for item in items {
            self.add(["- ", &escape(&item), "\n"]);
        }
    }

    /// Short rows are filled up with empty cells.
    fn table(&mut self, columns: &[Message], rows: impl IntoIterator<Item = Vec<String>>) {
        let columns: Vec<_> = columns.iter().map(|column| self.words.label(column)).collect();
        self.said_table(&columns, rows);
    }

    /// The same, with the heads of the columns said already.
    fn said_table(&mut self, columns: &[String], rows: impl IntoIterator<Item = Vec<String>>) {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let head = columns.iter().map(|column| escape(column)).collect();
        self.add(["\n", &line(head), &line(vec!["---".to_owned(); columns.len()])]);
        for mut row in rows {
            row.resize(columns.len(), String::new());
            self.text += &line(row.iter().map(|cell| escape(cell)).collect());
        }
    }
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

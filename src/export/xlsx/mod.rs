//! The overview as an Excel workbook: numbers that can be sorted and counted with, and a chart.
//!
//! The same overview always gives the same bytes: the date of the session is that of the file, and it holds no
//! name of who made it.

mod asked;
mod explained;
mod figures;
mod order;
mod said;
mod table;
mod worksheets;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::i18n::Message;
use crate::msg;
use crate::overview::Overview;

use super::text::{Words, clean, one_line};

/// The workbook. Without figures it has no sheets of them.
pub(super) fn workbook(overview: &Overview, words: Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book { workbook: Workbook::new(), overview, words };
    book.workbook.set_properties(&book.properties()?);
    order::sheet(&mut book)?;
    order::places(&mut book)?;
    if overview.method.revealed {
        figures::means(&mut book)?;
        figures::spread(&mut book)?;
    }
    asked::profile(&mut book)?;
    asked::polls(&mut book)?;
    said::remarks(&mut book)?;
    worksheets::goals_and_actions(&mut book)?;
    worksheets::others(&mut book)?;
    said::participation(&mut book)?;
    explained::sheet(&mut book)?;
    book.workbook.save_to_buffer()
}

/// The workbook while it is made.
struct Book<'a> {
    workbook: Workbook,
    overview: &'a Overview,
    words: Words,
}

impl Book<'_> {
    fn title(&self) -> String {
        let facts = self.words.place_and_date(self.overview);
        let title = one_line(&self.overview.session.title);
        [title, facts].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
    }

    fn properties(&self) -> Result<DocProperties, XlsxError> {
        // Excel counts days from 1900: before that, and without a date, it is the first.
        let day = self.overview.session.date.and_then(|date| {
            let year = u16::try_from(date.year()).ok()?;
            ExcelDateTime::from_ymd(year, date.month().into(), date.day()).ok()
        });
        let day = day.map_or_else(|| ExcelDateTime::from_ymd(1900, 1, 1), Ok)?;
        let title = format!("{}: {}", self.words.say(super::text::title(self.overview)), self.title());
        Ok(DocProperties::new().set_title(title).set_creation_datetime(&day))
    }

    /// A sheet that prints on A4 with its heading on every page.
    fn sheet(&mut self, name: &Message) -> Result<&mut Worksheet, XlsxError> {
        const A4: u8 = 9;
        let mark = self.overview.session.example.then(|| self.words.say(msg!("export-example")));
        let name = self.words.say(name);
        let top = format!("&L{}&R{}", in_margin(&self.title()), in_margin(&mark.unwrap_or_default()));
        let sheet = self.workbook.add_worksheet().set_name(name)?;
        sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.5, 0.5, 0.8, 0.6, 0.3, 0.3);
        sheet.set_header(top).set_footer("&L&A&R&P / &N");
        Ok(sheet)
    }
}

/// Text in the margin of a page, where `&` begins a command and there is room for 255 characters in all.
fn in_margin(text: &str) -> String {
    text.chars().take(100).collect::<String>().replace('&', "&&")
}

/// People's text as a cell holds it.
///
/// The writer takes text between these marks for its own rich text and would not escape it: a space at the end
/// tells them apart.
fn safe(text: &str) -> String {
    let text = clean(text).into_owned();
    if text.starts_with("<r>") && text.ends_with("</r>") { text + " " } else { text }
}

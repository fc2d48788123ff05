//! `export` and `score`.

use std::fs;
use std::path::Path;

use clap::ValueEnum;

use super::args::{Export, Score};
use super::{Desk, Done, Failure};
use crate::blueprint::Scoring;
use crate::export::{self, ExportFile, Format};
use crate::import;
use crate::msg;
use crate::overview::{self, Overview, list};
use crate::store::Parcel;

impl Desk {
    pub(super) fn export(&self, export: &Export) -> Done {
        let config = &self.settings.config;
        let audience = export.audience.unwrap_or(config.audience);
        let asked = match (export.format.as_slice(), config.formats.as_deref()) {
            ([], Some(set)) if set.iter().any(|format| format.is_for(audience)) => set,
            ([], _) => Format::value_variants(),
            (asked, _) => asked,
        };
        let (formats, none): (Vec<Format>, Vec<Format>) =
            asked.iter().partition(|format| format.is_for(audience));
        if !(export.format.is_empty() || none.is_empty()) {
            let have = Format::value_variants().iter().filter(|format| format.is_for(audience));
            let have = list(have.map(|format| format.extension()));
            let asked = list(none.into_iter().map(Format::extension));
            return self.fail(&msg!("cli-export-not-for", asked = asked, have = have));
        }
        let sessions = export.files.iter().map(|file| self.session(file)).collect::<Result<Vec<_>, _>>()?;
        let overview = match sessions.as_slice() {
            [(blueprint, session)] => overview::build(blueprint, session, audience),
            several => overview::build_together(several, audience).or_else(|why| self.fail(&why))?,
        };
        let overview = overview.handed_out(&config.hand_out);
        let files =
            formats.iter().map(|format| self.made(&overview, *format)).collect::<Result<Vec<_>, _>>()?;
        let files = files.concat();
        if export.output == Path::new("-") {
            return self.export_to_stdout(&files);
        }
        self.write_files(&export.output, &files, export.force)
    }

    fn made(&self, overview: &Overview, format: Format) -> Result<Vec<ExportFile>, Failure> {
        export::files(overview, format, self.lang).or_else(|why| self.fail(&why))
    }

    fn export_to_stdout(&self, files: &[ExportFile]) -> Done {
        match files {
            [file] => self.print_bytes(&file.bytes),
            _ => self.fail(&msg!("cli-export-one-to-stdout")),
        }
    }

    fn write_files(&self, folder: &Path, files: &[ExportFile], force: bool) -> Done {
        fs::create_dir_all(folder).map_err(|error| {
            let folder = folder.display().to_string();
            Failure(self.say(&msg!("cli-cannot-make-folder", folder = folder, cause = error.to_string())))
        })?;
        if !force
            && let Some(there) = files.iter().map(|file| folder.join(&file.name)).find(|path| path.exists())
        {
            return self.fail(&msg!("cli-export-exists", file = there.display().to_string()));
        }
        let mut parcel = self.store(Parcel::begin(folder, "export"))?;
        for file in files {
            self.store(parcel.add(&file.name, &file.bytes))?;
        }
        let written = self.store(parcel.hand_over(folder, force))?;
        written.iter().try_for_each(|path| self.print(&format!("{}\n", path.display())))
    }

    pub(super) fn score(&self, score: &Score) -> Done {
        let name = score.ballots.display().to_string();
        let bytes = self.read(&score.ballots)?;
        let alone = match import::ballots_alone(&name, &bytes) {
            Ok(alone) => alone,
            Err(problems) => return self.rows(&problems),
        };
        let scoring = Scoring {
            choose: score.choose,
            promising_from: score.promising_from,
            order: score.order,
            ..Scoring::default()
        };
        let overview = overview::of_ballots(&scoring, &alone.setup, &alone.ballots);
        self.export_to_stdout(&self.made(&overview, Format::Json)?)
    }
}

//! What one can ask of a blueprint.

use super::model::Blueprint;
use crate::session::{Group, Position, Setup, Theme};

impl Blueprint {
    /// What a session starts with.
    pub fn setup(&self) -> Setup {
        Setup {
            groups: self
                .groups
                .iter()
                .map(|plan| Group {
                    id: plan.id.clone(),
                    name: plan.name.clone(),
                    perspective: plan.perspective,
                    target: plan.target,
                })
                .collect(),
            themes: self
                .themes
                .iter()
                .map(|plan| Theme {
                    id: plan.id.clone(),
                    name: plan.name.clone(),
                    keywords: plan.keywords.clone(),
                })
                .collect(),
        }
    }

    /// Every question and where it stands in the agenda. A step without questions goes by its title, as
    /// in an overview.
    pub fn questions(&self) -> Vec<(Position, String)> {
        let numbered = self.steps.iter().enumerate();
        numbered
            .flat_map(|(step, plan)| {
                let title = Some(&plan.title).filter(|_| plan.questions.is_empty());
                let asked = plan.questions.iter().map(|question| &question.ask).chain(title);
                let places = (0..).map(move |question| Position { step, question });
                places.zip(asked.cloned())
            })
            .collect()
    }

    /// How long the whole session is meant to take, in minutes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

//! Sentences and parts of sentences that an overview is made of.

use crate::blueprint::OrderRule;
pub use crate::i18n::decimal;
use crate::i18n::{Message, list};
use crate::msg;
use crate::scoring::{Opinions, Share};
use crate::session::{Age, Criterion, Perspective};

use super::model::{Audience, Method};

/// The word for a criterion.
pub fn criterion(criterion: Criterion) -> Message {
    match criterion {
        Criterion::Urgency => msg!("overview-urgency"),
        Criterion::Potential => msg!("overview-potential"),
        Criterion::Energy => msg!("overview-energy"),
    }
}

/// The word for who reads an overview.
pub fn audience(audience: Audience) -> Message {
    match audience {
        Audience::WorkingGroup => msg!("overview-working-group"),
        Audience::Public => msg!("overview-public"),
        Audience::Letter => msg!("overview-letter"),
    }
}

/// The word for all who speak from one side.
pub fn perspective(perspective: Perspective) -> Message {
    match perspective {
        Perspective::Resident => msg!("overview-residents"),
        Perspective::Professional => msg!("overview-professionals"),
    }
}

/// The word for an age band.
pub fn age(age: Age) -> Message {
    match age {
        Age::Under20 => msg!("age-under-20"),
        Age::From20 => msg!("age-20"),
        Age::From35 => msg!("age-35"),
        Age::From50 => msg!("age-50"),
        Age::From65 => msg!("age-65"),
        Age::From80 => msg!("age-80"),
        Age::NotSaid => msg!("age-not-said"),
    }
}

/// The agreement within a group, in a sentence.
pub fn opinions_said(opinions: Opinions) -> Message {
    match opinions {
        Opinions::Alike => msg!("overview-opinions-alike"),
        Opinions::Mixed => msg!("overview-opinions-mixed"),
        Opinions::Divided => msg!("overview-opinions-divided"),
        Opinions::TwoCamps => msg!("overview-opinions-two-camps"),
    }
}

/// Hands or stickers, in words: `6 van de 9`.
pub fn votes_said(share: Share) -> Message {
    msg!("overview-votes", votes = share.votes().to_string(), possible = share.possible().to_string())
}

/// How hands and stickers become figures.
pub fn shares_said() -> Message {
    msg!("overview-method-shares")
}

impl Method {
    /// How the order came about, in the two sentences that are said aloud.
    pub fn sentences(&self) -> [Message; 2] {
        let promising = msg!("overview-method-promising", from = decimal(&self.promising_from.to_string()));
        let order = match self.order {
            OrderRule::Geometric => msg!("overview-method-geometric"),
            OrderRule::Owa321 => msg!("overview-method-owa321"),
            OrderRule::Arithmetic => msg!("overview-method-arithmetic"),
        };
        [promising, order]
    }

    /// How heavily criteria and perspectives count.
    pub fn weighing(&self) -> Vec<Message> {
        let weights = Criterion::ALL.map(|of| (criterion(of), self.weights[of.index()]));
        let voices: Vec<_> = self.voices.iter().map(|&(of, share)| (perspective(of), share)).collect();
        let mut said: Vec<Message> = self.shares.then(shares_said).into_iter().collect();
        // That rule looks at which point is the weakest, not at which criterion it is.
        if self.order != OrderRule::Owa321 {
            said.push(weighed(&weights));
        }
        if voices.len() > 1 {
            said.push(weighed(&voices));
        }
        said
    }
}

fn weighed(parts: &[(Message, f64)]) -> Message {
    let equal = parts.windows(2).all(|pair| (pair[0].1 - pair[1].1).abs() < 1e-9);
    if equal {
        return msg!("overview-weighed-equally", parts = list(parts.iter().map(|(name, _)| name.clone())));
    }
    let shares = parts.iter().map(|(name, share)| {
        msg!("overview-share", name = name.clone(), percent = (share * 100.0).round().to_string())
    });
    msg!("overview-weighed", parts = list(shares))
}

//! The terms of the method, in plain words.

use super::Message;
use crate::msg;

/// Every term with what it means, in the order of the help.
pub fn glossary() -> Vec<(Message, Message)> {
    vec![
        (msg!("glossary-actie-term"), msg!("glossary-actie")),
        (msg!("glossary-ambitie-term"), msg!("glossary-ambitie")),
        (msg!("glossary-bouwplan-term"), msg!("glossary-bouwplan")),
        (msg!("glossary-citeerbaar-term"), msg!("glossary-citeerbaar")),
        (msg!("glossary-doel-term"), msg!("glossary-doel")),
        (msg!("glossary-doorvraag-term"), msg!("glossary-doorvraag")),
        (msg!("glossary-eens-term"), msg!("glossary-eens")),
        (msg!("glossary-energie-term"), msg!("glossary-energie")),
        (msg!("glossary-gespreksleider-term"), msg!("glossary-gespreksleider")),
        (msg!("glossary-gewicht-term"), msg!("glossary-gewicht")),
        (msg!("glossary-inbreng-term"), msg!("glossary-inbreng")),
        (msg!("glossary-indicator-term"), msg!("glossary-indicator")),
        (msg!("glossary-interventie-term"), msg!("glossary-interventie")),
        (msg!("glossary-kansrijk-term"), msg!("glossary-kansrijk")),
        (msg!("glossary-onthullen-term"), msg!("glossary-onthullen")),
        (msg!("glossary-perspectief-term"), msg!("glossary-perspectief")),
        (msg!("glossary-pijler-term"), msg!("glossary-pijler")),
        (msg!("glossary-potentie-term"), msg!("glossary-potentie")),
        (msg!("glossary-preventie-term"), msg!("glossary-preventie")),
        (msg!("glossary-professional-term"), msg!("glossary-professional")),
        (msg!("glossary-resultatenoverzicht-term"), msg!("glossary-resultatenoverzicht")),
        (msg!("glossary-ronde-term"), msg!("glossary-ronde")),
        (msg!("glossary-samenvoegen-term"), msg!("glossary-samenvoegen")),
        (msg!("glossary-sessie-term"), msg!("glossary-sessie")),
        (msg!("glossary-stem-term"), msg!("glossary-stem")),
        (msg!("glossary-stembriefje-term"), msg!("glossary-stembriefje")),
        (msg!("glossary-stevig-term"), msg!("glossary-stevig")),
        (msg!("glossary-telling-term"), msg!("glossary-telling")),
        (msg!("glossary-terugkoppeling-term"), msg!("glossary-terugkoppeling")),
        (msg!("glossary-thema-term"), msg!("glossary-thema")),
        (msg!("glossary-urgentie-term"), msg!("glossary-urgentie")),
        (msg!("glossary-verschil-term"), msg!("glossary-verschil")),
        (msg!("glossary-volgorde-term"), msg!("glossary-volgorde")),
        (msg!("glossary-voorrang-term"), msg!("glossary-voorrang")),
        (msg!("glossary-wijkgezondheidsprofiel-term"), msg!("glossary-wijkgezondheidsprofiel")),
    ]
}

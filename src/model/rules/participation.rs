//! E318: a participation's place against the award. E319, W320: one participation or mention written twice.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic};
use crate::model::Site;
use crate::record_kind::RecordKind;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for participation in &site.participation {
        let named = |code| {
            participation
                .city
                .diagnostic(code, &participation.file)
                .arg("city", participation.city.as_str())
                .arg("edition", participation.edition.as_str())
                .of(RecordKind::Participation, participation.city.as_str())
        };

        if !seen.insert((participation.edition.as_str(), participation.city.as_str())) {
            diagnostics.push(named(Code::ParticipationTwice));
        }

        let award = site
            .place_in(&participation.city, &participation.edition)
            .and_then(|a| a.place.as_ref());
        if let (Some(own), Some(awarded)) = (participation.place, award)
            && own != awarded.value
        {
            let found = named(Code::PlaceDisagrees);
            diagnostics.push(
                found
                    .arg("place", own as usize)
                    .arg("awarded", awarded.value as usize),
            );
        }
    }

    let mut seen = HashSet::new();
    for mention in &site.mentions {
        let about = mention
            .direction
            .as_ref()
            .or(mention.finding.as_ref())
            .map(|id| id.as_str());
        if !seen.insert((mention.edition.as_str(), mention.city.as_str(), about)) {
            diagnostics.push(
                mention
                    .city
                    .diagnostic(Code::MentionTwice, &mention.file)
                    .arg("city", mention.city.as_str())
                    .arg("edition", mention.edition.as_str())
                    .of(RecordKind::Mentions, mention.city.as_str()),
            );
        }
    }
}

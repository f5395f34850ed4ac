//! E318, E325: a participation's place and category against the award. E319, W320: one participation or mention written
//! twice. W357: a mention of a town that is not in a complete roster.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic};
use crate::load::{Broken, Record};
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::{AwardKind, Participation};

pub(super) fn check(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    participations(site, diagnostics);
    mentions(site, broken, diagnostics);
}

fn participations(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
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
        if let (Some(own), Some(awarded)) = (&participation.place, award)
            && own.value != awarded.value
        {
            let found = named(Code::PlaceDisagrees);
            diagnostics.push(
                found
                    .arg("place", own.value as usize)
                    .arg("awarded", awarded.value as usize),
            );
        }

        diagnostics.extend(other_category(site, participation));
    }
}

/// The award of a place or of a victory in another category than that of the participation.
fn other_category(
    site: &Site,
    participation: &Record<Participation>,
) -> Option<Diagnostic> {
    let own = participation.category.as_ref()?;
    let award = site.awards_of_city(&participation.city).find(|award| {
        award.edition.as_str() == participation.edition.as_str()
            && matches!(award.kind.value, AwardKind::Place | AwardKind::Winner)
            && award
                .category
                .as_ref()
                .is_some_and(|category| category.as_str() != own.as_str())
    })?;
    let awarded = award.category.as_ref()?;

    let found = awarded
        .diagnostic(Code::CategoryDisagrees, &award.file)
        .arg("city", participation.city.as_str())
        .arg("edition", participation.edition.as_str())
        .arg("awarded", awarded.as_str())
        .arg("own", own.as_str())
        .arg("there", own.named_in(&participation.file))
        .of(RecordKind::Awards, "");
    Some(found)
}

fn mentions(site: &Site, broken: &Broken, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for mention in &site.mentions {
        let named = |code| {
            mention
                .city
                .diagnostic(code, &mention.file)
                .arg("city", mention.city.as_str())
                .arg("edition", mention.edition.as_str())
                .of(RecordKind::Mentions, mention.city.as_str())
        };

        let is_complete = site
            .editions
            .get(&mention.edition)
            .is_some_and(|edition| edition.has_whole_roster());
        let is_listed = site
            .participation_in(&mention.city, &mention.edition)
            .is_some();
        if is_complete && !is_listed && !broken.has(RecordKind::Participation) {
            diagnostics.push(named(Code::MentionOffRoster));
        }

        let about = mention
            .direction
            .as_ref()
            .or(mention.finding.as_ref())
            .map(|id| id.as_str());
        if !seen.insert((mention.edition.as_str(), mention.city.as_str(), about)) {
            diagnostics.push(named(Code::MentionTwice));
        }
    }
}

//! E117: numbers that mean nothing: a place before the first, points or counts below nothing.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::file::SourceFile;
use crate::model::Site;
use crate::record_kind::RecordKind;
use crate::schema::Number;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<Diagnostic>) {
    for participation in &site.participation {
        let file = &participation.file;
        let place = participation
            .place
            .as_ref()
            .and_then(|n| zero(n, "place", file));
        let score = participation
            .score
            .as_ref()
            .and_then(|n| negative(n, "score", file));
        let found = place.into_iter().chain(score);
        diagnostics.extend(found.map(|found| {
            found.of(RecordKind::Participation, participation.city.as_str())
        }));
    }

    for award in &site.awards {
        let found = award
            .place
            .as_ref()
            .and_then(|n| zero(n, "place", &award.file));
        diagnostics.extend(found.map(|found| found.of(RecordKind::Awards, "")));
    }

    for edition in &site.editions {
        let found = zero(&edition.ordinal, "ordinal", &edition.file);
        diagnostics.extend(
            found.map(|found| found.of(RecordKind::Editions, edition.id.as_str())),
        );
    }

    for figure in &site.figures {
        // What adds up counts people or things; a measure of change may well be negative.
        let counts = site
            .measures
            .get(&figure.measure)
            .is_some_and(|m| m.additive);
        let found = figure
            .value
            .as_ref()
            .filter(|_| counts)
            .and_then(|n| negative(n, "value", &figure.file));
        diagnostics.extend(found.map(|found| found.of(RecordKind::Figures, "")));
    }
}

fn zero(
    number: &Loc<u32>,
    field: &'static str,
    file: &Arc<SourceFile>,
) -> Option<Diagnostic> {
    (number.value == 0).then(|| refused(number, field, "0".to_owned(), file))
}

fn negative(
    number: &Loc<Number>,
    field: &'static str,
    file: &Arc<SourceFile>,
) -> Option<Diagnostic> {
    let value = number.value.0;
    (value < Decimal::ZERO).then(|| refused(number, field, value.to_string(), file))
}

fn refused<T>(
    at: &Loc<T>,
    field: &'static str,
    value: String,
    file: &Arc<SourceFile>,
) -> Diagnostic {
    at.diagnostic(Code::BadValue, file)
        .arg("field", field)
        .arg("value", value)
}

//! W313: practices whose texts are nearly the same.

use std::collections::HashMap;

use crate::diag::Code;
use crate::lang::text::Shingles;
use crate::model::Site;

/// From this share of common word triples on, two texts are taken for one.
const LIMIT: f64 = 0.5;

pub(super) fn check(site: &Site, diagnostics: &mut Vec<crate::diag::Diagnostic>) {
    // Only practices of one town, or with one title, are compared: pairs of all texts would grow with the square.
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, practice) in site.practices.iter().enumerate() {
        for city in practice.city_ids() {
            groups.entry(format!("city {city}")).or_default().push(at);
        }
        groups.entry(format!("title {}", crate::lang::text::fold(&practice.title))).or_default().push(at);
    }
    let mut groups: Vec<_> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort();
    for group in groups {
        let texts: Vec<Shingles> =
            group.iter().filter_map(|at| site.practices.at(*at)).map(|p| Shingles::new(p.text())).collect();
        for second in 1..group.len() {
            for first in 0..second {
                let share = texts[first].similarity(&texts[second]);
                let (Some(a), Some(b)) = (site.practices.at(group[first]), site.practices.at(group[second])) else {
                    continue;
                };
                if share >= LIMIT {
                    diagnostics.push(
                        b.id.diagnostic(Code::NearDuplicate, &b.file)
                            .arg("other", a.id.as_str())
                            .arg("percent", (share * 100.0).round() as usize)
                            .of("practice", b.id.as_str()),
                    );
                }
            }
        }
    }
}

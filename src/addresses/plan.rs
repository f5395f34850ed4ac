//! Where former addresses lead: out of former ids of records and of the records `redirects`.

use std::collections::{BTreeMap, BTreeSet};

use super::lock::Lock;
use super::without_language;
use crate::decode::Loc;
use crate::diag::{Code, Diagnostic};
use crate::lang::text::nearest;
use crate::load::Record;
use crate::model::{Alias, Site};
use crate::record_kind::RecordKind;
use crate::route::{self, Moved, Route, To};
use crate::schema::{Redirect, is_address};

/// What becomes of former addresses.
#[derive(Debug, Default)]
pub struct Plan {
    /// Every former address, sorted.
    pub moved: Vec<Moved>,
    /// Mistakes: E512 to E515.
    pub diagnostics: Vec<Diagnostic>,
}

/// Where an address leads before chains are followed, and the record that says so.
struct Step<'a> {
    to: Option<String>,
    by: Option<&'a Record<Redirect>>,
}

struct Planner<'a> {
    site: &'a Site,
    living: &'a BTreeMap<String, Route>,
    /// Published addresses without the folder of their language that are no more.
    missing: BTreeSet<String>,
    steps: BTreeMap<String, Step<'a>>,
    diagnostics: Vec<Diagnostic>,
}

/// Makes the plan. `living`: the pages and files of the site by address.
pub fn plan(site: &Site, living: &BTreeMap<String, Route>, lock: &Lock) -> Plan {
    let languages = site.config.languages();
    let missing = lock
        .addresses()
        .map(|address| without_language(address, &languages).to_owned());
    let missing = missing
        .filter(|address| !living.contains_key(address))
        .collect();
    let mut planner = Planner {
        site,
        living,
        missing,
        steps: BTreeMap::new(),
        diagnostics: Vec::new(),
    };

    let aliases = site.aliases();
    for alias in aliases.iter().filter(|alias| !alias.lives) {
        planner.alias(alias);
    }

    for redirect in &site.redirects {
        planner.redirect(redirect);
    }

    // What stands below a record's address has been found; elsewhere its id is a part of others: compare/2016-2017/.
    let unsaid: Vec<String> = planner
        .missing
        .iter()
        .filter(|a| !planner.steps.contains_key(*a))
        .cloned()
        .collect();

    for address in unsaid {
        let renamed = aliases
            .iter()
            .flat_map(|alias| renamings(&address, alias.former, alias.id));
        if let Some(to) = renamed.into_iter().find(|to| living.contains_key(to)) {
            planner
                .steps
                .insert(address, Step { to: Some(to), by: None });
        }
    }

    planner.finish()
}

impl<'a> Planner<'a> {
    /// The page of a renamed record, with everything that stands below it or beside it under its name.
    fn alias(&mut self, alias: &Alias) {
        let Some(page) = route::of_record(self.site, alias.kind, alias.id) else {
            return;
        };
        let Some(former) = route::page_of(alias.kind, alias.former) else {
            return;
        };

        let (page, former) = (page.address(), former.address());
        let (stem, former) = (page.trim_end_matches('/'), former.trim_end_matches('/'));
        let below = self
            .living
            .range(stem.to_owned()..)
            .map(|(address, _)| address);

        let below = below.take_while(|address| address.starts_with(stem));
        for address in
            below.filter(|address| address[stem.len()..].starts_with(['/', '.']))
        {
            let from = format!("{former}{}", &address[stem.len()..]);
            if self.living.contains_key(&from) {
                let at = alias.former.diagnostic(Code::AliasLives, alias.file);
                self.diagnostics.push(
                    at.arg("what", "address")
                        .arg("id", format!("/{from}"))
                        .of(alias.kind, alias.id),
                );
                return;
            }

            self.steps
                .insert(from, Step { to: Some(address.clone()), by: None });
        }
    }

    fn redirect(&mut self, redirect: &'a Record<Redirect>) {
        let Some(from) = redirect
            .from
            .strip_prefix('/')
            .filter(|_| is_address(&redirect.from))
            .map(ToOwned::to_owned)
        else {
            let refused =
                of(redirect, &redirect.from, Code::BadValue).arg("field", "from");
            self.diagnostics
                .push(refused.arg("value", redirect.from.value.clone()));
            return;
        };

        let Ok(to) = redirect
            .to
            .as_ref()
            .map(|to| self.target(redirect, to))
            .transpose()
        else {
            return;
        };

        let claimed = |code| {
            of(redirect, &redirect.from, code)
                .arg("what", "address")
                .arg("id", format!("/{from}"))
        };

        if self.living.contains_key(&from) {
            self.diagnostics.push(claimed(Code::AliasLives));
            return;
        }

        if let Some(other) = self.steps.get(&from) {
            let first = match (other.by, &other.to) {
                (Some(by), _) => by.from.value.clone(),
                (None, Some(to)) => format!("/{to}"),
                // Only a redirect can lead nowhere.
                (None, None) => String::new(),
            };

            self.diagnostics
                .push(claimed(Code::AliasTwice).arg("first", first));
            return;
        }

        if redirect.below {
            self.below(redirect, &from, to.as_deref());
        }

        self.steps.insert(from, Step { to, by: Some(redirect) });
    }

    /// Missing pages below a redirected one follow it: to the same page below the new address if there is one.
    fn below(&mut self, redirect: &'a Record<Redirect>, from: &str, to: Option<&str>) {
        let folder = format!("{}/", from.trim_end_matches('/'));
        let inside = self.missing.iter().filter(|a| a.starts_with(&folder));

        for address in inside.filter(|address| *address != from) {
            let same = to.map(|to| format!("{to}{}", &address[folder.len()..]));
            let to = same
                .filter(|same| self.living.contains_key(same))
                .or_else(|| to.map(ToOwned::to_owned));
            self.steps
                .entry(address.clone())
                .or_insert(Step { to, by: Some(redirect) });
        }
    }

    /// The address that `to` names, without the slash at its beginning.
    fn target(
        &mut self,
        redirect: &Record<Redirect>,
        to: &Loc<String>,
    ) -> Result<String, ()> {
        if let Some(path) = to.strip_prefix('/').filter(|_| is_address(to)) {
            return Ok(path.to_owned());
        }

        let record = to.split_once(':').and_then(|(kind, id)| {
            let kind = RecordKind::of_link_word(kind)?;
            let id = self.site.renamed(kind, id).unwrap_or(id);
            route::of_record(self.site, kind, id)
        });

        record.map(|route| route.address()).ok_or_else(|| {
            self.diagnostics
                .push(of(redirect, to, Code::RedirectTarget).arg("to", to.value.clone()));
        })
    }

    /// Follows the chains to their ends.
    fn finish(mut self) -> Plan {
        let mut moved = Vec::with_capacity(self.steps.len());
        for (from, step) in &self.steps {
            let note = step.by.and_then(|by| by.note.clone());
            match self.end(from) {
                Ok(to) => moved.push(Moved { from: from.clone(), to, note }),
                Err(diagnostic) => self.diagnostics.extend(diagnostic),
            }
        }

        Plan { moved, diagnostics: self.diagnostics }
    }

    fn end(&self, from: &str) -> Result<Option<To>, Option<Diagnostic>> {
        let mut seen = vec![from];
        let by = self.steps.get(from).and_then(|step| step.by);
        let mistake = |code, to: &str| {
            let by = by?;
            let at = of(by, by.to.as_ref()?, code).arg("to", format!("/{to}"));
            let near = nearest(to, self.living.keys().map(String::as_str))
                .map(|near| format!("/{near}"));
            Some(at.suggest(near.as_deref()))
        };

        let mut at = from;
        loop {
            let Some(to) = self.steps.get(at).and_then(|step| step.to.as_deref()) else {
                return Ok(None);
            };

            if let Some(route) = self.living.get(to) {
                return Ok(Some(To::Route(Box::new(route.clone()))));
            }

            if seen.contains(&to) {
                return Err(mistake(Code::RedirectLoop, to));
            }

            if !self.steps.contains_key(to) {
                // Whether a file without a route is there is known only when all files have been made.
                return if route::is_page(to) {
                    Err(mistake(Code::RedirectTarget, to))
                } else {
                    Ok(Some(To::File(to.to_owned())))
                };
            }

            seen.push(to);
            at = to;
        }
    }
}

fn of<T>(redirect: &Record<Redirect>, at: &Loc<T>, code: Code) -> Diagnostic {
    at.diagnostic(code, &redirect.file)
        .of(RecordKind::Redirects, redirect.from.value.clone())
}

/// What an address becomes if an id in it is replaced: as a whole part, or joined by a hyphen as in `2016-2017`.
fn renamings(address: &str, former: &str, id: &str) -> Vec<String> {
    let parts: Vec<&str> = address.split('/').collect();
    let mut found = Vec::new();

    for (number, part) in parts.iter().enumerate() {
        let (stem, ending) = part
            .split_once('.')
            .map_or((*part, String::new()), |(s, e)| (s, format!(".{e}")));
        let joined = |rest: &str| rest.starts_with('-') || rest.ends_with('-');
        let new = if stem == former {
            id.to_owned()
        } else if let Some(rest) = stem.strip_prefix(former).filter(|rest| joined(rest)) {
            format!("{id}{rest}")
        } else if let Some(rest) = stem.strip_suffix(former).filter(|rest| joined(rest)) {
            format!("{rest}{id}")
        } else {
            continue;
        };

        let mut changed: Vec<String> = parts.iter().map(ToString::to_string).collect();
        changed[number] = format!("{new}{ending}");
        found.push(changed.join("/"));
    }

    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_replaced_as_a_part_of_an_address_only() {
        assert_eq!(
            renamings("compare/2016-2017/districts.csv", "2016", "vii"),
            ["compare/vii-2017/districts.csv"]
        );
        assert_eq!(
            renamings("compare/2016-2017/", "2017", "viii"),
            ["compare/2016-viii/"]
        );
        assert_eq!(
            renamings("data/cities/tula.csv", "tula", "tyla"),
            ["data/cities/tyla.csv"]
        );

        assert_eq!(
            renamings("cities/tulatown/", "tula", "x"),
            Vec::<String>::new()
        );
    }
}

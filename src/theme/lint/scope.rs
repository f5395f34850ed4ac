//! Which names mean something at a place of a template, as Tera looks them up: loops from the inside out, then what was
//! set, then what includes this template, then the page.

use super::types::Type;

/// Where a template's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside<'a> {
    /// In a page, or in what a page extends or includes.
    Page,
    /// In a component: it knows its parameters only.
    Component(&'a str),
    /// In a template that no page uses, so what it is given is unknown.
    Nowhere,
}

#[derive(Debug)]
struct ScopeFrame<'a> {
    of_loop: bool,
    names: Vec<(&'a str, Type<'a>)>,
}

/// The names that are known.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    /// Where this is.
    pub inside: Inside<'a>,
    /// Implicit parameters of components, as they are around this place.
    pub implicit: Vec<(&'a str, Type<'a>)>,
    /// Paths that a condition around this place tests.
    pub guards: Vec<String>,
    frames: Vec<ScopeFrame<'a>>,
}

impl<'a> Scope<'a> {
    /// A scope in which only `names` are known.
    pub(super) fn new(inside: Inside<'a>, names: Vec<(&'a str, Type<'a>)>) -> Self {
        let frames = [names, Vec::new()]
            .map(|names| ScopeFrame { of_loop: false, names })
            .into();
        Self {
            inside,
            implicit: Vec::new(),
            guards: Vec::new(),
            frames,
        }
    }

    /// The type of a name.
    pub(super) fn get(&self, name: &str) -> Option<&Type<'a>> {
        self.frames
            .iter()
            .rev()
            .flat_map(|frame| &frame.names)
            .find(|(known, _)| *known == name)
            .map(|(_, of)| of)
    }

    /// The type of an implicit parameter: a name here, or around here.
    pub(super) fn implicit(&self, name: &str) -> Option<&Type<'a>> {
        self.get(name).or_else(|| {
            self.implicit
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, of)| of)
        })
    }

    /// Every known name, from the inside out.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for (name, _) in self.frames.iter().rev().flat_map(|frame| &frame.names) {
            if !names.iter().any(|known| known == name) {
                names.push((*name).to_owned());
            }
        }

        names
    }

    /// Enters a loop with its names, or (without one) a template that is included.
    pub(super) fn enter(&mut self, of_loop: bool, names: Vec<(&'a str, Type<'a>)>) {
        self.frames.push(ScopeFrame { of_loop, names });
    }

    /// Leaves what was entered last.
    pub(super) fn leave(&mut self) {
        self.frames.pop();
    }

    /// `{% set %}`: holds to the end of the loop around it; if `global` or without a loop, to the end of the template.
    pub(super) fn set(&mut self, name: &'a str, of: Type<'a>, global: bool) {
        let frame = self
            .frames
            .iter_mut()
            .rev()
            .find(|frame| !(global && frame.of_loop));
        let Some(frame) = frame else { return };

        match frame.names.iter_mut().find(|(known, _)| *known == name) {
            // Which of two values it has may depend on a condition.
            Some((_, before)) => *before = std::mem::replace(before, Type::Any).or(of),
            None => frame.names.push((name, of)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inner_names_hide_outer_ones() {
        let mut scope = Scope::new(Inside::Page, vec![("a", Type::Number)]);
        scope.enter(true, vec![("a", Type::Bool)]);
        scope.set("b", Type::Number, false);
        scope.set("c", Type::Number, true);
        assert_eq!(
            (scope.get("a"), scope.get("b")),
            (Some(&Type::Bool), Some(&Type::Number))
        );

        scope.leave();
        assert_eq!(
            (scope.get("a"), scope.get("b")),
            (Some(&Type::Number), None)
        );
        assert_eq!(
            scope.get("c"),
            Some(&Type::Number),
            "set_global leaves the loop"
        );

        assert_eq!(scope.names(), ["c", "a"]);
    }

    #[test]
    fn a_name_set_twice_is_either() {
        let mut scope = Scope::new(Inside::Page, Vec::new());
        scope.set("a", Type::Number, false);
        scope.set("a", Type::Bool, false);
        assert_eq!(scope.get("a"), Some(&Type::Any));
    }
}

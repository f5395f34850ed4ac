//! What is known of a value while a template is read.
//!
//! `Any` is the honest answer wherever a filter, a function or a condition hides the type: from there on nothing is
//! reported, because a check that cries wolf is switched off.

use std::borrow::Cow;
use std::rc::Rc;

use super::findings::At;
use crate::theme::syntax::token::Place;
use crate::view::FieldShape;

/// The type of a value in a template.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Type<'a> {
    /// Nothing is known.
    Any,
    /// Text, and its beginning where the template itself says it.
    Text(Option<PlacedText<'a>>),
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// A number that must not lose its «более».
    Amount,
    /// A list that a template makes.
    List(Rc<Type<'a>>),
    /// A list or struct of a view.
    View(&'a FieldShape),
}

/// Text that stands in a template, and where.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PlacedText<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// Whether nothing follows it.
    pub whole: bool,
    /// The template.
    pub file: usize,
    /// The place in it.
    pub place: Place,
}

impl<'a> Type<'a> {
    /// The type of a field. That it may be absent does not matter here: templates test that.
    pub(super) fn of(shape: &'a FieldShape) -> Self {
        match shape.present() {
            FieldShape::Text => Type::Text(None),
            FieldShape::Number => Type::Number,
            FieldShape::Bool => Type::Bool,
            FieldShape::Amount => Type::Amount,
            FieldShape::Any | FieldShape::Optional(_) => Type::Any,
            shape @ (FieldShape::List(_) | FieldShape::Struct(_)) => Type::View(shape),
        }
    }

    /// What a loop over the value gives.
    pub(super) fn element(&self) -> Self {
        match self {
            Type::List(element) => element.as_ref().clone(),
            Type::View(FieldShape::List(element)) => Type::of(element),
            _ => Type::Any,
        }
    }

    /// The type of a value that is either.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Type::Text(_), Type::Text(_)) => Type::Text(None),
            _ => Type::Any,
        }
    }

    /// The type without the text that is known: for components that call themselves with ever longer texts.
    pub(super) fn widened(self) -> Self {
        match self {
            Type::Text(_) => Type::Text(None),
            other => other,
        }
    }

    /// What stands at the beginning of `self ~ other`, an expression at `here`. A mistake is mended where its words stand,
    /// so the place of a word that came from elsewhere, such as an argument, wins.
    pub(super) fn concat(self, other: Self, here: &At) -> Self {
        let Type::Text(Some(first)) = self else {
            return Type::Text(None);
        };
        if !first.whole {
            return Type::Text(Some(first));
        }

        let second = match other {
            Type::Text(second) => second,
            _ => None,
        };

        let inside = |known: &PlacedText| {
            known.file == here.file
                && here.place.start <= known.place.start
                && known.place.end <= here.place.end
        };

        let elsewhere = [Some(&first), second.as_ref()]
            .into_iter()
            .flatten()
            .find(|known| !inside(known));
        let At { file, place } = match elsewhere {
            Some(known) => At { file: known.file, place: known.place.clone() },
            None => here.clone(),
        };

        let (rest, whole) = second.map_or((Cow::Borrowed(""), false), |second| {
            (second.text, second.whole)
        });

        Type::Text(Some(PlacedText {
            text: first.text + rest,
            whole,
            file,
            place,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(text: &str, place: Place) -> Type<'static> {
        Type::Text(Some(PlacedText {
            text: text.to_owned().into(),
            whole: true,
            file: 0,
            place,
        }))
    }

    fn at(place: Place) -> At {
        At { file: 0, place }
    }

    #[test]
    fn texts_are_known_as_far_as_written() {
        let Type::Text(Some(whole)) =
            known("a-", 0..4).concat(known("b", 7..10), &at(0..10))
        else {
            panic!()
        };

        assert_eq!(
            (whole.text.as_ref(), whole.whole, whole.place),
            ("a-b", true, 0..10)
        );
        let begun = known("a-", 0..4).concat(Type::Text(None), &at(0..10));
        let Type::Text(Some(begun)) = begun.concat(known("-c", 20..24), &at(0..24))
        else {
            panic!()
        };

        assert_eq!((begun.text.as_ref(), begun.whole), ("a-", false));
        assert_eq!(
            Type::Text(None).concat(known("a", 0..3), &at(0..9)),
            Type::Text(None)
        );
    }

    #[test]
    fn foreign_words_are_reported_there() {
        let Type::Text(Some(found)) =
            known("a-", 0..4).concat(known("b", 70..73), &at(0..10))
        else {
            panic!()
        };
        assert_eq!(found.place, 70..73);
    }

    #[test]
    fn joined_types_are_widened() {
        assert_eq!(Type::Number.or(Type::Bool), Type::Any);
        assert_eq!(known("a", 0..3).or(known("b", 0..3)), Type::Text(None));
        assert_eq!(Type::Bool.or(Type::Bool), Type::Bool);
    }
}

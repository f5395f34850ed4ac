//! Harmless values in the place of those that have a mistake, so that the next round of decoding can go on.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::LOC;
use super::error::Fault;

/// What stands in for a node that has a mistake already noted.
#[derive(Clone, Copy)]
pub(super) enum Placeholder {
    Text,
    Number,
    No,
    List,
    Map,
    Struct(&'static [&'static str]),
    Word(&'static [&'static str]),
}

impl Placeholder {
    pub(super) fn visit<'a, V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            // A text that every value type of the records accepts: an id, a date and a number in one.
            Placeholder::Text => visitor.visit_borrowed_str("2000"),
            Placeholder::Number => visitor.visit_u64(0),
            Placeholder::No => visitor.visit_bool(false),
            Placeholder::List => visitor.visit_seq(Nothing),
            Placeholder::Map => visitor.visit_map(Nothing),
            Placeholder::Struct(fields) => {
                visitor.visit_map(MadeUp { fields: fields.iter() })
            }
            Placeholder::Word(words) => visitor.visit_enum(BorrowedStrDeserializer::new(
                // A type without words accepts none, whatever is offered.
                words.first().copied().unwrap_or(""),
            )),
        }
    }
}

/// A deserialiser that has a placeholder for whatever is asked of it.
pub(super) struct MadeUpValue;

macro_rules! made_up {
    ($($method:ident $placeholder:expr;)+) => {
        $(fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> { $placeholder.visit(visitor) })+
    };
}

impl<'a> Deserializer<'a> for MadeUpValue {
    type Error = Fault;

    made_up! {
        deserialize_any Placeholder::Text;
        deserialize_bool Placeholder::No;
        deserialize_u8 Placeholder::Number;
        deserialize_u16 Placeholder::Number;
        deserialize_u32 Placeholder::Number;
        deserialize_u64 Placeholder::Number;
        deserialize_i32 Placeholder::Number;
        deserialize_i64 Placeholder::Number;
        deserialize_f64 Placeholder::Number;
        deserialize_str Placeholder::Text;
        deserialize_string Placeholder::Text;
        deserialize_seq Placeholder::List;
        deserialize_map Placeholder::Map;
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == LOC {
            return visitor.visit_seq(MadeUpLocated { next: 0 });
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        Placeholder::Struct(fields).visit(visitor)
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        Placeholder::Word(variants).visit(visitor)
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i8 i16 i128 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Nothing;

impl<'a> SeqAccess<'a> for Nothing {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        _: T,
    ) -> Result<Option<T::Value>, Fault> {
        Ok(None)
    }
}

impl<'a> MapAccess<'a> for Nothing {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        _: K,
    ) -> Result<Option<K::Value>, Fault> {
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Fault> {
        seed.deserialize(MadeUpValue)
    }
}

struct MadeUp {
    fields: std::slice::Iter<'static, &'static str>,
}

impl<'a> MapAccess<'a> for MadeUp {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        self.fields
            .next()
            .map(|field| seed.deserialize(BorrowedStrDeserializer::new(field)))
            .transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Fault> {
        seed.deserialize(MadeUpValue)
    }
}

struct MadeUpLocated {
    next: u8,
}

impl<'a> SeqAccess<'a> for MadeUpLocated {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        self.next += 1;
        seed.deserialize(MadeUpValue).map(Some)
    }
}

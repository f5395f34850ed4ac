//! serde's `Deserializer` over a [`YamlNode`].

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer, UsizeDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::{Fault, FaultKind};
use super::placeholder::{MadeUpValue, Placeholder};
use super::{LOC, Patches};
use crate::diag::Code;
use crate::yaml::{MapEntry, YamlNode, YamlValue};

#[derive(Clone, Copy)]
pub(super) struct NodeDeserializer<'a> {
    node: &'a YamlNode,
    field: &'a str,
    patches: &'a Patches,
}

impl<'a> NodeDeserializer<'a> {
    pub(super) fn new(node: &'a YamlNode, field: &'a str, patches: &'a Patches) -> Self {
        Self { node, field, patches }
    }

    fn wrong(&self, expected: &'static str) -> Fault {
        let found = self.node.word();
        Fault::new(FaultKind::WrongType { expected: expected.to_owned(), found })
            .at(self.node.place, self.field)
    }

    fn is_replaced(&self) -> bool {
        !self.patches.replaced.is_empty()
            && self
                .patches
                .replaced
                .contains(&(self.node.place.start, self.field.to_owned()))
    }

    fn text(&self) -> Result<&'a str, Fault> {
        match &self.node.value {
            YamlValue::Scalar { text, .. } => Ok(text),
            _ => Err(self.wrong("text")),
        }
    }

    fn number<T: std::str::FromStr>(&self, expected: &'static str) -> Result<T, Fault> {
        match &self.node.value {
            YamlValue::Scalar { text, plain: true } => {
                text.parse().map_err(|_| self.wrong(expected))
            }
            YamlValue::Scalar { text, plain: false } => {
                Err(Fault::new(FaultKind::Custom(Code::BadNumber, text.clone()))
                    .at(self.node.place, self.field))
            }
            _ => Err(self.wrong(expected)),
        }
    }

    /// Runs `visit` on this node, or on a placeholder where an earlier round found a mistake here.
    fn visit<V: Visitor<'a>>(
        self,
        visitor: V,
        placeholder: Placeholder,
        visit: impl FnOnce(Self, V) -> Result<V::Value, Fault>,
    ) -> Result<V::Value, Fault> {
        let result = if self.is_replaced() {
            placeholder.visit(visitor)
        } else {
            visit(self, visitor)
        };
        result.map_err(|fault| fault.at(self.node.place, self.field))
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty, $expected:literal;)+) => {
        $(fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
            self.visit(visitor, Placeholder::Number, |this, visitor| visitor.$visit(this.number::<$type>($expected)?))
        })+
    };
}

impl<'a> Deserializer<'a> for NodeDeserializer<'a> {
    type Error = Fault;

    numbers! {
        deserialize_u8 visit_u8 u8, "whole";
        deserialize_u16 visit_u16 u16, "whole";
        deserialize_u32 visit_u32 u32, "whole";
        deserialize_u64 visit_u64 u64, "whole";
        deserialize_i32 visit_i32 i32, "whole";
        deserialize_i64 visit_i64 i64, "whole";
        deserialize_f64 visit_f64 f64, "number";
    }

    /// Record types ask for "anything" only where a field may be a text or a mapping.
    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::Text, |this, visitor| {
            match &this.node.value {
                YamlValue::Empty => visitor.visit_unit(),
                YamlValue::Scalar { text, .. } => visitor.visit_borrowed_str(text),
                YamlValue::List(_) => this.deserialize_seq(visitor),
                YamlValue::Map(entries) => {
                    visitor.visit_map(NodeFields::new(this, entries))
                }
            }
        })
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::No, |this, visitor| {
            match &this.node.value {
                YamlValue::Scalar { text, plain: true } if text == "true" => {
                    visitor.visit_bool(true)
                }
                YamlValue::Scalar { text, plain: true } if text == "false" => {
                    visitor.visit_bool(false)
                }
                _ => Err(this.wrong("yes-no")),
            }
        })
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::Text, |this, visitor| {
            visitor.visit_borrowed_str(this.text()?)
        })
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.node.value {
            YamlValue::Empty => Err(self.wrong("something")),
            _ if self.is_replaced() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == LOC {
            return visitor.visit_seq(Located { inner: self, next: 0 });
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::List, |this, visitor| {
            match &this.node.value {
                YamlValue::List(items) => visitor.visit_seq(Items {
                    items: items.iter(),
                    field: this.field,
                    patches: this.patches,
                }),
                _ => Err(this.wrong("list")),
            }
        })
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::Map, |this, visitor| {
            match &this.node.value {
                YamlValue::Map(entries) => {
                    visitor.visit_map(NodeFields::new(this, entries))
                }
                _ => Err(this.wrong("mapping")),
            }
        })
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.visit(
            visitor,
            Placeholder::Struct(fields),
            |this, visitor| match &this.node.value {
                YamlValue::Map(entries) => {
                    visitor.visit_map(NodeFields::new(this, entries))
                }
                _ => Err(this.wrong("mapping")),
            },
        )
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.visit(visitor, Placeholder::Word(variants), |this, visitor| {
            visitor.visit_enum(BorrowedStrDeserializer::new(this.text()?))
        })
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i8 i16 i128 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Located<'a> {
    inner: NodeDeserializer<'a>,
    next: u8,
}

impl<'a> SeqAccess<'a> for Located<'a> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        self.next += 1;
        let place = self.inner.node.place;
        let number = |n: usize| -> UsizeDeserializer<Fault> { n.into_deserializer() };

        match self.next {
            1 => seed.deserialize(number(place.start)).map(Some),
            2 => seed.deserialize(number(place.len)).map(Some),
            _ => seed.deserialize(self.inner).map(Some),
        }
    }
}

struct Items<'a> {
    items: std::slice::Iter<'a, YamlNode>,
    field: &'a str,
    patches: &'a Patches,
}

impl<'a> SeqAccess<'a> for Items<'a> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        self.items
            .next()
            .map(|node| {
                seed.deserialize(NodeDeserializer::new(node, self.field, self.patches))
            })
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct NodeFields<'a> {
    owner: NodeDeserializer<'a>,
    entries: std::slice::Iter<'a, MapEntry>,
    current: Option<&'a MapEntry>,
    made_up: Vec<&'static str>,
}

impl<'a> NodeFields<'a> {
    fn new(owner: NodeDeserializer<'a>, entries: &'a [MapEntry]) -> Self {
        let here = owner.node.place.start;
        let made_up = owner
            .patches
            .made_up
            .iter()
            .filter(|(at, _)| *at == here)
            .map(|(_, field)| *field)
            .collect();

        Self {
            owner,
            entries: entries.iter(),
            current: None,
            made_up,
        }
    }
}

impl<'a> MapAccess<'a> for NodeFields<'a> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        let skipped = &self.owner.patches.skipped;
        self.current = self
            .entries
            .find(|entry| !skipped.contains(&entry.place.start));
        let Some(entry) = self.current else {
            let Some(field) = self.made_up.pop() else {
                return Ok(None);
            };
            return seed
                .deserialize(StrDeserializer::<Fault>::new(field))
                .map(Some);
        };

        let key = BorrowedStrDeserializer::<Fault>::new(&entry.key);
        seed.deserialize(key)
            .map(Some)
            .map_err(|fault| fault.at(entry.place, self.owner.field))
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, Fault> {
        match self.current {
            Some(entry) => {
                let value =
                    NodeDeserializer::new(&entry.value, &entry.key, self.owner.patches);
                // An empty value has no bytes of its own: its key is where the editor must look.
                let place = if entry.value.place.len == 0 {
                    entry.place
                } else {
                    entry.value.place
                };

                seed.deserialize(value)
                    .map_err(|fault| fault.at(place, &entry.key))
            }
            None => seed.deserialize(MadeUpValue),
        }
    }
}

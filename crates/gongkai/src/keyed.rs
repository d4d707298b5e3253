//! Enums whose variants have a key in the published formats, and a term in two languages: declared once, as a table.

/// A key that names no variant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no {kind} {found:?}; there are: {known}")]
pub struct UnknownKey {
    kind: &'static str,
    found: String,
    known: String,
}

impl UnknownKey {
    pub(crate) fn new(kind: &'static str, found: &str, known: impl Iterator<Item = &'static str>) -> Self {
        Self { kind, found: found.to_owned(), known: known.collect::<Vec<_>>().join(", ") }
    }

    /// What is wrong, in Chinese and English.
    pub fn message(&self) -> crate::Bilingual {
        crate::Bilingual::new(format!("没有“{}”；可用的有：{}", self.found, self.known), self.to_string())
    }
}

/// Declares an enum with `ALL`, `key`, `from_key`, `term`, and reading, printing and serde by key.
macro_rules! keyed {
    ($(#[$meta:meta])* $vis:vis enum $type:ident as $kind:literal {
        $($(#[$doc:meta])* $name:ident = $key:literal, $zh:literal, $en:literal;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $type { $(#[doc = concat!($zh, ": ", $en, ".")] $(#[$doc])* $name,)* }

        impl $type {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The key in the published formats: stable for ever.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The term, in Chinese and English.
            pub const fn term(self) -> $crate::Text {
                match self { $(Self::$name => $crate::Bilingual::new($zh, $en),)* }
            }

            /// The variant of a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.key() == key)
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.key())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::UnknownKey;

            fn from_str(key: &str) -> Result<Self, $crate::UnknownKey> {
                Self::from_key(key).ok_or_else(|| $crate::UnknownKey::new($kind, key, Self::ALL.iter().map(|it| it.key())))
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let key = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                key.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let keys: Vec<&str> = Self::ALL.iter().map(|it| it.key()).collect();
                schemars::json_schema!({ "type": "string", "enum": keys })
            }
        }
    };
}

/// Serde and JSON Schema for a type that is published as its text.
macro_rules! by_text {
    ($type:ident, $pattern:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::Error;
                std::borrow::Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

pub(crate) use by_text;
pub(crate) use keyed;

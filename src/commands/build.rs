//! `itogi build`

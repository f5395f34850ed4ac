//! Addresses that no longer exist: where each has moved, or that it was removed on purpose.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::decode::Loc;

/// What became of a published address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The former address, without the folder of a language: see [`is_address`].
    pub from: Loc<String>,
    /// Where it leads now: an address, or a record as links in texts name it (`practice:abakan-papa`); absent: nowhere,
    /// it is gone on purpose.
    pub to: Option<Loc<String>>,
    /// Whether every published address below `from` has moved to the same place below `to`.
    #[serde(default)]
    pub below: bool,
    /// Why, for those who come by the former address.
    pub note: Option<String>,
}

/// Whether `text` may be an address below the site's root, with a slash at its beginning: `/2016/winners/`,
/// `/results.html`. It is plain ASCII that is safe in a file's name and in the rules of servers.
pub fn is_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    let hidden = |part: &str| part.starts_with('.');
    text.starts_with('/')
        && text.chars().all(plain)
        && !text.contains("//")
        && !text.split('/').any(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirect_address_is_safe() {
        for good in ["/", "/2016/winners/", "/old/results_2016.html", "/A/b~c"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "2016/",
            "//x/",
            "/a//b",
            "/../x",
            "/.itogi/",
            "/a b",
            "/x;",
            "/x$1",
            "/x\"",
            "/город/",
            "/x?y",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}

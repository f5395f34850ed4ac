//! A question to the owner of the site, and the body of what comes back.

use http_body_util::combinators::BoxBody;
use hyper::body::Bytes;
use percent_encoding::percent_decode_str;
use tokio::sync::oneshot;

use super::Shared;
use crate::preview::{Answer, Message};

/// The body of a response, whole or as a stream.
pub(super) type Body = BoxBody<Bytes, std::convert::Infallible>;

/// Asks the owner of the site; `None` if there is none any more.
pub(super) async fn ask(shared: &Shared, path: String) -> Option<Answer> {
    let (reply, answer) = oneshot::channel();
    shared.questions.send(Message::Get { path, reply }).ok()?;
    answer.await.ok()
}

/// The path of an address without its escapes; `None` if it is no text, or steps out of a folder.
pub(super) fn decode(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let plain = |part: &str| part != "." && part != ".." && !part.contains(['\\', '\0']);
    path.split('/').all(plain).then(|| path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_lead_nowhere_else() {
        assert_eq!(decode("/cities/%D0%B0/").as_deref(), Some("/cities/а/"));
        for bad in [
            "/../x",
            "/%2e%2e/x",
            "/a/%2E./x",
            "/a%5c..%5cx",
            "/a%00b",
            "/%ff",
            "/./a",
            "/a/..%2fx",
        ] {
            assert_eq!(decode(bad), None, "{bad}");
        }
    }
}

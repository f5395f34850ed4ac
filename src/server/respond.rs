//! One request → one response, and which requests are refused.

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use super::events;
use super::question::{Body, ask, decode};
use super::{COMPARE, EVENTS, SCRIPT, STYLES, Shared, WATCHER};
use crate::preview::{Answer, AnswerOutcome};

/// Bytes of an address. The longest that itogi makes has some hundreds.
const MOST_ADDRESS: usize = 4096;

/// What a browser may keep: after a change the page is loaded again, and need not wait for its styles and scripts.
const LASTING: &str = "max-age=31536000, immutable";

/// Answers a request.
pub(super) async fn respond(
    shared: &Shared,
    request: &Request<Incoming>,
) -> Response<Body> {
    if let Some(status) = refusal(shared, request) {
        // All refusals are standard ones, which have their words; the status alone would do.
        return plain(status, status.canonical_reason().unwrap_or_default());
    }

    let uri = request.uri();
    let response = match uri.path() {
        SCRIPT => file("text/javascript; charset=utf-8", include_str!("live.js")),
        STYLES => file("text/css; charset=utf-8", include_str!("live.css")),
        WATCHER => file("text/javascript; charset=utf-8", include_str!("watch.js")),
        EVENTS => return events::stream(shared),
        // A missing query is an empty one: it names no page either.
        COMPARE => match events::compare(shared, uri.query().unwrap_or_default()).await {
            Some(answer) => {
                whole(StatusCode::OK, "application/json", Bytes::from(answer))
            }
            None => plain(StatusCode::BAD_REQUEST, "Bad Request"),
        },
        path => match decode(path) {
            Some(path) => match ask(shared, path).await {
                Some(answer) => page(answer),
                None => plain(StatusCode::SERVICE_UNAVAILABLE, "itogi has ended"),
            },
            None => plain(StatusCode::BAD_REQUEST, "Bad Request"),
        },
    };

    if request.method() == Method::HEAD {
        response.map(|_| empty())
    } else {
        response
    }
}

/// Why a request gets no answer. Nothing here can be changed over HTTP, so anything but reading is refused; so is a
/// name that is not the server's own (another site may point its name at this machine), and a script of another site.
fn refusal(shared: &Shared, request: &Request<Incoming>) -> Option<StatusCode> {
    let known = |name: &str| shared.names.are(name);
    let headers = request.headers();

    if request.uri().to_string().len() > MOST_ADDRESS {
        return Some(StatusCode::URI_TOO_LONG);
    }

    // An address in the place of the path is that of a proxy's client, and would be the host.
    let named = request
        .uri()
        .authority()
        .is_none_or(|authority| known(authority.as_str()));
    if !named || !one(headers, header::HOST).is_some_and(known) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }

    let own_page = |origin: &str| origin.strip_prefix("http://").is_some_and(known);
    if headers.contains_key(header::ORIGIN)
        && !one(headers, header::ORIGIN).is_some_and(own_page)
    {
        return Some(StatusCode::FORBIDDEN);
    }

    (request.method() != Method::GET && request.method() != Method::HEAD)
        .then_some(StatusCode::METHOD_NOT_ALLOWED)
}

/// The value of a header that may stand once only.
fn one(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (Some(value), None) => value.to_str().ok(),
        _ => None,
    }
}

fn page(answer: Answer) -> Response<Body> {
    let status = match &answer.outcome {
        AnswerOutcome::Found => StatusCode::OK,
        AnswerOutcome::Moved(_) => StatusCode::FOUND,
        AnswerOutcome::NotFound => StatusCode::NOT_FOUND,
        AnswerOutcome::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        AnswerOutcome::NotReady => StatusCode::SERVICE_UNAVAILABLE,
    };

    let mut response =
        whole(status, &answer.content_type, Bytes::from_owner(answer.body));
    if answer.lasting {
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static(LASTING));
    }

    if let AnswerOutcome::Moved(to) = &answer.outcome
        && let Ok(to) = HeaderValue::from_str(to)
    {
        response.headers_mut().insert(header::LOCATION, to);
    }

    response
}

fn file(content_type: &str, text: &'static str) -> Response<Body> {
    whole(
        StatusCode::OK,
        content_type,
        Bytes::from_static(text.as_bytes()),
    )
}

fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = whole(
        status,
        "text/plain; charset=utf-8",
        Bytes::from(text.to_owned()),
    );

    if status == StatusCode::METHOD_NOT_ALLOWED {
        response
            .headers_mut()
            .insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }

    response
}

fn whole(status: StatusCode, content_type: &str, body: Bytes) -> Response<Body> {
    let length = HeaderValue::from(body.len());
    let mut response = Response::new(Full::new(body).boxed());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, length);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );

    if let Ok(content_type) = HeaderValue::from_str(content_type) {
        headers.insert(header::CONTENT_TYPE, content_type);
    }

    response
}

fn empty() -> Body {
    Full::new(Bytes::new()).boxed()
}

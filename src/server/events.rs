//! What keeps open pages fresh: a stream of events that says that something has changed or is wrong, and an answer to
//! whether that concerns a page.

use std::time::Duration;

use http_body_util::{BodyExt, channel::Channel};
use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};
use serde_json::json;
use tokio::sync::watch;

use super::Shared;
use super::question::{Body, ask, decode};
use crate::preview::{Fingerprint, News};

/// Time between two signs of life, by which both sides find out that the other has gone.
const PULSE: Duration = Duration::from_secs(15);
/// After this time a browser whose stream has ended asks again.
const RETRY: &str = "retry: 500\n\n";

type Sender = http_body_util::channel::Sender<Bytes>;

/// Begins the stream of a browser.
pub(super) fn stream(shared: &Shared) -> Response<Body> {
    let (sender, body) = Channel::new(16);
    tokio::spawn(tell(shared.news.clone(), sender));
    let mut response = Response::new(body.boxed());
    let headers = response.headers_mut();

    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));

    response
}

/// Tells a browser the news until it goes.
async fn tell(mut news: watch::Receiver<News>, mut sender: Sender) {
    if sender
        .send_data(Bytes::from_static(RETRY.as_bytes()))
        .await
        .is_err()
    {
        return;
    }

    let mut told: Option<News> = None;
    loop {
        let now = news.borrow_and_update().clone();
        let text = events(&now, told.as_ref());
        told = Some(now);

        if !text.is_empty() && sender.send_data(Bytes::from(text)).await.is_err() {
            return;
        }

        match tokio::time::timeout(PULSE, news.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return,
            Err(_) => {
                if sender
                    .send_data(Bytes::from_static(b":\n\n"))
                    .await
                    .is_err()
                {
                    return;
                }
            }
        }
    }
}

/// What is new, as events; the data are JSON, which has no line breaks.
fn events(now: &News, told: Option<&News>) -> String {
    let mut text = String::new();
    if told.is_none_or(|told| told.round != now.round) {
        text += &format!("event: round\ndata: {}\n\n", now.round);
    }

    if !now.trouble.is_empty() && told.is_none_or(|told| told.trouble != now.trouble) {
        text += &format!("event: trouble\ndata: {}\n\n", now.trouble);
    }

    text
}

/// Whether an open page is still up to date. The query names its path and the mark that it was served with; the
/// answer is `page` or `styles` if there is something to renew, and the mark as it is now. `None` for a query that names
/// no page.
pub(super) async fn compare(shared: &Shared, query: &str) -> Option<String> {
    let open = Fingerprint::from_text(&parameter(query, "mark")?);
    let path = decode(&parameter(query, "path")?)?;
    let now = ask(shared, path).await?.mark;

    let name = if now.page != open.page {
        Some("page")
    } else if now.styles != open.styles {
        Some("styles")
    } else {
        None
    };
    Some(json!({ "name": name, "styles": now.styles, "mark": now.to_text() }).to_string())
}

/// A parameter of a query, without its escapes.
fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))?;

    let text = percent_encoding::percent_decode_str(value).decode_utf8_lossy();
    Some(text.into_owned())
}

//! The stream of events that a page keeps open: that it has changed, that only its style has, what is wrong.

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, channel::Channel};
use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{self, HeaderValue};

use super::Shared;
use super::respond::{Body, ask};
use crate::preview::{Mark, News};

/// Time between two signs of life, by which both sides find out that the other has gone.
const PULSE: Duration = Duration::from_secs(15);
/// After this time a browser whose stream has ended asks again.
const RETRY: &str = "retry: 500\n\n";

type Sender = http_body_util::channel::Sender<Bytes>;

/// Begins the stream of a page. The query names its path and the mark that it was served with.
pub(super) fn stream(shared: &Shared, query: &str) -> Response<Body> {
    let value = |name: &str| {
        let values = query.split('&').filter_map(|pair| pair.split_once('='));
        let value = values.filter(|(key, _)| *key == name).map(|(_, value)| value).next().unwrap_or_default();
        percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()
    };
    let open = Open { path: value("path"), mark: Mark::from_text(&value("mark")), trouble: "".into() };
    let (sender, body) = Channel::new(16);
    let shared = Shared { questions: shared.questions.clone(), news: shared.news.clone(), names: Vec::new() };
    tokio::spawn(tell(shared, open, sender));
    let mut response = Response::new(body.boxed());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page that somebody has open.
struct Open {
    path: String,
    mark: Mark,
    trouble: Arc<str>,
}

/// Tells a page what concerns it, until it is closed.
async fn tell(mut shared: Shared, mut open: Open, mut sender: Sender) {
    if sender.send_data(Bytes::from_static(RETRY.as_bytes())).await.is_err() {
        return;
    }
    let mut round = None;
    loop {
        let news = shared.news.borrow_and_update().clone();
        let Ok(text) = events(&shared, &mut open, (news, &mut round)).await else { return };
        if !text.is_empty() && sender.send_data(Bytes::from(text)).await.is_err() {
            return;
        }
        match tokio::time::timeout(PULSE, shared.news.changed()).await {
            Ok(Ok(())) => {}
            Ok(Err(_)) => return,
            Err(_) => {
                if sender.send_data(Bytes::from_static(b":\n\n")).await.is_err() {
                    return;
                }
            }
        }
    }
}

struct Ended;

async fn events(shared: &Shared, open: &mut Open, (news, round): (News, &mut Option<u64>)) -> Result<String, Ended> {
    let mut text = String::new();
    if *round != Some(news.round) {
        *round = Some(news.round);
        let answer = ask(shared, open.path.clone()).await.ok_or(Ended)?;
        if answer.mark.page != open.mark.page {
            text += &event("page", "\"\"");
        } else if answer.mark.styles != open.mark.styles {
            text += &event("styles", &serde_json::to_string(&answer.mark.styles).unwrap_or_default());
        }
        open.mark = answer.mark;
    }
    if news.trouble != open.trouble {
        text += &event("trouble", &news.trouble);
        open.trouble = news.trouble;
    }
    Ok(text)
}

/// One event; the data are JSON, which has no line breaks.
fn event(name: &str, data: &str) -> String {
    format!("event: {name}\ndata: {data}\n\n")
}

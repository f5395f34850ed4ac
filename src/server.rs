//! The site over HTTP while it is edited: pages, and news for the browsers that have some open.
//!
//! It is meant for the person at the same machine. It serves what `preview` makes and nothing from the disk, so no path
//! can lead out of the site; it answers only to its own names, so no other page in the browser can read drafts through
//! it; and one slow or greedy client costs the others nothing.

mod events;
mod question;
mod respond;

use std::collections::VecDeque;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use crate::preview::{Message, News, SCRIPT};

/// Address of its styles.
const STYLES: &str = "/_itogi/live.css";
/// Address of the script that listens for all open pages.
const WATCHER: &str = "/_itogi/watch.js";
/// Address of the events.
const EVENTS: &str = "/_itogi/events";
/// Address of the answer to whether an open page has changed.
const COMPARE: &str = "/_itogi/page";

/// Bytes of a request before its body: method, address and headers.
const MOST_HEAD: usize = 16 * 1024;
/// Headers of a request.
const MOST_HEADERS: usize = 64;
/// Time in which a client must have sent them.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// Connections at one time; of more, the oldest ends. A browser that is cut off comes again by itself.
const MOST_CONNECTIONS: usize = 200;
/// Pause after a connection that could not be accepted, as when the system has no more handles.
const PAUSE: Duration = Duration::from_millis(50);

/// A server that has its address but does not answer yet.
#[derive(Debug)]
pub struct Server {
    runtime: Runtime,
    listener: TcpListener,
    address: SocketAddr,
}

/// What the server shares between requests.
pub(crate) struct Shared {
    questions: Sender<Message>,
    news: watch::Receiver<News>,
    names: Names,
}

impl Server {
    /// Takes the first free address of `ports` on a host.
    ///
    /// # Errors
    /// The error of the last port, if none is free; an I/O error of the system.
    pub fn bind(host: &str, ports: impl IntoIterator<Item = u16>) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let mut last = io::Error::from(io::ErrorKind::AddrInUse);

        for port in ports {
            match runtime.block_on(TcpListener::bind((host, port))) {
                Ok(listener) => {
                    let address = listener.local_addr()?;
                    return Ok(Self { runtime, listener, address });
                }
                Err(error) => last = error,
            }
        }

        Err(last)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until the program ends. `host` is the name in the address that people were given.
    pub fn run(
        self,
        host: &str,
        questions: Sender<Message>,
        news: watch::Receiver<News>,
    ) {
        let shared = Arc::new(Shared {
            questions,
            news,
            names: Names::new(host, self.address),
        });
        self.runtime.block_on(async move {
            let mut open: VecDeque<AbortHandle> = VecDeque::new();
            loop {
                let Ok((stream, _)) = self.listener.accept().await else {
                    tokio::time::sleep(PAUSE).await;
                    continue;
                };

                open.retain(|connection| !connection.is_finished());
                if open.len() >= MOST_CONNECTIONS
                    && let Some(oldest) = open.pop_front()
                {
                    oldest.abort();
                }

                open.push_back(
                    tokio::spawn(serve(stream, Arc::clone(&shared))).abort_handle(),
                );
            }
        });
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let service = service_fn(move |request| {
        let shared = Arc::clone(&shared);
        async move {
            Ok::<_, std::convert::Infallible>(respond::respond(&shared, &request).await)
        }
    });
    // Whatever goes wrong with a connection is the end of that connection.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(MOST_HEAD)
        .max_headers(MOST_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// By what name a browser may call the server.
pub(crate) struct Names {
    /// With the port.
    own: Vec<String>,
    /// The port, if any address of this machine will do: it listens at all of them.
    any_address: Option<u16>,
}

impl Names {
    /// The names of this machine that browsers may use, and the one that was asked for.
    fn new(host: &str, address: SocketAddr) -> Self {
        let port = address.port();
        let bracketed = if host.contains(':') {
            format!("[{host}]")
        } else {
            host.to_ascii_lowercase()
        };
        let mut hosts = vec![bracketed];

        if address.ip().is_loopback() || address.ip().is_unspecified() {
            hosts.extend(["localhost", "127.0.0.1", "[::1]"].map(ToOwned::to_owned));
        }

        let mut own = vec![format!("{address}")];
        own.extend(hosts.iter().map(|host| format!("{host}:{port}")));

        if port == HTTP {
            own.append(&mut hosts);
        }

        Self {
            own,
            any_address: address.ip().is_unspecified().then_some(port),
        }
    }

    /// Whether this is one of them. An address of digits is no name that another site could make point here.
    pub(crate) fn are(&self, name: &str) -> bool {
        self.own.iter().any(|own| own.eq_ignore_ascii_case(name))
            || self
                .any_address
                .is_some_and(|port| is_address_with_port(name, port))
    }
}

/// Whether a name is an address of digits with this port; the port of HTTP may be left out.
fn is_address_with_port(name: &str, port: u16) -> bool {
    let with_port = name
        .parse::<SocketAddr>()
        .is_ok_and(|address| address.port() == port);
    let bare = name.trim_matches(['[', ']']);

    with_port || (port == HTTP && bare.parse::<IpAddr>().is_ok())
}

/// The port that browsers leave out.
const HTTP: u16 = 80;

#[cfg(test)]
mod tests {
    use super::*;

    fn known(host: &str, address: &str, names: &[&str]) -> Vec<bool> {
        let own = Names::new(host, address.parse().expect("address"));
        names.iter().map(|name| own.are(name)).collect()
    }

    #[test]
    fn it_has_its_own_names_only() {
        let local = [
            "127.0.0.1:4000",
            "LOCALHOST:4000",
            "[::1]:4000",
            "127.0.0.1",
            "localhost:4001",
            "192.168.1.5:4000",
        ];

        assert_eq!(
            known("127.0.0.1", "127.0.0.1:4000", &local),
            [true, true, true, false, false, false]
        );
        assert_eq!(
            known(
                "localhost",
                "127.0.0.1:80",
                &["localhost", "127.0.0.1", "evil"]
            ),
            [true, true, false]
        );
        let open = [
            "192.168.1.5:4000",
            "[fe80::1]:4000",
            "192.168.1.5:4001",
            "evil.example:4000",
            "192.168.1.5",
        ];

        assert_eq!(
            known("0.0.0.0", "0.0.0.0:4000", &open),
            [true, true, false, false, false]
        );
        assert_eq!(
            known(
                "192.168.1.5",
                "192.168.1.5:4000",
                &["192.168.1.5:4000", "localhost:4000"]
            ),
            [true, false]
        );
    }
}

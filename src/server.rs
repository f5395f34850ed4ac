//! The site over HTTP while it is edited: pages, and a stream of events for each page that somebody has open.
//!
//! It is meant for the person at the same machine. It serves what `preview` makes and nothing from the disk, so no path
//! can lead out of the site; it answers only to its own names, so no other page in the browser can read drafts through
//! it; and one slow or greedy client costs the others nothing.

mod events;
mod respond;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, watch};

use crate::preview::{Message, News, SCRIPT};

/// Address of its styles.
const STYLES: &str = "/_itogi/live.css";
/// Address of the events.
const EVENTS: &str = "/_itogi/events";

/// Bytes of a request before its body: method, address and headers.
const MOST_HEAD: usize = 16 * 1024;
/// Headers of a request.
const MOST_HEADERS: usize = 64;
/// Time in which a client must have sent them.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// Connections at one time.
const MOST_CONNECTIONS: usize = 256;

/// A server that has its address but answers nobody yet.
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
    /// Names by which it may be called, with the port.
    names: Vec<String>,
}

impl Server {
    /// Takes the first free address of `ports` on a host.
    ///
    /// # Errors
    /// The error of the last port, if none is free; an I/O error of the system.
    pub fn bind(host: &str, ports: impl IntoIterator<Item = u16>) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
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

    /// Answers until the program ends. `host` is the name that people were told to use.
    pub fn run(self, host: &str, questions: Sender<Message>, news: watch::Receiver<News>) {
        let shared = Arc::new(Shared { questions, news, names: names(host, self.address) });
        self.runtime.block_on(async move {
            let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
            while let Ok(permit) = Arc::clone(&free).acquire_owned().await {
                // A connection that broke before it was accepted concerns nobody else.
                let Ok((stream, _)) = self.listener.accept().await else { continue };
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    serve(stream, shared).await;
                    drop(permit);
                });
            }
        });
    }
}

async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let service = service_fn(move |request| {
        let shared = Arc::clone(&shared);
        async move { Ok::<_, std::convert::Infallible>(respond::respond(&shared, &request).await) }
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

/// The names of this machine that browsers may use, and the one that was asked for.
fn names(host: &str, address: SocketAddr) -> Vec<String> {
    let port = address.port();
    let bracketed = if host.contains(':') { format!("[{host}]") } else { host.to_ascii_lowercase() };
    let own = format!("{address}");
    let mut names = vec![own, format!("{bracketed}:{port}")];
    if address.ip().is_loopback() || address.ip().is_unspecified() {
        names.extend(["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}:{port}")));
    }
    names
}

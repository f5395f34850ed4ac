//! What a guide shows against what is there.

use super::*;

pub(super) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Whether a line is as an example shows it; `…` stands for anything.
pub(super) fn matches(wanted: &str, line: &str) -> bool {
    let Some((start, rest)) = wanted.split_once('…') else {
        return wanted == line;
    };
    let Some(mut line) = line.strip_prefix(start) else {
        return false;
    };

    let mut pieces: Vec<_> = rest.split('…').collect();
    let last = pieces.pop().unwrap_or_default();

    for piece in pieces {
        let Some(found) = line.find(piece) else {
            return false;
        };
        line = &line[found + piece.len()..];
    }

    line.ends_with(last)
}

/// A text after a change as a `diff` block shows it.
pub(super) fn edited(text: &str, change: &[String]) -> Result<String, String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut place = None;

    for line in change {
        if let Some(new) = line.strip_prefix('+') {
            let place = place.as_mut().ok_or("has nowhere to put a line")?;
            lines.insert(*place, new.to_owned());
            *place += 1;
        } else {
            let old = line
                .strip_prefix('-')
                .or_else(|| line.strip_prefix(' '))
                .unwrap_or(line);
            let found: Vec<_> = (0..lines.len())
                .filter(|index| lines[*index] == old)
                .collect();
            let [index] = found[..] else {
                return Err(format!(
                    "has the line «{old}» {} times\n{text}",
                    found.len()
                ));
            };

            if line.starts_with('-') {
                lines.remove(index);
                place = Some(index);
            } else {
                place = Some(index + 1);
            }
        }
    }

    Ok(lines.join("\n") + "\n")
}

/// Asks a server for its home page.
pub(super) fn home(said: &str) -> Result<(), String> {
    let host = said
        .split("http://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let host = host.ok_or_else(|| format!("no address in «{said}»"))?;
    let mut stream = TcpStream::connect(host).map_err(|error| error.to_string())?;

    stream
        .set_read_timeout(Some(PATIENCE))
        .map_err(|error| error.to_string())?;
    let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream
        .write_all(request.as_bytes())
        .map_err(|error| error.to_string())?;
    let mut page = Vec::new();
    let _ = stream.read_to_end(&mut page);
    let page = String::from_utf8_lossy(&page);
    let good = page.starts_with("HTTP/1.1 200") && page.contains("<h1");

    if good {
        Ok(())
    } else {
        Err(format!(
            "no home page: {}",
            page.lines().next().unwrap_or_default()
        ))
    }
}

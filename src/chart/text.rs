//! How wide a text is before anybody has drawn it, and where to break it.
//!
//! The font is the reader's own, so the width of a sign is that in the widest of the usual ones, DejaVu Sans, or more: some
//! room is left over, and nothing is ever clipped.

/// Size of all text, in units of the canvas.
pub const SIZE: f64 = 12.5;
/// From one baseline to the next.
pub const LINE: f64 = 15.0;
/// Room above the baseline.
pub(super) const ASCENT: f64 = 11.5;
/// Room below the baseline.
pub(super) const DESCENT: f64 = 3.0;
/// Room for «более» or “more than” before a value. The words are messages, so they must not be longer.
pub const QUALIFIER: f64 = 72.0;
/// Room for «не имели права участвовать» where there is no value. The words are messages, so they must not be longer.
pub const MISSING: f64 = 210.0;
/// How much wider words in bold are.
pub(super) const BOLD: f64 = 1.1;

/// Width of a text in units of the canvas.
pub fn width(text: &str) -> f64 {
    text.chars().map(em).sum::<f64>() * SIZE
}

/// A text in lines of at most `most` units where its words allow it; a word is never broken. One line at least.
pub fn lines(text: &str, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// Width of the widest line.
pub(super) fn widest(lines: &[String]) -> f64 {
    lines.iter().map(|line| width(line)).fold(0.0, f64::max)
}

/// Width of a sign in ems.
fn em(sign: char) -> f64 {
    match sign {
        ' ' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | 'i' | 'j' | 'l' | 'I' | 'і' | '\u{a0}' | '\u{202f}' => 0.3,
        '(' | ')' | '[' | ']' | '-' | '/' | 'f' | 'r' | 't' | '"' | '\u{2009}' => 0.42,
        '0'..='9' | '–' | '«' | '»' | '“' | '”' => 0.64,
        '\u{2212}' | '+' | '=' | '<' | '>' | '≈' => 0.84,
        'ш' | 'щ' | 'm' | 'w' | 'М' | 'Ш' | 'Щ' | 'Ж' | 'Ю' | 'Ф' | 'Ы' | 'M' | 'W' | '%' | '@' | '—' => {
            0.95
        }
        'ж' | 'м' | 'ф' | 'ы' | 'ю' => 0.84,
        'г' | 'з' | 'с' | 'т' | 'у' | 'х' | 'э' | 'к' | 'c' | 's' | 'v' | 'x' | 'y' | 'z' | 'k' => 0.56,
        'а'..='я' | 'ё' | 'a'..='z' => 0.65,
        'А'..='Я' | 'Ё' | 'A'..='Z' => 0.76,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_only_and_lose_nothing() {
        let text = "Северо-Кавказский федеральный округ";
        assert_eq!(lines(text, 150.0), ["Северо-Кавказский", "федеральный округ"]);
        assert_eq!(lines(text, 10.0), ["Северо-Кавказский", "федеральный", "округ"]);
        assert_eq!((lines(text, 1000.0), lines("  ", 10.0)), (vec![text.to_owned()], vec![String::new()]));
    }

    #[test]
    fn the_longest_districts_have_the_room_that_they_need_in_the_widest_font() {
        // Measured in Chromium at this size: in Liberation Sans 112 and 104, bold 120; in DejaVu Sans 128 and 119.
        let north = width("Северо-Кавказский");
        let east = width("Дальневосточный");
        assert!((128.0..145.0).contains(&north) && (119.0..135.0).contains(&east), "{north} {east}");
    }
}

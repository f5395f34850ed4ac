//! How wide a text will be when it is drawn, and where to break it.
//!
//! The reader's browser chooses the font, so a sign counts with its width in DejaVu Sans, the widest of the usual fonts, or
//! more: some room is left over, and nothing is ever clipped.

/// Size of all text, in units of the canvas.
pub const SIZE: f64 = 12.5;
/// From one baseline to the next.
pub const LINE: f64 = 15.0;
/// Room above the baseline.
pub(super) const ASCENT: f64 = 11.5;
/// Room below the baseline.
pub(super) const DESCENT: f64 = 3.0;
/// Room for «более» or “more than” before a value. The words are messages, so they must not be longer.
pub const QUALIFIER: f64 = 75.0;
/// Room for «не имели права участвовать» where there is no value. The words are messages, so they must not be longer.
pub const MISSING: f64 = 220.0;
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
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' | 'I' | '\u{a0}'
        | '\u{202f}' | '\u{2009}' => 0.34,
        '(' | ')' | '[' | ']' | '-' | '/' | '!' | 'f' | 'r' | 't' | '"' => 0.46,
        'г' | 'з' | 'с' | 'т' | 'у' | 'х' | 'э' | 'к' | 'c' | 's' | 'v' | 'x' | 'y'
        | 'z' | 'k' => 0.61,
        '0'..='9' | '–' | '«' | '»' | '“' | '”' => 0.64,
        'д' | 'ц' | 'ъ' => 0.71,
        'Ъ' | '\u{2212}' | '+' | '=' | '<' | '>' | '≈' => 0.84,
        'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' | 'w' | 'm' | '&' => 0.98,
        'М' | 'Ж' | 'Ш' | 'Щ' | 'Ф' | 'Ы' | 'Ю' | 'M' | 'W' | '%' | '@' | '—' | '№' => {
            1.1
        }
        'а'..='я' | 'ё' | 'a'..='z' => 0.66,
        'А'..='Я' | 'Ё' | 'A'..='Z' => 0.79,
        _ => 1.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Северо-Кавказский федеральный округ";

    #[test]
    fn lines_break_between_words() {
        let broken = ["Северо-Кавказский", "федеральный округ"];
        assert_eq!(lines(TEXT, 150.0), broken);

        let narrow = ["Северо-Кавказский", "федеральный", "округ"];
        assert_eq!(lines(TEXT, 10.0), narrow);

        assert_eq!(lines(TEXT, 1000.0), [TEXT]);
    }

    #[test]
    fn an_empty_text_is_one_line() {
        assert_eq!(lines("  ", 10.0), [""]);
    }

    /// Widths in DejaVu Sans as Chromium gives them, in thousandths of an em.
    const MEASURED: &str = "0636 1636 2636 3636 4636 5636 6636 7636 8636 9636 а613 б617 в589 г525 д691 е615 ж901 з532 и650 й650 \
                          к604 л639 м754 н654 о612 п654 р635 с550 т583 у592 ф855 х592 ц681 ч591 ш915 щ942 ъ707 ы790 ь589 э549 \
                          ю842 я602 ё615 А684 Б686 В686 Г610 Д781 Е632 Ж1077 З641 И748 Й748 К710 Л752 М863 Н752 О787 П752 Р603 \
                          С698 Т611 У609 Ф861 Х685 Ц776 Ч686 Ш1069 Щ1094 Ъ833 Ы882 Ь686 Э698 Ю1080 Я695 Ё632 a613 b635 c550 \
                          d635 e615 f352 g635 h634 i278 j278 k579 l278 m974 n634 o612 p635 q635 r411 s521 t392 u634 v592 w818 \
                          x592 y592 z525 A684 B686 C698 D770 E632 F575 G775 H752 I295 J295 K656 L557 M863 N748 O787 P603 Q787 \
                          R695 S635 T611 U732 V684 W989 X685 Y611 Z685 .318 ,318 :337 ;337 !401 '275 |337 (390 )390 [390 ]390 \
                          -361 /337 –500 «612 »612 “518 ”518 %950 @1000 —1000 −838 +838 =838 <838 >838 ≈838 №1040 &780 ?531";

    #[test]
    fn signs_fit_the_widest_font() {
        let mut checked = 0;

        for entry in MEASURED.split(' ') {
            let sign = entry.chars().next().expect("a sign");
            let measured: f64 = entry[sign.len_utf8()..].parse().expect("a width");
            assert!(em(sign) * 1000.0 >= measured, "{entry}: {}", em(sign));
            checked += 1;
        }

        assert!(checked > 140, "{checked}");
    }

    #[test]
    fn long_districts_leave_room_for_lines() {
        assert!(width("Северо-Кавказский") < 145.0);
        assert!(width("Дальневосточный") < 135.0);
    }
}

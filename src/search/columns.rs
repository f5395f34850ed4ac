//! Values of records as letters: the columns of `index.json` and `docs.json`.

use super::ids::letters;

/// One digit to base 36, at most 35; `-` for none.
pub(super) fn digit(n: Option<usize>) -> char {
    n.and_then(|n| u32::try_from(n.min(35)).ok())
        .and_then(|n| char::from_digit(n, 36))
        .unwrap_or('-')
}

/// Positions in a table of `size` records: as many letters each as the last one needs; `.` for none, brackets around
/// several.
pub(super) fn positions(all: &[usize], size: usize) -> String {
    let width = (1..4)
        .find(|width| size <= 64_usize.pow(*width))
        .unwrap_or(4);
    // A position below `size` fits into `width` letters.
    let one = |at: &usize| letters(*at, width).unwrap_or_default();

    match all {
        [] => ".".to_owned(),
        [only] => one(only),
        several => format!("({})", several.iter().map(one).collect::<String>()),
    }
}

#[cfg(test)]
mod tests {
    use super::{digit, positions};

    #[test]
    fn none_one_and_several_are_told_apart() {
        assert_eq!(positions(&[], 5), ".");
        assert_eq!(positions(&[1], 64), "B");
        assert_eq!(positions(&[1], 65), "AB");
        assert_eq!(positions(&[0, 63], 64), "(A_)");
    }

    #[test]
    fn digits_end_at_the_last_letter() {
        assert_eq!(
            [None, Some(0), Some(10), Some(99)].map(digit),
            ['-', '0', 'a', 'z']
        );
    }
}

//! What is promised of every card: all of it inside the picture, no part over another, the same bytes each time.

use proptest::prelude::*;

use super::canvas::{Canvas, Paint};
use super::design::CardColumn;
use super::layout::{BAND, MARGIN};
use super::letters::{FitBox, Fonts, LEADING, lay, width};
use super::*;

const WORDS: &str = "paper #fcf9f5\nink #221b16\nsite Конкурс\ntitle Абакан";

fn design(
    site: &str,
    title: &str,
    under: &str,
    columns: &[(&str, &str, &str)],
) -> Design {
    let mut design = Design::blank();
    (design.site, design.title) = (site.to_owned(), title.to_owned());
    (design.over, design.under) = (under.to_owned(), under.to_owned());
    let column = |(value, label, note): &(&str, &str, &str)| CardColumn {
        value: (*value).to_owned(),
        label: (*label).to_owned(),
        note: (*note).to_owned(),
    };

    design.columns = columns.iter().map(column).collect();
    design
}

fn canvas(design: &Design) -> Canvas {
    let mut canvas = Canvas::new();
    layout::draw(design, &Fonts::load().expect("fonts"), &mut canvas);
    canvas
}

/// Rows and columns of pixels that nothing may touch: a letter that is cut by the edge would.
fn is_inside(canvas: &Canvas) -> bool {
    let room = 12;
    let side = |x: usize| (0..HEIGHT).all(|y| canvas.is_blank(x, y));
    let row = |y: usize| (BAND..WIDTH).all(|x| canvas.is_blank(x, y));
    (BAND..MARGIN - room).all(side)
        && (WIDTH - MARGIN + room..WIDTH).all(side)
        && (0..24).chain(HEIGHT - 24..HEIGHT).all(row)
}

#[test]
fn parts_are_read_line_by_line_and_what_is_unknown_is_named() {
    let design = Design::parse(&format!("{WORDS}\nvalue 2016\nlabel 2-е место\n"))
        .expect("design");
    assert_eq!(
        (design.paper, design.title.as_str()),
        ([0xfc, 0xf9, 0xf5], "Абакан")
    );
    assert_eq!(
        (
            design.columns[0].value.as_str(),
            design.columns[0].label.as_str()
        ),
        ("2016", "2-е место")
    );

    for (line, named) in [
        ("colour #000000", "colour"),
        ("ink red", "ink red"),
        ("label без числа", "label"),
    ] {
        let error = Design::parse(&format!("{WORDS}\n{line}")).expect_err(line);
        assert!(error.contains(named), "{error}");
    }

    assert!(
        Design::parse("site Конкурс")
            .expect_err("no title")
            .contains("title")
    );
}

#[test]
fn a_card_is_a_png_of_its_size_with_the_same_bytes_each_time() {
    let design = design(
        "Конкурс городов",
        "Абакан",
        "в 8 направлениях",
        &[("2016", "Участник", "")],
    );
    let bytes = png(&design).expect("png");
    assert_eq!(bytes, png(&design).expect("png"));
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(&bytes))
        .read_info()
        .expect("png");

    assert_eq!((reader.info().width, reader.info().height), (1200, 630));
    let mut pixels = vec![0; reader.output_buffer_size().expect("size")];
    reader.next_frame(&mut pixels).expect("pixels");
    assert!(pixels.iter().any(|pixel| *pixel != 0));
}

#[test]
fn the_fonts_have_every_letter_that_russian_needs() {
    let fonts = Fonts::load().expect("fonts");
    for sign in
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяAZaz09«»„“”’–—…№·()+%,.:;!?/§".chars()
    {
        assert_eq!(letters::sign(&fonts.serif, sign), sign);
        assert_eq!(letters::sign(&fonts.sans, sign), sign);
    }
}

#[test]
fn a_long_name_goes_on_in_the_next_line_and_is_never_cut() {
    let fonts = Fonts::load().expect("fonts");
    let name = "Городской округ город Первомайск Нижегородской области";
    let room = FitBox {
        width: 700.0,
        height: 260.0,
        largest: 104.0,
        smallest: 30.0,
    };

    let block = lay(&fonts.serif, name, room);
    assert!(
        block.lines.len() > 1 && block.lines.join(" ") == name,
        "{block:?}"
    );
    assert!(is_inside(&canvas(&design(
        "Конкурс",
        name,
        "городской округ · Нижегородская область",
        &[]
    ))));
}

#[test]
fn where_there_is_no_room_an_ellipsis_says_so() {
    let fonts = Fonts::load().expect("fonts");
    let block = lay(
        &fonts.sans,
        &"слово ".repeat(200),
        FitBox {
            width: 300.0,
            height: 80.0,
            largest: 40.0,
            smallest: 20.0,
        },
    );

    assert!(
        block.lines.last().is_some_and(|line| line.ends_with('…')),
        "{block:?}"
    );
    assert!(
        block.height() <= 80.0
            && block
                .lines
                .iter()
                .all(|line| width(&fonts.sans, block.size, line) <= 300.0)
    );
}

#[test]
fn a_touched_margin_would_be_seen() {
    let mut canvas = Canvas::new();
    assert!(is_inside(&canvas));
    canvas.fill((WIDTH - 20, 100, 4, 4), Paint::Ink);
    assert!(!is_inside(&canvas));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any words, in any number.
    #[test]
    fn everything_stays_inside_and_no_part_is_wider_than_its_room(
        title in "[А-Яа-яЁёA-Za-z «»—-]{1,160}",
        site in "[А-Яа-я ]{0,200}",
        under in "[А-Яа-я0-9 .-]{0,300}",
        value in "[0-9 ]{1,12}",
        label in "[а-я ]{0,80}",
        columns in 0_usize..7,
    ) {
        let columns = vec![(value.as_str(), label.as_str(), label.as_str()); columns];
        prop_assert!(is_inside(&canvas(&design(&site, &title, &under, &columns))));
    }

    #[test]
    fn a_laid_text_keeps_to_its_room(text in "\\PC{1,200}", room_width in 60.0_f32..1000.0, room_height in 30.0_f32..300.0) {
        let fonts = Fonts::load().expect("fonts");
        let room = FitBox { width: room_width, height: room_height, largest: 90.0, smallest: 20.0 };
        let block = lay(&fonts.sans, &text, room);
        prop_assert!(block.lines.len() as f32 * block.size * LEADING <= room_height.max(20.0 * LEADING));
        prop_assert!(block.lines.iter().all(|line| width(&fonts.sans, block.size, line) <= room_width));
    }
}

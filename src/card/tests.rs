//! What is promised of every card: all of it inside the picture, no part over another, the same bytes each time.

use proptest::prelude::*;

use super::canvas::{Canvas, Paint, PixelRect};
use super::design::CardColumn;
use super::layout::{BAND, MARGIN};
use super::letters::{FitBox, Fonts, LEADING, lay, width};
use super::*;

const WORDS: &str = "paper #fcf9f5\nink #221b16\nsite Конкурс\ntitle Абакан";

fn design(site: &str, title: &str, under: &str, columns: Vec<CardColumn>) -> Design {
    Design {
        site: site.to_owned(),
        over: under.to_owned(),
        title: title.to_owned(),
        under: under.to_owned(),
        columns,
        ..Design::blank()
    }
}

fn column(value: &str, label: &str, note: &str) -> CardColumn {
    CardColumn {
        value: value.to_owned(),
        label: label.to_owned(),
        note: note.to_owned(),
    }
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
fn parts_are_read_line_by_line() {
    let text = format!("{WORDS}\nvalue 2016\nlabel 2-е место\n");
    let design = Design::parse(&text).expect("design");
    assert_eq!(design.paper, [0xfc, 0xf9, 0xf5]);
    assert_eq!(design.title, "Абакан");
    assert_eq!(design.columns, [column("2016", "2-е место", "")]);
}

#[test]
fn unknown_parts_are_refused() {
    for (line, named) in [
        ("colour #000000", "colour"),
        ("ink red", "ink red"),
        ("label без числа", "label"),
    ] {
        let error = Design::parse(&format!("{WORDS}\n{line}")).expect_err(line);
        assert!(error.contains(named), "{error}");
    }

    let error = Design::parse("site Конкурс").expect_err("no title");
    assert!(error.contains("title"), "{error}");
}

#[test]
fn a_card_is_a_png_of_its_size() {
    let columns = vec![column("2016", "Участник", "")];
    let design = design("Конкурс городов", "Абакан", "в 8 направлениях", columns);
    let bytes = png(&design).expect("png");

    assert_eq!(
        bytes,
        png(&design).expect("png"),
        "the same bytes each time"
    );

    let decoder = ::png::Decoder::new(std::io::Cursor::new(&bytes));
    let mut reader = decoder.read_info().expect("png");
    assert_eq!((reader.info().width, reader.info().height), (1200, 630));

    let mut pixels = vec![0; reader.output_buffer_size().expect("size")];
    reader.next_frame(&mut pixels).expect("pixels");
    assert!(pixels.iter().any(|pixel| *pixel != 0), "not all paper");
}

#[test]
fn the_fonts_have_russian_letters() {
    let fonts = Fonts::load().expect("fonts");
    for sign in
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяAZaz09«»„“”’–—…№·()+%,.:;!?/§".chars()
    {
        assert_eq!(letters::sign(&fonts.serif, sign), sign);
        assert_eq!(letters::sign(&fonts.sans, sign), sign);
    }
}

#[test]
fn a_long_name_wraps() {
    let fonts = Fonts::load().expect("fonts");
    let name = "Городской округ город Первомайск Нижегородской области";
    let room = FitBox {
        width: 700.0,
        height: 260.0,
        largest: 104.0,
        smallest: 30.0,
    };

    let block = lay(&fonts.serif, name, room);
    assert!(block.lines.len() > 1, "{block:?}");
    assert_eq!(block.lines.join(" "), name);

    let under = "городской округ · Нижегородская область";
    assert!(is_inside(&canvas(&design(
        "Конкурс",
        name,
        under,
        Vec::new()
    ))));
}

#[test]
fn an_ellipsis_ends_what_has_no_room() {
    let fonts = Fonts::load().expect("fonts");
    let room = FitBox {
        width: 300.0,
        height: 80.0,
        largest: 40.0,
        smallest: 20.0,
    };

    let block = lay(&fonts.sans, &"слово ".repeat(200), room);
    assert!(block.lines.last().is_some_and(|line| line.ends_with('…')));
    assert!(block.height() <= room.height, "{block:?}");

    for line in &block.lines {
        assert!(width(&fonts.sans, block.size, line) <= room.width, "{line}");
    }
}

#[test]
fn a_touched_margin_is_seen() {
    let mut canvas = Canvas::new();
    assert!(is_inside(&canvas));
    let spot = PixelRect {
        left: WIDTH - 20,
        top: 100,
        width: 4,
        height: 4,
    };
    canvas.fill(spot, Paint::Ink);
    assert!(!is_inside(&canvas));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Any words, in any number.
    #[test]
    fn every_card_stays_inside(
        title in "[А-Яа-яЁёA-Za-z «»—-]{1,160}",
        site in "[А-Яа-я ]{0,200}",
        under in "[А-Яа-я0-9 .-]{0,300}",
        value in "[0-9 ]{1,12}",
        label in "[а-я ]{0,80}",
        columns in 0_usize..7,
    ) {
        let columns = vec![column(&value, &label, &label); columns];
        prop_assert!(is_inside(&canvas(&design(&site, &title, &under, columns))));
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

//! Pictures: published clean, with their words, and never without consent.

use img_parts::Bytes;
use img_parts::png::{Png, PngChunk};

use crate::driver::Site;

/// A PNG of 2 × 3 pixels that says who made it.
pub fn png() -> Vec<u8> {
    let mut bytes = vec![0x89, b'P', b'N', b'G', 13, 10, 26, 10];
    for (kind, data) in [
        (*b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 3, 8, 0, 0, 0, 0][..]),
        (*b"tEXt", &b"Author\0Ivan Petrov"[..]),
        (
            *b"IDAT",
            &[
                0x78, 0x9c, 0x63, 0x60, 0x00, 0x02, 0x06, 0x20, 0x06, 0x00, 0x00, 0x12,
                0x00, 0x01,
            ],
        ),
        (*b"IEND", &[]),
    ] {
        bytes.extend(
            PngChunk::new(kind, Bytes::copy_from_slice(data))
                .encoder()
                .bytes(),
        );
    }

    assert!(Png::from_bytes(bytes.clone().into()).is_ok());
    bytes
}

const MEDIA: &str = "media:\n  - { file: foto/dvor.png, alt: Папы с мячом, author: Газета, licence: CC BY 4.0, people: adults }\n";

fn with_picture(media: &str) -> Site {
    let site = Site::small();
    site.write("content/practices/foto/dvor.png", png());
    site.replace(
        "content/practices/abakan-papa.md",
        "edition:",
        &format!("{media}edition:"),
    );

    site
}

#[test]
fn pictures_lose_metadata() {
    let site = with_picture(MEDIA);
    site.build().ok();
    let tree = site.tree();
    let (path, bytes) = tree
        .iter()
        .find(|(path, _)| path.starts_with("media/dvor."))
        .expect("picture");

    assert!(!bytes.windows(11).any(|part| part == b"Ivan Petrov"));
    let page = site.page("practices/abakan-papa/");
    let expected = format!(
        "<img src=\"/{path}\" width=\"2\" height=\"3\" alt=\"Папы с мячом\" loading=\"lazy\">"
    );

    assert!(page.contains(&expected), "{page}");
    assert!(page.contains("Газета. CC BY 4.0"), "{page}");
}

#[test]
fn unpublishable_picture_stops() {
    let cases = [
        ("people: adults", "people: children", "E323"),
        ("file: foto/dvor.png", "file: foto/door.png", "E321"),
        ("alt: Папы с мячом", "alt: \"\"", "E117"),
        ("alt: Папы с мячом, ", "", "E111"),
    ];

    for (from, to, code) in cases {
        let site = with_picture(&MEDIA.replace(from, to));
        let run = site.run(&["build", "--format", "short"]).fails(1);
        assert!(run.stderr.contains(code), "{code}: {}", run.stderr);
        assert!(!site.path("public").exists());
    }

    let site = with_picture(MEDIA);
    site.write("content/practices/foto/dvor.png", "<html>");
    assert!(site.build().fails(1).stderr.contains("E322"));
    let allowed = with_picture(&MEDIA.replace(
        "people: adults",
        "people: children, consent: у организатора",
    ));

    allowed.build().ok();
}

#[test]
fn unused_picture_not_published() {
    let site = with_picture("");
    let run = site.build().ok();
    assert!(run.stderr.contains("W324"), "{}", run.stderr);
    assert!(
        !site
            .tree()
            .keys()
            .any(|path| path.starts_with("media/dvor."))
    );
}

//! Pictures as they may be published: without what the camera wrote about the place and the people.
//!
//! EXIF, XMP, IPTC and comments go; only the orientation stays, or photos would lie on their side. The picture itself is
//! not encoded again.

use std::sync::Arc;

use img_parts::jpeg::markers;
use img_parts::{Bytes, DynImage, ImageEXIF};

/// A picture ready to publish.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Path below the output; holds the hash of the bytes.
    pub path: String,
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Width in pixels, as seen (after turning).
    pub width: u32,
    /// Height in pixels, as seen.
    pub height: u32,
}

/// Endings of files that are pictures.
pub const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

/// Cleans a picture; `name` is its file name. `None` if the bytes are not a JPEG, PNG or WebP picture.
pub fn clean(name: &str, bytes: &[u8]) -> Option<Picture> {
    let as_taken = DynImage::from_bytes(Bytes::copy_from_slice(bytes)).ok()??;
    let orientation = as_taken
        .exif()
        .and_then(|exif| orientation(&exif))
        .filter(|turn| *turn > 1);
    let mut image = match as_taken {
        DynImage::Jpeg(_) => {
            DynImage::from_bytes(needed_segments(bytes).into()).ok()??
        }
        other => other,
    };

    match &mut image {
        DynImage::Jpeg(_) => {}
        DynImage::Png(png) => png
            .chunks_mut()
            .retain(|chunk| PNG_CHUNKS.contains(&&chunk.kind())),
        DynImage::WebP(webp) => webp
            .chunks_mut()
            .retain(|chunk| WEBP_CHUNKS.contains(&&chunk.id())),
    }

    let size = image.dimensions()?;
    image.set_exif(orientation.map(|turn| minimal_exif(turn).into()));
    let clean = image.encoder().bytes();
    let turned = orientation.is_some_and(|turn| turn >= 5);
    let (width, height) = if turned { (size.1, size.0) } else { size };
    let (stem, ending) = name.rsplit_once('.')?;
    let hash = blake3::hash(&clean).to_hex();
    let stem = Some(crate::lang::slug::slug(stem))
        .filter(|stem| !stem.is_empty())
        .unwrap_or_else(|| "photo".to_owned());
    let path = format!("media/{stem}.{}.{}", &hash[..8], ending.to_lowercase());

    Some(Picture {
        path,
        bytes: clean.as_ref().into(),
        width,
        height,
    })
}

/// The chunks that a PNG needs to be seen; all others are notes of the program or camera that wrote it.
const PNG_CHUNKS: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP",
    b"sBIT", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"bKGD",
];
/// What a WebP needs to be seen.
const WEBP_CHUNKS: [&[u8; 4]; 7] = [
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// A JPEG with only the segments that it needs to be seen, up to its end: of the application segments JFIF, the colour
/// profile and Adobe's colour transform. Phones hide notes between the scans, and a second picture after the end.
/// Within compressed data `FF` is always followed by `00` or a restart mark, so anything else begins a segment.
fn needed_segments(jpeg: &[u8]) -> Vec<u8> {
    let mut kept = jpeg[..2].to_vec();
    let mut at = 2;

    while let Some([0xFF, marker]) = jpeg.get(at..at + 2) {
        match *marker {
            END => break,
            0xFF => at += 1,
            marker => {
                let Some([high, low]) = jpeg.get(at + 2..at + 4) else {
                    break;
                };

                let mut end = at + 2 + usize::from(u16::from_be_bytes([*high, *low]));
                let Some(contents) = jpeg.get(at + 4..end) else {
                    break;
                };

                let needed = is_needed(marker, contents);
                if marker == markers::SOS {
                    // The compressed data of the scan have no length; they last until a segment begins.
                    end += jpeg[end..]
                        .windows(2)
                        .take_while(|pair| {
                            pair[0] != 0xFF || matches!(pair[1], 0x00 | 0xD0..=0xD7)
                        })
                        .count();
                }

                if needed {
                    kept.extend(&jpeg[at..end]);
                }

                at = end;
            }
        }
    }

    kept.extend([0xFF, END]);
    kept
}

/// End of a JPEG.
const END: u8 = 0xD9;

fn is_needed(marker: u8, contents: &[u8]) -> bool {
    match marker {
        markers::APP0 | markers::APP14 => true,
        markers::APP2 => contents.starts_with(b"ICC_PROFILE\0"),
        marker => {
            !(markers::APP1..=markers::APP15).contains(&marker) && marker != markers::COM
        }
    }
}

/// The orientation (1 to 8) that EXIF data give.
fn orientation(exif: &[u8]) -> Option<u16> {
    let big = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };

    let short = |at: usize| {
        let bytes: [u8; 2] = exif.get(at..at + 2)?.try_into().ok()?;
        Some(if big {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    };

    let long = |at: usize| {
        let bytes: [u8; 4] = exif.get(at..at + 4)?.try_into().ok()?;
        Some(if big {
            u32::from_be_bytes(bytes)
        } else {
            u32::from_le_bytes(bytes)
        } as usize)
    };

    // The table of TIFF: its number of entries, then 12 bytes each with the tag first and the value last.
    let table = long(4)?;
    let entries = usize::from(short(table)?);

    (0..entries)
        .map(|n| table + 2 + 12 * n)
        .find(|at| short(*at) == Some(0x0112))
        .and_then(|at| short(at + 8))
}

/// EXIF data that hold the orientation and nothing else.
fn minimal_exif(orientation: u16) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    exif.extend(orientation.to_be_bytes());
    exif.extend([0; 6]);
    exif
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest picture that a test needs: a PNG of 1 × 1 with a comment in it.
    fn png() -> Vec<u8> {
        let pixel = plain_png();
        let mut image = img_parts::png::Png::from_bytes(pixel.into()).expect("png");
        let comment = img_parts::png::PngChunk::new(
            *b"tEXt",
            Bytes::from_static(b"Author\0Ivan Petrov"),
        );

        image.chunks_mut().insert(1, comment);
        image.encoder().bytes().to_vec()
    }

    fn plain_png() -> Vec<u8> {
        let mut bytes = vec![0x89, b'P', b'N', b'G', 13, 10, 26, 10];
        for (kind, data) in [
            (*b"IHDR", &[0, 0, 0, 2, 0, 0, 0, 3, 8, 0, 0, 0, 0][..]),
            (*b"IDAT", &[0x78, 0x9c, 0x63, 0, 1, 0, 0, 5, 0, 1]),
            (*b"IEND", &[]),
        ] {
            bytes.extend(
                img_parts::png::PngChunk::new(kind, Bytes::copy_from_slice(data))
                    .encoder()
                    .bytes(),
            );
        }

        bytes
    }

    #[test]
    fn metadata_is_gone() {
        let bytes = png();
        let contains =
            |bytes: &[u8]| bytes.windows(11).any(|part| part == b"Ivan Petrov");
        assert!(contains(&bytes));
        let picture = clean("Двор.PNG", &bytes).expect("picture");
        assert!(!contains(&picture.bytes));
        assert_eq!((picture.width, picture.height), (2, 3));
        assert!(
            picture.path.starts_with("media/dvor.") && picture.path.ends_with(".png"),
            "{}",
            picture.path
        );
    }

    #[test]
    fn notes_between_scans_are_dropped() {
        let table = [0xFF, 0xDB, 0, 4, 1, 2];
        let scan = [0xFF, 0xDA, 0, 3, 7, 0x11, 0xFF, 0, 0xFF, 0xD0, 0x22];
        let note = [0xFF, 0xE1, 0, 4, b'G', b'P'];
        let wanted = [
            &[0xFF, 0xD8][..],
            &table,
            &scan,
            &table,
            &scan,
            &[0xFF, 0xD9],
        ]
        .concat();

        let found = [
            &[0xFF, 0xD8][..],
            &note,
            &table,
            &scan,
            &note,
            &table,
            &scan,
            &note,
            &[0xFF, 0xD9, 0xFF, 0xD8],
            &note,
        ]
        .concat();
        assert_eq!(needed_segments(&found), wanted);
    }

    #[test]
    fn orientation_is_kept() {
        assert_eq!(orientation(&minimal_exif(6)), Some(6));
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0\0\0\0\0";
        assert_eq!(orientation(little), Some(3));
        assert_eq!(orientation(b"nonsense"), None);
        let mut image = img_parts::png::Png::from_bytes(plain_png().into()).expect("png");
        image.set_exif(Some(minimal_exif(6).into()));
        let turned = clean("a.png", &image.encoder().bytes()).expect("picture");
        assert_eq!((turned.width, turned.height), (3, 2));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(clean("a.jpg", b"<html>").is_none());
        assert!(clean("a.png", &[]).is_none());
    }
}

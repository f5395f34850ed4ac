//! Writes a made-up content folder of any size, for measuring: `cargo run --release --example corpus -- --help`.
//!
//! The same arguments give the same bytes on every machine. The reference lists (districts, regions, directions,
//! themes, measures, units) are those of a real content folder without what ties them to its editions.

mod editions;
mod places;
mod practices;
mod programmes;
mod prose;
mod random;
mod words;
mod world;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Parser;

use crate::world::World;

/// Writes a made-up content folder.
#[derive(Debug, Parser)]
struct Args {
    /// Number of practices (S 1000, M 10000, L 100000)
    #[arg(long, default_value_t = 1000)]
    practices: usize,
    /// Number of towns
    #[arg(long, default_value_t = 2000)]
    cities: usize,
    /// Number of editions, the last one in 2025
    #[arg(long, default_value_t = 10)]
    editions: usize,
    /// Folder for the content; what is in it already stays
    #[arg(long)]
    out: PathBuf,
    /// Languages of the interface
    #[arg(long, default_value = "ru")]
    lang: String,
    /// Content folder whose reference lists are taken
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/content"))]
    reference: PathBuf,
}

/// Where files go.
#[derive(Debug)]
pub struct Output(PathBuf);

impl Output {
    /// Writes a file with its folders.
    pub fn file(&self, path: &str, text: &str) -> io::Result<()> {
        let path = self.0.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }
}

/// The source of everything that an edition tells.
pub fn source(year: usize) -> String {
    format!("report-{year}")
}

fn main() -> io::Result<()> {
    let args = Args::parse();
    if args.cities == 0 || !(1..=30).contains(&args.editions) {
        return Err(io::Error::other("at least one town, and 1 to 30 editions"));
    }

    let world = World::new(&args.reference, args.cities, args.editions)?;
    let out = Output(args.out.clone());
    settings(&out, &args.lang, args.editions)?;
    places::write(&out, &world, &args.reference)?;
    editions::write(&out, &world)?;
    programmes::write(&out, &world, (args.practices / 500).clamp(1, 40))?;
    practices::write(&out, &world, args.practices)?;
    println!("{}", shown(&args.out));

    Ok(())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn settings(out: &Output, lang: &str, editions: usize) -> io::Result<()> {
    out.file(
        "itogi.yaml",
        &format!(
            "title: Конкурс городов\ndescription: Итоги придуманного конкурса; все записи в нём придуманы.\nlang: ru\ninterface: \
             [{lang}]\nas_of: 2026-06-01\npublisher: Оргкомитет конкурса\nfooter: [about]\n"
        ),
    )?;
    let text = format!("Записи этого сайта придуманы, конкурсов здесь {editions}.");

    out.file(
        "pages/about.md",
        &format!(
            "---\nkind: page\nid: about\ntitle: О конкурсе\nlead: {text}\n---\n{text}\n"
        ),
    )
}

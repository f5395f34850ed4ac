use std::time::Instant;
use itogi::lang::Lang;
fn m(name: &str, mut f: impl FnMut()) { let s = Instant::now(); f(); let first = s.elapsed(); let mut t: Vec<_> = (0..200).map(|_| { let s = Instant::now(); f(); s.elapsed() }).collect(); t.sort(); println!("{name}: first {first:?} min {:?} median {:?}", t[0], t[100]); }
fn main() {
    let urls = itogi::route::Urls::new(Some("/"));
    m("lint ru", || { std::hint::black_box(itogi::theme::lint::check(&[], "x", &[Lang::Ru])); });
    m("lint ru en", || { std::hint::black_box(itogi::theme::lint::check(&[], "x", &Lang::ALL)); });
    m("fields", || { std::hint::black_box(itogi::view::Fields::read()); });
    m("theme load", || { std::hint::black_box(itogi::theme::load(&[], "x", Lang::Ru, &urls).is_ok()); });
}

//! The built-in theme is part of the program: a changed template must change the program too.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}

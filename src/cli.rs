//! Command-line arguments, as typed. Their help is in the message files, not here: see [`words`].

mod new;
pub mod words;

pub use new::{NewArgs, NewKind};

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diag::OutputFormat;
use crate::lang::Lang;

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(
    name = "itogi",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// Language of messages.
    #[arg(long, global = true, value_parser = ["ru", "en"])]
    pub lang: Option<String>,
    /// Shape of diagnostics.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub format: FormatArg,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the records and build the site.
    Build(BuildArgs),
    /// Only check the records and the theme.
    Check(CheckArgs),
    /// Say what would change in the published site.
    Diff(DiffArgs),
    /// Add the addresses of the site to the list of those that are kept.
    Lock(LockArgs),
    /// Show the site while it is edited.
    Serve(ServeArgs),
    /// Make a new record.
    New(Box<NewArgs>),
    /// Put typography and the order of fields right.
    Fmt(FmtArgs),
    /// Write JSON Schemas of the records.
    Schema(SchemaArgs),
    /// Begin a new competition.
    Init(InitArgs),
    /// What concerns the look of the site.
    #[command(subcommand)]
    Theme(ThemeCommand),
}

/// Commands for authors of themes.
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// Check the theme only.
    Check(ThemeCheckArgs),
    /// List the files of the built-in theme, or print one.
    Show(ShowArgs),
    /// Say what templates get.
    Fields(FieldsArgs),
}

/// What to read.
#[derive(Debug, Clone, Args)]
pub struct ContentArgs {
    /// The content folder.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Whether drafts are shown.
    #[arg(long)]
    pub drafts: bool,
}

/// Where themes are.
#[derive(Debug, Clone, Args)]
pub struct ThemesArgs {
    /// The folder of themes.
    #[arg(long, value_name = "DIR", default_value = "themes")]
    pub themes: PathBuf,
}

/// What to check.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// What to read.
    #[command(flatten)]
    pub input: ContentArgs,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
}

/// Which theme to check.
#[derive(Debug, Clone, Args)]
pub struct ThemeCheckArgs {
    /// The content folder: its settings name the theme and the language.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
}

/// Which file of the built-in theme to print.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// Its path within the theme; without it, the files are listed.
    #[arg(value_name = "FILE")]
    pub file: Option<String>,
}

/// The fields of which template to print.
#[derive(Debug, Clone, Args)]
pub struct FieldsArgs {
    /// Its name; without it, the templates are listed.
    #[arg(value_name = "TEMPLATE")]
    pub template: Option<String>,
}

/// How to build.
#[derive(Debug, Clone, Args)]
pub struct BuildArgs {
    /// What to read.
    #[command(flatten)]
    pub input: ContentArgs,
    /// The output folder.
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub out: PathBuf,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
    /// Address of the site, with a slash at its end.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Whether the page of the theme's parts is built too.
    #[arg(long)]
    pub styleguide: bool,
    /// Whether to say for each written file why it was written.
    #[arg(long)]
    pub explain: bool,
    /// Whether to say where the time goes; with a file, every piece of work is written there for Chrome's tracing.
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    pub profile: Option<Option<PathBuf>>,
    /// Number of threads.
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// How to show the site while it is edited.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// What to read.
    #[command(flatten)]
    pub input: ContentArgs,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
    /// Port; without it the first free one from [`crate::commands::serve::PORTS`].
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Host; only this machine can reach the default one.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// Whether to open the site in the browser.
    #[arg(long)]
    pub open: bool,
    /// How to open a file in the editor's program, `none` for no links.
    #[arg(
        long,
        value_name = "URL",
        default_value = "vscode://file{path}:{line}:{column}"
    )]
    pub editor: String,
}

/// What to compare.
#[derive(Debug, Clone, Args)]
pub struct DiffArgs {
    /// What to read.
    #[command(flatten)]
    pub input: ContentArgs,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
    /// The folder of the published site.
    #[arg(long, value_name = "DIR", default_value = "public", alias = "out")]
    pub against: PathBuf,
    /// Address of the site, with a slash at its end.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Where to write the report as HTML.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Whether a page that would vanish is a failure.
    #[arg(long = "check", id = "check_diff")]
    pub check: bool,
}

/// Which addresses to lock.
#[derive(Debug, Clone, Args)]
pub struct LockArgs {
    /// The content folder.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Where themes are.
    #[command(flatten)]
    pub look: ThemesArgs,
    /// Whether only to say what is not in the list.
    #[arg(long = "check", id = "check_only")]
    pub check: bool,
}

/// What to put in order.
#[derive(Debug, Clone, Args)]
pub struct FmtArgs {
    /// Files or folders; without them, the whole content folder.
    #[arg(value_name = "PATH")]
    pub paths: Vec<String>,
    /// The content folder.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Whether only to say what would change.
    #[arg(id = "fmt-check-only", long = "check")]
    pub check: bool,
}

/// Where to write the schemas.
#[derive(Debug, Clone, Args)]
pub struct SchemaArgs {
    /// The folder.
    #[arg(
        id = "schema-out",
        long = "out",
        value_name = "DIR",
        default_value = "schema"
    )]
    pub out: PathBuf,
}

/// Where to begin.
#[derive(Debug, Clone, Args)]
pub struct InitArgs {
    /// The folder.
    #[arg(value_name = "DIR", default_value = ".")]
    pub dir: PathBuf,
}

/// [`OutputFormat`] on the command line.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum FormatArg {
    /// [`OutputFormat::Human`]
    #[default]
    Human,
    /// [`OutputFormat::Short`]
    Short,
    /// [`OutputFormat::Json`]
    Json,
}

impl From<FormatArg> for OutputFormat {
    fn from(arg: FormatArg) -> Self {
        match arg {
            FormatArg::Human => OutputFormat::Human,
            FormatArg::Short => OutputFormat::Short,
            FormatArg::Json => OutputFormat::Json,
        }
    }
}

/// The language of messages: the flag, else the environment, else Russian. Decided before the arguments are parsed,
/// because help and mistakes in the arguments are messages too.
pub fn message_lang(
    args: &[String],
    environment: impl Fn(&str) -> Option<String>,
) -> Lang {
    let after_flag = args
        .windows(2)
        .find(|pair| pair[0] == "--lang")
        .map(|pair| pair[1].as_str());
    let flag =
        after_flag.or_else(|| args.iter().find_map(|arg| arg.strip_prefix("--lang=")));
    let from_environment = || {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let set = names
            .into_iter()
            .filter_map(&environment)
            .find(|value| !value.is_empty())?;
        set.starts_with("en").then_some(Lang::En)
    };

    flag.and_then(|flag| flag.parse().ok())
        .or_else(from_environment)
        .unwrap_or(Lang::Ru)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_language() {
        let args =
            |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        let nothing = |_: &str| None;
        let english = |name: &str| (name == "LANG").then(|| "en_US.UTF-8".to_owned());
        let posix = |name: &str| (name == "LC_ALL").then(|| "C".to_owned());
        assert_eq!(message_lang(&args(&["build"]), nothing), Lang::Ru);
        assert_eq!(message_lang(&args(&["build"]), posix), Lang::Ru);
        assert_eq!(message_lang(&args(&["build"]), english), Lang::En);
        assert_eq!(
            message_lang(&args(&["build", "--lang", "ru"]), english),
            Lang::Ru
        );

        assert_eq!(
            message_lang(&args(&["--lang=en", "check"]), nothing),
            Lang::En
        );
    }
}

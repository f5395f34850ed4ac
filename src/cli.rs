//! Command-line arguments, as typed. Their help is in the message files, not here: see [`words`].

pub mod words;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diag::OutputFormat;
use crate::lang::Lang;
use crate::scaffold::ScaffoldKind;

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

/// Which record to make, and the answers that are known already.
#[derive(Debug, Clone, Args)]
pub struct NewArgs {
    /// The kind of record.
    #[arg(value_enum, value_name = "KIND")]
    pub kind: NewKind,
    /// The content folder.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Id of the record.
    #[arg(id = "new-id", long = "id", value_name = "TEXT")]
    pub id: Option<String>,
    /// Title.
    #[arg(id = "new-title", long = "title", value_name = "TEXT")]
    pub title: Option<String>,
    /// Name of a town.
    #[arg(id = "new-name", long = "name", value_name = "TEXT")]
    pub name: Option<String>,
    /// One sentence.
    #[arg(id = "new-lead", long = "lead", value_name = "TEXT")]
    pub lead: Option<String>,
    /// Type of a settlement.
    #[arg(id = "new-type", long = "type", value_name = "TEXT")]
    pub type_of: Option<String>,
    /// Town.
    #[arg(id = "new-city", long = "city", value_name = "TEXT")]
    pub city: Option<String>,
    /// Edition.
    #[arg(id = "new-edition", long = "edition", value_name = "TEXT")]
    pub edition: Option<String>,
    /// Directions, with commas.
    #[arg(id = "new-directions", long = "directions", value_name = "TEXT")]
    pub directions: Option<String>,
    /// Theme of a growth point.
    #[arg(id = "new-theme", long = "theme", value_name = "TEXT")]
    pub theme: Option<String>,
    /// Source.
    #[arg(id = "new-source", long = "source", value_name = "TEXT")]
    pub source: Option<String>,
    /// Section of the source.
    #[arg(id = "new-section", long = "section", value_name = "TEXT")]
    pub section: Option<String>,
    /// Region of a town.
    #[arg(id = "new-region", long = "region", value_name = "TEXT")]
    pub region: Option<String>,
    /// Where the region comes from.
    #[arg(id = "new-region-source", long = "region-source", value_name = "TEXT")]
    pub region_source: Option<String>,
    /// Number of an edition.
    #[arg(id = "new-ordinal", long = "ordinal", value_name = "TEXT")]
    pub ordinal: Option<String>,
    /// Motto.
    #[arg(id = "new-motto", long = "motto", value_name = "TEXT")]
    pub motto: Option<String>,
    /// How much is known.
    #[arg(id = "new-coverage", long = "coverage", value_name = "TEXT")]
    pub coverage: Option<String>,
    /// Short title.
    #[arg(id = "new-short", long = "short", value_name = "TEXT")]
    pub short: Option<String>,
    /// Goal.
    #[arg(id = "new-goal", long = "goal", value_name = "TEXT")]
    pub goal: Option<String>,
    /// Territory in words.
    #[arg(id = "new-territory", long = "territory", value_name = "TEXT")]
    pub territory: Option<String>,
    /// Regions, with commas.
    #[arg(id = "new-regions", long = "regions", value_name = "TEXT")]
    pub regions: Option<String>,
    /// First day.
    #[arg(id = "new-from", long = "from", value_name = "TEXT")]
    pub from: Option<String>,
    /// Last day.
    #[arg(id = "new-to", long = "to", value_name = "TEXT")]
    pub to: Option<String>,
}

impl NewArgs {
    /// The answers that were given, by the names of their arguments.
    pub fn given(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("id", &self.id),
            ("title", &self.title),
            ("name", &self.name),
            ("lead", &self.lead),
            ("type", &self.type_of),
            ("city", &self.city),
            ("edition", &self.edition),
            ("directions", &self.directions),
            ("theme", &self.theme),
            ("source", &self.source),
            ("section", &self.section),
            ("region", &self.region),
            ("region-source", &self.region_source),
            ("ordinal", &self.ordinal),
            ("motto", &self.motto),
            ("coverage", &self.coverage),
            ("short", &self.short),
            ("goal", &self.goal),
            ("territory", &self.territory),
            ("regions", &self.regions),
            ("from", &self.from),
            ("to", &self.to),
        ];
        all.into_iter()
            .filter_map(|(name, answer)| Some((name, answer.as_deref()?)))
            .collect()
    }
}

/// [`ScaffoldKind`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum NewKind {
    /// [`ScaffoldKind::Practice`]
    Practice,
    /// [`ScaffoldKind::City`]
    City,
    /// [`ScaffoldKind::Edition`]
    Edition,
    /// [`ScaffoldKind::GrowthPoint`]
    GrowthPoint,
    /// [`ScaffoldKind::Programme`]
    Programme,
}

impl From<NewKind> for ScaffoldKind {
    fn from(kind: NewKind) -> Self {
        match kind {
            NewKind::Practice => ScaffoldKind::Practice,
            NewKind::City => ScaffoldKind::City,
            NewKind::Edition => ScaffoldKind::Edition,
            NewKind::GrowthPoint => ScaffoldKind::GrowthPoint,
            NewKind::Programme => ScaffoldKind::Programme,
        }
    }
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
    fn messages_are_russian_unless_the_flag_or_the_environment_says_english() {
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

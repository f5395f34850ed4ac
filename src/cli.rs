//! Command-line arguments, as typed.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diag::Format;
use crate::lang::Lang;

/// itogi – сайт итогов ежегодного конкурса из записей в YAML и Markdown
#[derive(Debug, Parser)]
#[command(name = "itogi", version, about, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    /// Язык сообщений: ru или en; иначе по LC_ALL, LC_MESSAGES, LANG (en_… – английский)
    #[arg(long, global = true, value_parser = lang)]
    pub lang: Option<Lang>,
    /// Вид сообщений об ошибках
    #[arg(long, global = true, value_enum, default_value_t)]
    pub format: FormatArg,
    /// Что сделать
    #[command(subcommand)]
    pub command: Command,
}

/// Commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Проверить записи и собрать сайт
    Build(BuildArgs),
    /// Только проверить записи
    Check(ContentArgs),
}

/// What to read.
#[derive(Debug, Clone, Args)]
pub struct ContentArgs {
    /// Папка записей
    #[arg(long, value_name = "ПАПКА", default_value = "content")]
    pub content: String,
    /// Показать и черновики (draft: true)
    #[arg(long)]
    pub drafts: bool,
}

/// How to build.
#[derive(Debug, Clone, Args)]
pub struct BuildArgs {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub input: ContentArgs,
    /// Куда собрать сайт
    #[arg(long, value_name = "ПАПКА", default_value = "public")]
    pub out: PathBuf,
    /// Папка тем; тема по имени из настроек заменяет встроенную файл за файлом
    #[arg(long, value_name = "ПАПКА", default_value = "themes")]
    pub themes: PathBuf,
    /// Адрес сайта с косой чертой на конце: https://example.org/ или /itogi/
    #[arg(long, value_name = "АДРЕС")]
    pub base_url: Option<String>,
    /// Назвать для каждого записанного файла, почему он записан
    #[arg(long)]
    pub explain: bool,
    /// Сколько потоков занять; иначе по числу ядер
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}

/// [`Format`] on the command line.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum FormatArg {
    /// Для людей: строка, место, что делать
    #[default]
    Human,
    /// По строке на сообщение: файл:строка:столбец
    Short,
    /// JSON для программ
    Json,
}

impl From<FormatArg> for Format {
    fn from(arg: FormatArg) -> Self {
        match arg {
            FormatArg::Human => Format::Human,
            FormatArg::Short => Format::Short,
            FormatArg::Json => Format::Json,
        }
    }
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|error: crate::lang::UnknownLang| error.to_string())
}

/// The language of messages: the flag, else the environment, else Russian.
pub fn message_lang(flag: Option<Lang>, environment: impl Fn(&str) -> Option<String>) -> Lang {
    let from_environment = || {
        let set =
            ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(&environment).find(|value| !value.is_empty())?;
        set.starts_with("en").then_some(Lang::En)
    };
    flag.or_else(from_environment).unwrap_or(Lang::Ru)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_russian_unless_the_flag_or_the_environment_says_english() {
        let nothing = |_: &str| None;
        let english = |name: &str| (name == "LANG").then(|| "en_US.UTF-8".to_owned());
        let posix = |name: &str| (name == "LC_ALL").then(|| "C".to_owned());
        assert_eq!(message_lang(None, nothing), Lang::Ru);
        assert_eq!(message_lang(None, posix), Lang::Ru);
        assert_eq!(message_lang(None, english), Lang::En);
        assert_eq!(message_lang(Some(Lang::Ru), english), Lang::Ru);
    }

    #[test]
    fn the_arguments_are_well_formed() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }
}

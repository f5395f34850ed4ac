//! `itogi new`: asks what a record needs, and writes a file that explains itself.

mod ask;

use std::io::{IsTerminal, stdin, stdout};
use std::path::Path;
use std::process::ExitCode;

use super::{Reporter, open};
use crate::cli::NewArgs;
use crate::desk;
use crate::fields::json_schema;
use crate::i18n::{Arg, Messages};
use crate::lang::text::fold;
use crate::project::Options;
use crate::scaffold::{
    self, Answers, Expects, FieldName, KnownRecords, Question, Refusal, ScaffoldKind,
};

/// Exit code 0; 2 if an answer is missing or will not do, or the file could not be written.
pub fn run(args: &NewArgs, reporter: &Reporter) -> ExitCode {
    match try_run(args, reporter) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

fn try_run(args: &NewArgs, reporter: &Reporter) -> Result<(), ExitCode> {
    let options = Options {
        content: args.content.clone(),
        base_url: None,
        drafts: true,
    };
    let project = open::project(&options, reporter)?;
    let Some((site, _)) = &project.site else {
        return Err(
            reporter.fail("new-no-settings", &[("path", args.content.as_str().into())])
        );
    };

    let (kind, known) = (args.kind.into(), KnownRecords::new(site));
    let mut answers = given(args, kind, &known, reporter)?;

    if stdin().is_terminal() && stdout().is_terminal() {
        let mut talk = ask::Talk {
            input: stdin().lock(),
            output: stdout(),
            messages: &reporter.messages,
        };
        talk.ask(kind, &known, &mut answers)
            .map_err(|_| reporter.fail("new-no-answer", &[]))?;
    }

    let missing = scaffold::questions(kind)
        .iter()
        .filter(|q| q.required && !answers.contains_key(q.name));
    let missing: Vec<String> = missing.map(|q| format!("--{}", q.name)).collect();

    if !missing.is_empty() {
        return Err(
            reporter.fail("new-missing", &[("arguments", missing.join(", ").into())])
        );
    }

    let file = scaffold::new_file(kind, &answers, &known, &reporter.messages)
        .map_err(|refusal| refused(blamed(&refusal), "", &refusal, reporter))?;
    let path = Path::new(&args.content).join(&file.path);
    let shown = || ("path", Arg::from(path.display().to_string()));

    desk::create(&path, &file.text).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => reporter.fail("new-exists", &[shown()]),
        _ => reporter.unreadable(&error),
    })?;
    reporter.say(
        &reporter
            .messages
            .text("new-done", &[shown(), ("id", file.id.into())]),
    );

    Ok(())
}

/// The answers that stand in the arguments.
fn given(
    args: &NewArgs,
    kind: ScaffoldKind,
    known: &KnownRecords,
    reporter: &Reporter,
) -> Result<Answers, ExitCode> {
    let questions = scaffold::questions(kind);
    let mut answers = Answers::new();

    for (name, answer) in args.given() {
        let Some(question) = questions.iter().find(|question| question.name == name)
        else {
            let names: Vec<String> = questions
                .iter()
                .map(|question| format!("--{}", question.name))
                .collect();
            let args = [
                ("argument", format!("--{name}").into()),
                ("arguments", names.join(", ").into()),
            ];
            return Err(reporter.fail("new-not-asked", &args));
        };

        let accepted = scaffold::accept(
            question,
            &as_word(question, answer, &reporter.messages),
            kind,
            known,
        );

        answers.insert(
            question.name,
            accepted.map_err(|refusal| refused(name, answer, &refusal, reporter))?,
        );
    }

    Ok(answers)
}

/// The answer that makes the new file impossible.
fn blamed(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Number(_) => "ordinal",
        Refusal::EndsBefore => "to",
        Refusal::SameTown(_) => "name",
        _ => "id",
    }
}

/// A word for what it means: `settlement` for «посёлок».
fn as_word(question: &Question, answer: &str, messages: &Messages) -> String {
    let Expects::Word(list) = question.expects else {
        return answer.to_owned();
    };

    let said = fold(answer.trim());
    let means = |word: &&&str| {
        meaning(question, word, messages)
            .split(", ")
            .any(|each| fold(each) == said)
    };

    list.iter()
        .find(means)
        .map_or_else(|| answer.to_owned(), |word| (*word).to_owned())
}

/// What a word means.
fn meaning(question: &Question, word: &str, messages: &Messages) -> String {
    let family = if question.name == "type" {
        "city-type"
    } else {
        question.name
    };
    messages.text(&format!("schema-{family}-is-{word}"), &[])
}

fn refused(name: &str, answer: &str, refusal: &Refusal, reporter: &Reporter) -> ExitCode {
    let detail = words(answer, refusal, &reporter.messages);
    reporter.fail(
        "new-refused",
        &[
            ("argument", format!("--{name}").into()),
            ("detail", detail.into()),
        ],
    )
}

/// Why an answer will not do, and what would.
fn words(answer: &str, refusal: &Refusal, messages: &Messages) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("answer", answer.into())];
    let (id, nearest) = match refusal {
        Refusal::Unknown(name, nearest) => {
            args[0].1 = name.as_str().into();
            ("refused-unknown", nearest.as_ref())
        }
        Refusal::Ambiguous(ids) => {
            args.push(("ids", ids.as_str().into()));
            ("refused-ambiguous", None)
        }
        Refusal::NotAWord(words, nearest) => {
            args.push(("words", words.as_str().into()));
            ("refused-word", nearest.as_ref())
        }
        Refusal::TooLong(most) => {
            args.push(("most", (*most).into()));
            ("refused-long", None)
        }
        Refusal::Blank => ("refused-blank", None),
        Refusal::Form => ("refused-form", None),
        Refusal::NotAnId => ("refused-id", None),
        Refusal::Taken => ("refused-taken", None),
        Refusal::Number(number) => {
            args.push(("number", number.to_string().into()));
            ("refused-number", None)
        }
        Refusal::BeforeFirst => ("refused-before-first", None),
        Refusal::EndsBefore => ("refused-ends-before", None),
        Refusal::SameTown(id) => {
            args.push(("id", id.as_str().into()));
            ("refused-same-town", None)
        }
    };
    let text = messages.text(id, &args);
    let Some(nearest) = nearest else { return text };

    format!(
        "{text}; {}",
        messages.text("argument-nearest", &[("nearest", nearest.as_str().into())])
    )
}

/// The title of a question and what to answer.
fn label(question: &Question, messages: &Messages) -> String {
    let FieldName { type_name, field } = question.explained;
    let (title, description) = json_schema::words(messages, type_name, field);
    let id = if question.required {
        "ask-required"
    } else {
        "ask-optional"
    };

    let label = messages.text(
        id,
        &[("title", title.into()), ("description", description.into())],
    );
    match question.expects {
        Expects::Several(_) => format!("{label} ({})", messages.text("ask-several", &[])),
        _ => label,
    }
}

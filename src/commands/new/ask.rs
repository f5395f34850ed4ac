//! The questions of `itogi new`, one a line, again until the answer will do.

use std::io::{self, BufRead, Write};

use super::{as_word, label, meaning, words};
use crate::i18n::{Arg, Messages};
use crate::scaffold::{
    self, Answers, Expects, KnownRecords, Question, Refusal, ScaffoldKind,
};

/// Someone who can answer.
pub(super) struct Talk<'a, R, W> {
    /// Where the answers come from.
    pub input: R,
    /// Where the questions go.
    pub output: W,
    /// The words.
    pub messages: &'a Messages,
}

/// Records that are listed with a question; of more, a question mark lists all.
const FEW: usize = 15;

impl<R: BufRead, W: Write> Talk<'_, R, W> {
    /// Asks what the answers do not hold yet.
    ///
    /// # Errors
    /// I/O errors; [`io::ErrorKind::UnexpectedEof`] if the answers end.
    pub fn ask(
        &mut self,
        kind: ScaffoldKind,
        known: &KnownRecords,
        answers: &mut Answers,
    ) -> io::Result<()> {
        for question in scaffold::questions(kind) {
            let needless =
                question.name == "region-source" && !answers.contains_key("region");
            if !question.asked || needless || answers.contains_key(question.name) {
                continue;
            }

            while let Some(answer) = self.one(question, kind, known)? {
                answers.insert(question.name, answer);
                let Err(refusal) = scaffold::fits(kind, answers, known) else {
                    break;
                };
                writeln!(self.output, "  {}", words("", &refusal, self.messages))?;
                answers.remove(question.name);
            }
        }
        Ok(())
    }

    fn one(
        &mut self,
        question: &Question,
        kind: ScaffoldKind,
        known: &KnownRecords,
    ) -> io::Result<Option<String>> {
        writeln!(self.output, "{}", label(question, self.messages))?;
        let choices = self.choices(question, known);

        if choices.len() <= FEW {
            self.list(&choices)?;
        } else {
            writeln!(
                self.output,
                "  {}",
                self.messages
                    .text("ask-list", &[("number", Arg::from(choices.len()))])
            )?;
        }

        loop {
            write!(self.output, "> ")?;
            self.output.flush()?;
            let mut line = String::new();

            if self.input.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }

            if line.trim() == "?" && !choices.is_empty() {
                self.list(&choices)?;
                continue;
            }

            match scaffold::accept(
                question,
                &as_word(question, &line, self.messages),
                kind,
                known,
            ) {
                Ok(answer) => return Ok(Some(answer)),
                Err(Refusal::Blank) if !question.required => return Ok(None),
                Err(refusal) => writeln!(
                    self.output,
                    "  {}",
                    words(line.trim(), &refusal, self.messages)
                )?,
            }
        }
    }

    /// What can be answered, with what it means.
    fn choices(
        &self,
        question: &Question,
        known: &KnownRecords,
    ) -> Vec<(String, String)> {
        match question.expects {
            Expects::One(target) | Expects::Several(target) => known.all(target).to_vec(),
            Expects::Word(list) => list
                .iter()
                .map(|word| ((*word).to_owned(), meaning(question, word, self.messages)))
                .collect(),
            _ => Vec::new(),
        }
    }

    fn list(&mut self, choices: &[(String, String)]) -> io::Result<()> {
        for (id, name) in choices {
            writeln!(self.output, "  {id} – {name}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn talk(input: &str, kind: ScaffoldKind) -> (io::Result<()>, Answers, String) {
        let messages = Messages::command_line(Lang::Ru).expect("locales");
        let mut answers = Answers::new();
        let mut talk = Talk {
            input: input.as_bytes(),
            output: Vec::new(),
            messages: &messages,
        };

        let result = talk.ask(kind, &KnownRecords::default(), &mut answers);
        (
            result,
            answers,
            String::from_utf8(talk.output).expect("text"),
        )
    }

    #[test]
    fn a_wrong_answer_is_asked_again_and_an_empty_one_passes_over_what_is_not_needed() {
        let (result, answers, told) = talk("\nТула\ncitty\ncity\n\n", ScaffoldKind::City);
        result.expect("answers");
        assert_eq!(
            answers.into_iter().collect::<Vec<_>>(),
            [("name", "Тула".to_owned()), ("type", "city".to_owned())]
        );

        assert!(
            told.contains("Без слова «город»")
                && told.contains("возможно, имелось в виду city"),
            "{told}"
        );
        let (_, answers, _) = talk("Тула\nПосёлок\n\n", ScaffoldKind::City);
        assert_eq!(answers["type"], "settlement");
        assert!(
            told.contains("village – село") && !told.contains('['),
            "{told}"
        );
    }

    #[test]
    fn answers_that_end_are_an_error_and_not_a_wait() {
        let (result, ..) = talk("Тула\n", ScaffoldKind::City);
        assert_eq!(
            result.expect_err("end").kind(),
            io::ErrorKind::UnexpectedEof
        );
    }
}

//! Russian prose made of single words, so that two texts share few runs of three words, like texts written by people.

use crate::random::Random;
use crate::words::{
    DID, HEADINGS, MONTHS, SINCE, WHAT, WHAT_KIND, WHERE, WHERE_KIND, WHO, WHO_KIND,
    WHOM, WHOM_KIND,
};

/// «городские волонтёры»
pub fn who(random: &mut Random) -> String {
    format!("{} {}", random.pick(WHO_KIND), random.pick(WHO))
}

/// «вечерние занятия»
pub fn what(random: &mut Random) -> String {
    format!("{} {}", random.pick(WHAT_KIND), random.pick(WHAT))
}

/// «молодых родителей»
pub fn whom(random: &mut Random) -> String {
    format!("{} {}", random.pick(WHOM_KIND), random.pick(WHOM))
}

/// «сельских клубах»
pub fn place(random: &mut Random) -> String {
    format!("{} {}", random.pick(WHERE_KIND), random.pick(WHERE))
}

fn when(random: &mut Random) -> String {
    format!("{} {}", random.pick(SINCE), random.pick(MONTHS))
}

/// The text with its first letter in upper case.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// A sentence.
pub fn sentence(random: &mut Random) -> String {
    let did = random.pick(DID);
    match random.below(9) {
        kind @ 0..5 => plain_sentence(random, kind, did),
        kind => complex_sentence(random, kind, did),
    }
}

fn plain_sentence(random: &mut Random, kind: usize, did: &str) -> String {
    match kind {
        0 => {
            let who = capital(&who(random));
            format!("{who} {did} {} для {}.", what(random), whom(random))
        }
        1 => {
            let (when, who) = (when(random), who(random));
            format!("{when} {who} {did} {} в {}.", what(random), place(random))
        }
        2 => {
            let whom = whom(random);
            let [a, b, c] = [what(random), what(random), what(random)];
            format!("Для {whom} {did} {a}, {b} и {c}.")
        }
        3 => {
            let (place, what_first) = (place(random), what(random));
            let (who, then) = (who(random), what(random));
            format!("В {place} {did} {what_first}, и {who} каждую неделю ведут {then}.")
        }
        _ => {
            let age = random.between(5, 20);
            let count = random.between(21, 99) / 10 * 10;
            format!("К {age} помощь получили {count} {}.", whom(random))
        }
    }
}

fn complex_sentence(random: &mut Random, kind: usize, did: &str) -> String {
    match kind {
        5 => {
            let (before, whom) = (what(random), whom(random));
            let (who, now) = (who(random), what(random));
            format!(
                "Раньше {before} до {whom} доходили редко – теперь {who} {did} {now}."
            )
        }
        6 => {
            let (who, what) = (capital(&who(random)), what(random));
            let place = place(random);
            format!("{who} помогают соседям: они {did} **{what}** в {place}.")
        }
        7 => {
            let (who, whom) = (who(random), whom(random));
            format!(
                "Самым трудным оказалось другое: {who} приходили в клуб одни, без {whom}."
            )
        }
        _ => {
            let (who, what) = (capital(&who(random)), capital(&what(random)));
            let whom = whom(random);
            format!("{who} говорят так: \"{what} нужны там, где нет {whom}\".")
        }
    }
}

fn paragraph(random: &mut Random) -> String {
    (0..random.between(3, 6))
        .map(|_| sentence(random))
        .collect::<Vec<_>>()
        .join(" ")
}

fn list(random: &mut Random) -> String {
    let numbered = random.percent(30);
    let count = random.between(3, 6);
    let mut text = format!("{} для {}:\n\n", capital(&what(random)), whom(random));

    for number in 1..=count {
        let sign = if numbered {
            format!("{number}.")
        } else {
            "-".to_owned()
        };
        let end = if number == count { "." } else { ";" };
        text += &format!(
            "{sign} {} в {} – {}{end}\n",
            what(random),
            place(random),
            who(random)
        );
    }

    text
}

fn table(random: &mut Random) -> String {
    let mut text = format!(
        "Таблица: {} для {}\n\n| Что | Где | Сколько |\n|---|---|---|\n",
        what(random),
        whom(random)
    );

    for _ in 0..random.between(3, 7) {
        text += &format!(
            "| {} | в {} | {} |\n",
            what(random),
            place(random),
            random.between(2, 480)
        );
    }

    text
}

/// A Markdown text of about so many words: paragraphs, headings, lists, a table, and what the caller puts in between.
pub fn article(random: &mut Random, words: usize, mut links: Vec<String>) -> String {
    let mut text = paragraph(random);
    let mut used = vec![random.place(HEADINGS.len())];

    while text.split_whitespace().count() < words {
        let at = random.place(HEADINGS.len());
        if random.percent(25) && !used.contains(&at) {
            used.push(at);
            text += &format!("\n\n## {}", HEADINGS[at]);
        }

        text += "\n\n";
        text += &match random.below(8) {
            0 | 1 => list(random),
            2 => table(random),
            _ => match links.pop() {
                Some(link) => format!("{} {link}", paragraph(random)),
                None => paragraph(random),
            },
        };
        text.truncate(text.trim_end().len());
    }

    for link in links {
        text += "\n\n";
        text += &link;
    }

    text.push('\n');
    text
}

/// A text in double quotes, as YAML reads it.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

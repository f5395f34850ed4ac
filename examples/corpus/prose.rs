//! Russian prose out of single words, so that two texts share few runs of three words, as texts of people do.

use crate::random::Random;

const WHO_KIND: &[&str] = &[
    "городские",
    "школьные",
    "районные",
    "опытные",
    "молодые",
    "дежурные",
    "участковые",
    "приглашённые",
    "местные",
    "штатные",
    "сельские",
    "семейные",
    "выездные",
    "старшие",
    "областные",
    "новые",
];
const WHO: &[&str] = &[
    "специалисты",
    "волонтёры",
    "педагоги",
    "психологи",
    "наставники",
    "юристы",
    "воспитатели",
    "библиотекари",
    "тренеры",
    "студенты",
    "кураторы",
    "родители",
    "медики",
    "логопеды",
    "инструкторы",
    "артисты",
    "краеведы",
];
const DID: &[&str] = &[
    "провели",
    "подготовили",
    "открыли",
    "обновили",
    "наладили",
    "описали",
    "предложили",
    "проверили",
    "расширили",
    "сохранили",
    "поддержали",
    "согласовали",
    "обсудили",
    "придумали",
    "продолжили",
    "собрали",
    "запустили",
];
const WHAT_KIND: &[&str] = &[
    "семейные",
    "вечерние",
    "совместные",
    "выездные",
    "личные",
    "дворовые",
    "творческие",
    "спортивные",
    "открытые",
    "регулярные",
    "бесплатные",
    "короткие",
    "летние",
    "подробные",
    "детские",
    "воскресные",
    "общие",
    "трудовые",
];
const WHAT: &[&str] = &[
    "встречи",
    "занятия",
    "консультации",
    "маршруты",
    "планы",
    "клубы",
    "праздники",
    "лагеря",
    "мастерские",
    "программы",
    "походы",
    "беседы",
    "экскурсии",
    "чтения",
    "турниры",
    "выставки",
    "опросы",
    "дежурства",
];
const WHOM_KIND: &[&str] = &[
    "многодетных",
    "молодых",
    "приёмных",
    "сельских",
    "младших",
    "неполных",
    "соседских",
    "будущих",
    "одарённых",
    "замещающих",
    "приезжих",
    "занятых",
    "одиноких",
    "старших",
    "обычных",
    "уставших",
];
const WHOM: &[&str] = &[
    "семей",
    "родителей",
    "подростков",
    "детей",
    "отцов",
    "бабушек",
    "школьников",
    "выпускников",
    "матерей",
    "воспитанников",
    "учеников",
    "дошкольников",
    "братьев",
    "опекунов",
];
const WHERE_KIND: &[&str] = &[
    "школьных",
    "новых",
    "соседних",
    "сельских",
    "дальних",
    "городских",
    "детских",
    "центральных",
    "тихих",
    "молодёжных",
    "бывших",
    "обновлённых",
    "летних",
    "народных",
];
const WHERE: &[&str] = &[
    "центрах",
    "клубах",
    "библиотеках",
    "дворах",
    "музеях",
    "классах",
    "парках",
    "посёлках",
    "мастерских",
    "залах",
    "лагерях",
    "садах",
    "театрах",
    "службах",
];
const MONTHS: &[&str] = &[
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const SINCE: &[&str] = &[
    "С начала",
    "С первых чисел",
    "В конце",
    "В середине",
    "Со второй недели",
    "Ближе к концу",
];
const HEADINGS: &[&str] = &[
    "Что делают",
    "Кому помогают",
    "С чего начали",
    "Что изменилось",
    "Кто помогает",
    "Что оказалось трудным",
    "Как это устроено",
    "Что дальше",
    "Чему научились",
    "Сколько это стоит",
];

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
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// A sentence.
pub fn sentence(random: &mut Random) -> String {
    let did = random.pick(DID);
    match random.below(9) {
        0 => format!(
            "{} {did} {} для {}.",
            capital(&who(random)),
            what(random),
            whom(random)
        ),
        1 => format!(
            "{} {} {did} {} в {}.",
            when(random),
            who(random),
            what(random),
            place(random)
        ),
        2 => format!(
            "Для {} {did} {}, {} и {}.",
            whom(random),
            what(random),
            what(random),
            what(random)
        ),
        3 => format!(
            "В {} {did} {}, и {} каждую неделю ведут {}.",
            place(random),
            what(random),
            who(random),
            what(random)
        ),
        4 => format!(
            "К {} помощь получили {} {}.",
            random.between(5, 20),
            random.between(21, 99) / 10 * 10,
            whom(random)
        ),
        5 => format!(
            "Раньше {} до {} доходили редко – теперь {} {did} {}.",
            what(random),
            whom(random),
            who(random),
            what(random)
        ),
        6 => format!(
            "{} помогают {}: они {did} **{}** в {}.",
            capital(&who(random)),
            "соседям",
            what(random),
            place(random)
        ),
        7 => format!(
            "Самым трудным оказалось другое: {} приходили в {} одни, без {}.",
            who(random),
            "клуб",
            whom(random)
        ),
        _ => format!(
            "{} говорят так: \"{} нужны там, где нет {}\".",
            capital(&who(random)),
            capital(&what(random)),
            whom(random)
        ),
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

//! Practices: most of a corpus.

use std::fmt::Write as _;
use std::io;

use crate::prose::{article, capital, place, quoted, sentence, what, who, whom};
use crate::random::Random;
use crate::world::World;
use crate::{Output, source};

const UNITS: &[&str] = &[
    "семья",
    "ребёнок",
    "подросток",
    "родитель",
    "человек",
    "волонтёр",
    "наставник",
    "школа",
    "%",
];
/// Practices in one folder.
const FOLDER: usize = 500;

/// Writes `count` practices.
pub fn write(out: &Output, world: &World, count: usize) -> io::Result<()> {
    for number in 0..count {
        let (at, town) = where_from(world, number);
        let folder = format!("practices/{}/{:03}", world.years[at], number / FOLDER);
        out.file(
            &format!("{folder}/{}.md", id(world, number, town)),
            &practice(world, number),
        )?;
    }
    Ok(())
}

/// The edition and the town of a practice.
fn where_from(world: &World, number: usize) -> (usize, usize) {
    let mut random = Random::new("practice-of", number);
    let at = number % world.years.len();
    let roster = &world.rosters[at];
    (at, roster[random.place(roster.len())])
}

fn id(world: &World, number: usize, town: usize) -> String {
    let direction = &world.directions[number % world.directions.len()];
    format!("{}-{direction}-{number}", world.towns[town].id)
}

fn practice(world: &World, number: usize) -> String {
    let (at, town) = where_from(world, number);
    let year = world.years[at];
    let mut random = Random::new("practice", number);

    let mut front = format!("kind: practice\nid: {}\n", id(world, number, town));
    head(&mut front, &mut random);
    let _ = writeln!(front, "city: {}\nedition: \"{year}\"", world.towns[town].id);
    directions(&mut front, &mut random, world, number);
    details(&mut front, &mut random, year);

    let earlier = random.place(number.max(1));
    if number > 0 && random.percent(10) {
        let (_, town) = where_from(world, earlier);
        let _ = writeln!(front, "adopted_from: [{}]", id(world, earlier, town));
    }

    results(&mut front, &mut random, year);
    let section = quoted(&capital(&what(&mut random)));
    let _ = writeln!(
        front,
        "source: {{ id: {}, section: {section} }}",
        source(year)
    );

    let main = &world.directions[number % world.directions.len()];
    let mut links = vec![format!(
        "Подробнее – в разделе о [направлении](direction:{main})."
    )];
    if number > 0 && random.percent(60) {
        links.extend(links_to(world, earlier));
    }

    let words = random.between(150, 550);
    format!("---\n{front}---\n{}", article(&mut random, words, links))
}

fn head(front: &mut String, random: &mut Random) {
    let (what, whom) = (capital(&what(random)), whom(random));
    let _ = writeln!(front, "title: {}", quoted(&format!("{what} для {whom}")));

    let lead = sentence(random).replace("**", "");
    let _ = writeln!(front, "lead: {}", quoted(&lead));
}

/// One direction, or two different ones.
fn directions(front: &mut String, random: &mut Random, world: &World, number: usize) {
    let directions = &world.directions;
    let main = number % directions.len();
    let second = (main + 1 + random.place(directions.len() - 1)) % directions.len();
    let second = if random.percent(30) {
        format!(", {}", directions[second])
    } else {
        String::new()
    };

    let _ = writeln!(front, "directions: [{}{second}]", directions[main]);
}

/// Sentences with links to an earlier practice and to its town.
fn links_to(world: &World, earlier: usize) -> [String; 2] {
    let (at, town) = where_from(world, earlier);
    let (year, id, town) = (
        world.years[at],
        id(world, earlier, town),
        &world.towns[town],
    );

    [
        format!("Похожее делали [в {year} году](practice:{id})."),
        format!(
            "Опытом делились с поселением [{}](city:{}).",
            town.name, town.id
        ),
    ]
}

fn details(front: &mut String, random: &mut Random, year: usize) {
    if random.percent(80) {
        let _ = writeln!(
            front,
            "organisation: {}",
            quoted(&format!("{} в {}", capital(&who(random)), place(random)))
        );
    }

    if random.percent(70) {
        let _ = writeln!(front, "problem: {}", quoted(&sentence(random)));
    }

    let _ = writeln!(front, "audience:");
    for _ in 0..random.between(1, 3) {
        let _ = writeln!(front, "  - {}", quoted(&whom(random)));
    }

    if random.percent(70) {
        let _ = writeln!(
            front,
            "period: {year} год\nsince: {}",
            year - random.between(0, 4)
        );
    }

    if random.percent(60) {
        let _ = writeln!(
            front,
            "status: {}",
            random.pick(&["pilot", "running", "finished", "stopped"])
        );
    }

    if random.percent(60) {
        let _ = writeln!(front, "partners:");
        for _ in 0..random.between(1, 4) {
            let _ = writeln!(
                front,
                "  - {}",
                quoted(&format!("{} в {}", who(random), place(random)))
            );
        }
    }

    for (field, chance) in [("resources", 50), ("transfer", 50)] {
        if random.percent(chance) {
            let _ = writeln!(front, "{field}: {}", quoted(&sentence(random)));
        }
    }

    if random.percent(50) {
        let level = random.pick(&["description", "output", "before-after", "comparison"]);
        let _ = writeln!(
            front,
            "evidence: {{ level: {level}, note: {} }}",
            quoted(&sentence(random))
        );
    }
}

fn results(front: &mut String, random: &mut Random, year: usize) {
    let count = random.below(4);
    if count == 0 {
        return;
    }

    let _ = writeln!(front, "results:");
    for _ in 0..count {
        let indicator = quoted(&format!("{} для {}", what(random), whom(random)));
        let unit = quoted(random.pick(UNITS));
        let value = if random.percent(30) {
            format!(
                "before: {}, after: {}",
                random.between(10, 40),
                random.between(41, 99)
            )
        } else {
            format!("value: {}", random.between(1, 99))
        };

        let _ = writeln!(
            front,
            "  - {{ indicator: {indicator}, {value}, unit: {unit}, period: \"{year}\" }}"
        );
    }
}

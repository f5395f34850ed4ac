//! Editions with everything that belongs to one: figures, participation, awards, mentions, findings, growth points.

use std::fmt::Write as _;
use std::io;

use crate::prose::{article, capital, quoted, sentence, what, who, whom};
use crate::random::Random;
use crate::world::{CATEGORIES, World};
use crate::{Output, source};

/// Writes all editions.
pub fn write(out: &Output, world: &World) -> io::Result<()> {
    for (at, year) in world.years.iter().enumerate() {
        let folder = format!("editions/{year}");
        out.file(&format!("{folder}/edition.yaml"), &edition(world, at))?;
        out.file(&format!("{folder}/figures.yaml"), &figures(world, at))?;
        out.file(
            &format!("{folder}/participation.yaml"),
            &participation(world, at),
        )?;

        out.file(&format!("{folder}/awards.yaml"), &awards(world, at))?;
        out.file(&format!("{folder}/mentions.yaml"), &mentions(world, at))?;

        for number in 0..12 {
            out.file(
                &format!("{folder}/findings/{number:02}.md"),
                &finding(world, at, number),
            )?;
        }

        for (number, theme) in world.themes.iter().enumerate() {
            if Random::new(theme, *year).percent(70) {
                out.file(
                    &format!("{folder}/growth-points/{theme}.md"),
                    &growth_point(world, at, number),
                )?;
            }
        }
    }
    Ok(())
}

fn edition(world: &World, at: usize) -> String {
    let (year, ordinal) = (world.years[at], at + 1);
    let mut random = Random::new("edition", year);
    let list = |name: &str, random: &mut Random| {
        let items: String = (0..4)
            .map(|_| format!("      - {}\n", quoted(&sentence(random))))
            .collect();
        format!("    {name}:\n{items}")
    };

    let mut text = format!(
        "editions:\n  - id: \"{year}\"\n    ordinal: {ordinal}\n    title: {ordinal}-й Конкурс городов\n    motto: {}\n    \
         coverage: full\n    organisers: [Оргкомитет конкурса, Союз городов]\n    goal: {}\n",
        quoted(&capital(&what(&mut random))),
        quoted(&sentence(&mut random)),
    );
    text += &list("tasks", &mut random);
    text += &list("assignments", &mut random);
    text += "    categories:\n";

    for (id, title, short) in CATEGORIES {
        let _ = writeln!(
            text,
            "      - {{ id: {id}, title: {title}, short: {short} }}"
        );
    }

    text += "    criteria:\n";
    for _ in 0..3 {
        let _ = writeln!(text, "      - text: {}", quoted(&sentence(&mut random)));
    }

    let _ = writeln!(
        text,
        "    events:\n      - {{ title: Выставка-форум, city: {}, date: {year}-09-01, note: {} }}",
        world.towns[world.rosters[at][0]].id,
        quoted(&sentence(&mut random)),
    );
    let complete = at.is_multiple_of(2);
    let note = if complete {
        "Список полный."
    } else {
        "Список неполный."
    };

    let _ = writeln!(text, "    roster: {{ complete: {complete}, note: {note} }}");
    if at > 0 {
        text += "    crosswalk:\n";
        for (id, ..) in CATEGORIES {
            let _ = writeln!(
                text,
                "      - {{ from: \"{}/{id}\", to: \"{year}/{id}\", relation: same }}",
                year - 1
            );
        }
    }

    let _ = writeln!(text, "    source: {}", source(year));
    text
}

fn figures(world: &World, at: usize) -> String {
    let year = world.years[at];
    let mut random = Random::new("figures", year);
    let mut text = "figures:\n".to_owned();
    let mut add = |measure: &str, by: &str, value: usize| {
        let _ = writeln!(
            text,
            "  - {{ edition: \"{year}\", measure: {measure},{by} value: {value}, source: {} }}",
            source(year)
        );
    };

    let all = world.rosters[at].len();
    add("participants", "", all);
    let districts = world.count(at, |town| {
        // Towns of regions without a district count under no name, which is asked for nowhere.
        let district = world.regions[town.region].district(year);
        district.unwrap_or_default().to_owned()
    });

    for district in world.districts(year) {
        let by = format!(" by: {{ district: {district} }},");
        add(
            "participants",
            &by,
            districts.get(district).copied().unwrap_or(0),
        );
    }

    let categories = world.count(at, |town| town.category);
    for (number, (id, ..)) in CATEGORIES.iter().enumerate() {
        let by = format!(" by: {{ category: {id} }},");
        add(
            "participants",
            &by,
            categories.get(&number).copied().unwrap_or(0),
        );
    }

    add("reports", "", all * 3 / 5);
    add("subjects", "", world.count(at, |town| town.region).len());
    add("publications", "", random.between(200, 900));

    text
}

fn participation(world: &World, at: usize) -> String {
    let year = world.years[at];
    let mut random = Random::new("participation", year);
    let mut text = "participation:\n".to_owned();

    for town in world.roster(at) {
        let category = CATEGORIES[town.category].0;
        let mut more = String::new();

        if random.percent(70) {
            let _ = write!(more, " report: true,");
        }

        if random.percent(20) {
            let _ = write!(
                more,
                " score: {}.{},",
                random.between(40, 99),
                random.below(10)
            );
        }

        if random.percent(5) {
            let _ = write!(more, " note: {},", quoted(&sentence(&mut random)));
        }

        let _ = writeln!(
            text,
            "  - {{ edition: \"{year}\", city: {}, category: {category},{more} source: {} }}",
            town.id,
            source(year)
        );
    }

    text
}

fn awards(world: &World, at: usize) -> String {
    let year = world.years[at];
    let mut random = Random::new("awards", year);
    let mut text = "awards:\n".to_owned();

    for (number, (category, ..)) in CATEGORIES.iter().enumerate() {
        let mut towns: Vec<&str> = world
            .roster(at)
            .filter(|town| town.category == number)
            .map(|town| town.id.as_str())
            .collect();
        for place in 1..=3 {
            let wanted = if random.percent(20) { 2 } else { 1 };
            let winners: Vec<&str> = (0..wanted.min(towns.len()))
                .map(|_| towns.swap_remove(random.place(towns.len())))
                .collect();

            if winners.is_empty() {
                break;
            }

            let _ = writeln!(
                text,
                "  - {{ edition: \"{year}\", kind: place, category: {category}, place: {place}, cities: [{}], source: {} }}",
                winners.join(", "),
                source(year)
            );
        }
    }

    for _ in 0..8 {
        let town = &world.towns[world.rosters[at][random.place(world.rosters[at].len())]];
        let title = quoted(&format!("Приз за {}", what(&mut random)));
        let reason = quoted(&what(&mut random));
        let _ = writeln!(
            text,
            "  - {{ edition: \"{year}\", kind: prize, title: {title}, reason: {reason}, cities: [{}], source: {} }}",
            town.id,
            source(year)
        );
    }

    text
}

fn mentions(world: &World, at: usize) -> String {
    let year = world.years[at];
    let mut random = Random::new("mentions", year);
    let mut text = "mentions:\n".to_owned();

    for town in world.roster(at) {
        if random.percent(30) {
            let direction = &world.directions[random.place(world.directions.len())];
            let note =
                quoted(&format!("{} для {}", what(&mut random), whom(&mut random)));
            let _ = writeln!(
                text,
                "  - {{ edition: \"{year}\", city: {}, direction: {direction}, source: {}, note: {note} }}",
                town.id,
                source(year)
            );
        }
    }

    text
}

fn finding(world: &World, at: usize, number: usize) -> String {
    let year = world.years[at];
    let mut random = Random::new("finding", year * 100 + number);
    let topic = ["results", "action", "new-topic", "conclusion", "media"][number % 5];
    let direction = &world.directions[number % world.directions.len()];
    let town = &world.towns[world.rosters[at][random.place(world.rosters[at].len())]];
    let link = format!(
        "Так работают в поселении [{}](city:{}).",
        town.name, town.id
    );

    format!(
        "---\nkind: finding\nid: {year}-finding-{number:02}\nedition: \"{year}\"\norder: {number}\ntitle: {}\ntopic: \
         {topic}\nlead: {}\ndirections: [{direction}]\nsource: {}\n---\n{}",
        quoted(&format!(
            "{} и {}",
            capital(&what(&mut random)),
            who(&mut random)
        )),
        quoted(&sentence(&mut random)),
        source(year),
        article(&mut random, 120, vec![link]),
    )
}

fn growth_point(world: &World, at: usize, number: usize) -> String {
    let (year, theme) = (world.years[at], &world.themes[number]);
    let mut random = Random::new("growth-point", year * 100 + number);
    let direction = &world.directions[number % world.directions.len()];

    format!(
        "---\nkind: growth-point\nid: {year}-{theme}\nedition: \"{year}\"\ntheme: {theme}\norder: {}\ntitle: {}\nlead: \
         {}\ndirections: [{direction}]\nsource: {}\n---\n{}",
        number + 1,
        quoted(&format!(
            "{} для {}",
            capital(&what(&mut random)),
            whom(&mut random)
        )),
        quoted(&sentence(&mut random)),
        source(year),
        article(&mut random, 90, Vec::new()),
    )
}

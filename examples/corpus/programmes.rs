//! Programmes with their indicators, roadmaps and tables.

use std::fmt::Write as _;
use std::io;

use crate::prose::{article, capital, quoted, sentence, what, who, whom};
use crate::random::Random;
use crate::world::World;
use crate::{Output, source};

/// Writes `count` programmes.
pub fn write(out: &Output, world: &World, count: usize) -> io::Result<()> {
    for number in 0..count {
        let folder = format!("programmes/programme-{number}");
        out.file(&format!("{folder}/programme.md"), &programme(world, number))?;
        out.file(
            &format!("{folder}/indicators.yaml"),
            &indicators(world, number),
        )?;

        out.file(&format!("{folder}/roadmap.yaml"), &roadmap(world, number))?;
        out.file(&format!("{folder}/tables.yaml"), &tables(world, number))?;
    }
    Ok(())
}

fn year(world: &World, number: usize) -> usize {
    world.years[number % world.years.len()]
}

fn programme(world: &World, number: usize) -> String {
    let year = year(world, number);
    let mut random = Random::new("programme", number);
    let region = &world.regions[number % world.regions.len()].id;
    let mut text = format!(
        "---\nkind: programme\nid: programme-{number}\ntitle: {}\nshort: Программа № {}\nlead: {}\ngoal: {}\nterritory: {{ \
         name: Территория программы, regions: [{region}] }}\nperiod: {{ from: {year}-01-01, to: {}-12-31 }}\n",
        quoted(&format!(
            "{} для {}",
            capital(&what(&mut random)),
            whom(&mut random)
        )),
        number + 1,
        quoted(&sentence(&mut random)),
        quoted(&sentence(&mut random)),
        year + 1,
    );

    for list in [
        "tasks", "audience", "expected", "outcomes", "services", "offices",
    ] {
        let items: String = (0..5)
            .map(|_| format!("  - {}\n", quoted(&sentence(&mut random))))
            .collect();
        let _ = write!(text, "{list}:\n{items}");
    }

    text += "sections:\n";
    for section in ["I", "II", "III"] {
        let _ = writeln!(
            text,
            "  - {{ number: {section}, title: {} }}",
            quoted(&capital(&what(&mut random)))
        );
    }

    let theme = &world.themes[number % world.themes.len()];
    let direction = &world.directions[number % world.directions.len()];
    let _ = write!(
        text,
        "themes: [{theme}]\ndirections: [{direction}]\nsource: {}\n---\n",
        source(year)
    );

    text + &article(&mut random, 200, Vec::new())
}

fn indicators(world: &World, number: usize) -> String {
    let year = year(world, number);
    let mut random = Random::new("indicators", number);
    let mut text = "indicators:\n".to_owned();

    for at in 1..=8 {
        let title = quoted(&format!(
            "{} {at} для {}",
            capital(&what(&mut random)),
            whom(&mut random)
        ));
        let wanted = random.pick(&["up", "down"]);
        let _ = writeln!(
            text,
            "  - programme: programme-{number}\n    number: \"{at}\"\n    title: {title}\n    unit: семья\n    wanted: {wanted}\n    \
             counting: period\n    points:"
        );

        for period in [year, year + 1] {
            let _ = writeln!(
                text,
                "      - {{ period: \"{period}\", label: {period} год, plan: {}, fact: {} }}",
                random.between(20, 90),
                random.between(20, 90)
            );
        }

        let _ = writeln!(text, "    source: {}", source(year));
    }

    text
}

fn roadmap(world: &World, number: usize) -> String {
    let year = year(world, number);
    let mut random = Random::new("roadmap", number);
    let mut text = "roadmap:\n".to_owned();

    for section in ["I", "II", "III"] {
        for at in 1..=4 {
            let _ = writeln!(
                text,
                "  - programme: programme-{number}\n    section: \"{section}\"\n    number: \"{at}\"\n    title: {}\n    due: [{{ \
                 by: {year}-{:02}-15 }}]\n    responsible: [{}]\n    result: {}\n    source: {}",
                quoted(&format!(
                    "{} для {}",
                    capital(&what(&mut random)),
                    whom(&mut random)
                )),
                random.between(1, 12),
                quoted(&capital(&who(&mut random))),
                quoted(&sentence(&mut random)),
                source(year),
            );
        }
    }

    text
}

fn tables(world: &World, number: usize) -> String {
    let year = year(world, number);
    let mut random = Random::new("tables", number);
    let mut rows = String::new();
    let mut total = 0;

    for region in world.regions.iter().take(20) {
        let value = random.between(1, 90);
        total += value;
        let _ = writeln!(
            rows,
            "      - {{ region: {}, values: {{ families: {value} }} }}",
            region.id
        );
    }

    format!(
        "tables:\n  - programme: programme-{number}\n    id: regions\n    title: {}\n    columns:\n      - {{ id: families, title: Семьи, \
         unit: семья, total: {total} }}\n    rows:\n{rows}    source: {}\n",
        quoted(&capital(&what(&mut random))),
        source(year),
    )
}

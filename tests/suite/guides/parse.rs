//! A guide as marks, blocks and commands in sentences.

/// What stands in a guide, with the number of its line.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    Mark(String, String),
    Block(String, Vec<String>),
    Inline(String),
}

/// The parts of a guide in their order.
pub(super) fn parts(guide: &str) -> Result<Vec<(usize, Part)>, String> {
    let mut parts = Vec::new();
    let mut lines = guide.lines().enumerate();

    while let Some((index, line)) = lines.next() {
        let at = index + 1;
        // A block inside a step of a list is indented; its content is then indented by as much.
        let indent = line.len() - line.trim_start().len();

        if line.trim_start().starts_with("```") {
            let language = line.trim_start().trim_start_matches('`');
            let fence = &line.trim_start()[..line.trim_start().len() - language.len()];
            let mut block = Vec::new();

            loop {
                let Some((_, line)) = lines.next() else {
                    return Err(format!("{at}: the block has no end"));
                };
                if line.trim() == fence {
                    break;
                }

                let blank = line
                    .bytes()
                    .take(indent)
                    .take_while(|byte| *byte == b' ')
                    .count();
                block.push(line[blank..].to_owned());
            }

            parts.push((at, Part::Block(language.trim().to_owned(), block)));
        } else if let Some(mark) = line
            .trim()
            .strip_prefix("<!--")
            .and_then(|rest| rest.strip_suffix("-->"))
        {
            let (name, value) = mark.split_once(':').unwrap_or((mark, ""));
            parts.push((
                at,
                Part::Mark(name.trim().to_owned(), value.trim().to_owned()),
            ));
        } else {
            let code = line
                .split('`')
                .skip(1)
                .step_by(2)
                .filter(|code| code.starts_with("itogi "));
            parts.extend(code.map(|code| (at, Part::Inline(code.to_owned()))));
        }
    }

    Ok(parts)
}

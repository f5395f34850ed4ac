//! Rules for servers, so that a former address is answered with 301 or 410 rather than with a page: for nginx, for Caddy,
//! and in the form that Netlify began and other hosts read.

use crate::lang::Lang;
use crate::route::{Route, Urls};

/// The files, by path below the output.
pub const RULES: [&str; 3] = ["_redirects", "redirects.caddy", "redirects.nginx.conf"];

/// A former address with where it leads, as a server sees them; `None` where it is gone.
type Rule = (String, Option<String>);

/// The files, by path below the output; none without a former address. Each says in its first lines how to use it.
pub fn server_rules(
    interfaces: &[(Lang, &Urls)],
    routes: &[Route],
) -> Vec<(String, String)> {
    let mut rules: Vec<Rule> = Vec::new();
    for (_, urls) in interfaces {
        for route in routes {
            if let Route::Moved(moved) = route {
                rules.push((urls.href(route), moved.to.as_ref().map(|to| to.href(urls))));
            }
        }
    }

    if rules.is_empty() {
        return Vec::new();
    }

    rules.sort();
    let texts = [netlify(&rules), caddy(&rules), nginx(&rules)];

    RULES
        .into_iter()
        .map(ToOwned::to_owned)
        .zip(texts)
        .collect()
}

fn nginx(rules: &[Rule]) -> String {
    let longest = rules.iter().map(|(from, _)| from.len()).max().unwrap_or(0) + 32;
    let mut text = format!(
        "# include in http {{}}; in server {{}}:\n\
         #   if ($itogi_moved) {{ return 301 $itogi_moved; }}\n\
         #   if ($itogi_gone) {{ return 410; }}\n\
         map_hash_bucket_size {};\n\
         map $uri $itogi_moved {{\n    default \"\";\n",
        longest.next_power_of_two().max(128)
    );

    for (from, to) in rules {
        if let Some(to) = to {
            text += &format!("    {from} {to};\n");
        }
    }

    text += "}\nmap $uri $itogi_gone {\n    default 0;\n";
    for (from, _) in rules.iter().filter(|(_, to)| to.is_none()) {
        text += &format!("    {from} 1;\n");
    }

    text + "}\n"
}

fn caddy(rules: &[Rule]) -> String {
    let line = |(from, to): &Rule| match to {
        Some(to) => format!("redir {from} {to} 301\n"),
        None => format!("respond {from} 410\n"),
    };
    String::from("# import within the block of the site\n")
        + &rules.iter().map(line).collect::<String>()
}

/// `301!`: the page that stands there for other hosts must not be in the way. A rule cannot say 410, so an address that is
/// gone is left to its page.
fn netlify(rules: &[Rule]) -> String {
    rules
        .iter()
        .filter_map(|(from, to)| Some(format!("{from} {} 301!\n", to.as_ref()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Moved, Page, To};

    #[test]
    fn every_language_has_its_rules_below_the_prefix_of_the_site() {
        let root = Urls::new(Some("https://a.example/x/"));
        let to = Some(To::Route(Box::new(Route::Page(Page::Practice(
            "new".into(),
        )))));
        let moved = [
            Route::Page(Page::Cities),
            Route::Moved(Moved {
                from: "practices/old/".into(),
                to,
                note: None,
            }),
            Route::Moved(Moved { from: "gone/".into(), to: None, note: None }),
        ];

        let files = server_rules(
            &[(Lang::Ru, &root), (Lang::En, &root.below(Lang::En))],
            &moved,
        );
        let text =
            |name: &str| &files.iter().find(|(path, _)| path == name).expect("file").1;
        assert_eq!(
            text("_redirects"),
            "/x/en/practices/old/ /x/en/practices/new/ 301!\n/x/practices/old/ /x/practices/new/ 301!\n"
        );

        assert_eq!(
            text("redirects.caddy"),
            "# import within the block of the site\nrespond /x/en/gone/ 410\nredir /x/en/practices/old/ \
             /x/en/practices/new/ 301\nrespond /x/gone/ 410\nredir /x/practices/old/ /x/practices/new/ 301\n"
        );
        assert!(
            text("redirects.nginx.conf")
                .contains("    /x/practices/old/ /x/practices/new/;\n")
        );
        assert!(text("redirects.nginx.conf").contains("    /x/en/gone/ 1;\n"));
        assert_eq!(
            server_rules(&[(Lang::Ru, &root)], &[Route::Page(Page::Home)]),
            Vec::new()
        );
    }
}

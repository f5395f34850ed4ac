//! The arguments of `itogi new`: every question has one.

use clap::{Args, ValueEnum};

use crate::scaffold::ScaffoldKind;

/// Which record to make, and the answers that are known already.
#[derive(Debug, Clone, Args)]
pub struct NewArgs {
    /// The kind of record.
    #[arg(value_enum, value_name = "KIND")]
    pub kind: NewKind,
    /// The content folder.
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: String,
    /// Id of the record.
    #[arg(id = "new-id", long = "id", value_name = "TEXT")]
    pub id: Option<String>,
    /// Title.
    #[arg(id = "new-title", long = "title", value_name = "TEXT")]
    pub title: Option<String>,
    /// Name of a town.
    #[arg(id = "new-name", long = "name", value_name = "TEXT")]
    pub name: Option<String>,
    /// One sentence.
    #[arg(id = "new-lead", long = "lead", value_name = "TEXT")]
    pub lead: Option<String>,
    /// Type of a settlement.
    #[arg(id = "new-type", long = "type", value_name = "TEXT")]
    pub type_of: Option<String>,
    /// Town.
    #[arg(id = "new-city", long = "city", value_name = "TEXT")]
    pub city: Option<String>,
    /// Edition.
    #[arg(id = "new-edition", long = "edition", value_name = "TEXT")]
    pub edition: Option<String>,
    /// Directions, with commas.
    #[arg(id = "new-directions", long = "directions", value_name = "TEXT")]
    pub directions: Option<String>,
    /// Theme of a growth point.
    #[arg(id = "new-theme", long = "theme", value_name = "TEXT")]
    pub theme: Option<String>,
    /// Source.
    #[arg(id = "new-source", long = "source", value_name = "TEXT")]
    pub source: Option<String>,
    /// Section of the source.
    #[arg(id = "new-section", long = "section", value_name = "TEXT")]
    pub section: Option<String>,
    /// Region of a town.
    #[arg(id = "new-region", long = "region", value_name = "TEXT")]
    pub region: Option<String>,
    /// Where the region comes from.
    #[arg(id = "new-region-source", long = "region-source", value_name = "TEXT")]
    pub region_source: Option<String>,
    /// Number of an edition.
    #[arg(id = "new-ordinal", long = "ordinal", value_name = "TEXT")]
    pub ordinal: Option<String>,
    /// Motto.
    #[arg(id = "new-motto", long = "motto", value_name = "TEXT")]
    pub motto: Option<String>,
    /// How much is known.
    #[arg(id = "new-coverage", long = "coverage", value_name = "TEXT")]
    pub coverage: Option<String>,
    /// Short title.
    #[arg(id = "new-short", long = "short", value_name = "TEXT")]
    pub short: Option<String>,
    /// Goal.
    #[arg(id = "new-goal", long = "goal", value_name = "TEXT")]
    pub goal: Option<String>,
    /// Territory in words.
    #[arg(id = "new-territory", long = "territory", value_name = "TEXT")]
    pub territory: Option<String>,
    /// Regions, with commas.
    #[arg(id = "new-regions", long = "regions", value_name = "TEXT")]
    pub regions: Option<String>,
    /// First day.
    #[arg(id = "new-from", long = "from", value_name = "TEXT")]
    pub from: Option<String>,
    /// Last day.
    #[arg(id = "new-to", long = "to", value_name = "TEXT")]
    pub to: Option<String>,
}

impl NewArgs {
    /// The answers that were given, by the names of their arguments.
    pub fn given(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("id", &self.id),
            ("title", &self.title),
            ("name", &self.name),
            ("lead", &self.lead),
            ("type", &self.type_of),
            ("city", &self.city),
            ("edition", &self.edition),
            ("directions", &self.directions),
            ("theme", &self.theme),
            ("source", &self.source),
            ("section", &self.section),
            ("region", &self.region),
            ("region-source", &self.region_source),
            ("ordinal", &self.ordinal),
            ("motto", &self.motto),
            ("coverage", &self.coverage),
            ("short", &self.short),
            ("goal", &self.goal),
            ("territory", &self.territory),
            ("regions", &self.regions),
            ("from", &self.from),
            ("to", &self.to),
        ];

        all.into_iter()
            .filter_map(|(name, answer)| Some((name, answer.as_deref()?)))
            .collect()
    }
}

/// [`ScaffoldKind`] on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum NewKind {
    /// [`ScaffoldKind::Practice`]
    Practice,
    /// [`ScaffoldKind::City`]
    City,
    /// [`ScaffoldKind::Edition`]
    Edition,
    /// [`ScaffoldKind::GrowthPoint`]
    GrowthPoint,
    /// [`ScaffoldKind::Programme`]
    Programme,
}

impl From<NewKind> for ScaffoldKind {
    fn from(kind: NewKind) -> Self {
        match kind {
            NewKind::Practice => ScaffoldKind::Practice,
            NewKind::City => ScaffoldKind::City,
            NewKind::Edition => ScaffoldKind::Edition,
            NewKind::GrowthPoint => ScaffoldKind::GrowthPoint,
            NewKind::Programme => ScaffoldKind::Programme,
        }
    }
}

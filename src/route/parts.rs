//! Pages below an edition and below a programme.

/// Parts of an edition that have pages of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditionPart {
    /// Places, prizes, diplomas.
    Winners,
    /// Who took part.
    Participants,
    /// Practices and mentions.
    Practices,
    /// What the organisers found.
    Findings,
    /// What they recommend.
    GrowthPoints,
    /// The press.
    Media,
}

impl EditionPart {
    /// All parts, in the order of the menu.
    pub const ALL: [EditionPart; 6] = [
        EditionPart::Winners,
        EditionPart::Participants,
        EditionPart::Practices,
        EditionPart::Findings,
        EditionPart::GrowthPoints,
        EditionPart::Media,
    ];

    /// The word in the address and in message ids.
    pub fn word(self) -> &'static str {
        match self {
            EditionPart::Winners => "winners",
            EditionPart::Participants => "participants",
            EditionPart::Practices => "practices",
            EditionPart::Findings => "findings",
            EditionPart::GrowthPoints => "growth-points",
            EditionPart::Media => "media",
        }
    }

    /// The message that names it on the way to pages below it.
    pub fn title(self) -> &'static str {
        match self {
            EditionPart::Winners => "part-winners",
            EditionPart::Participants => "part-participants",
            EditionPart::Practices => "part-practices",
            EditionPart::Findings => "part-findings",
            EditionPart::GrowthPoints => "part-growth-points",
            EditionPart::Media => "part-media",
        }
    }
}

/// Parts of a programme that have pages of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammePart {
    /// Plan and fact.
    Indicators,
    /// What is to be done, by section.
    Roadmap,
    /// The same by due date.
    RoadmapByDue,
    /// The same by responsible office.
    RoadmapByOffice,
    /// Tables by region.
    Tables,
}

impl ProgrammePart {
    /// All parts, in the order of the menu.
    pub const ALL: [ProgrammePart; 5] = [
        ProgrammePart::Indicators,
        ProgrammePart::Roadmap,
        ProgrammePart::RoadmapByDue,
        ProgrammePart::RoadmapByOffice,
        ProgrammePart::Tables,
    ];

    /// The word in message ids.
    pub fn word(self) -> &'static str {
        match self {
            ProgrammePart::Indicators => "indicators",
            ProgrammePart::Roadmap => "roadmap",
            ProgrammePart::RoadmapByDue => "by-due",
            ProgrammePart::RoadmapByOffice => "by-office",
            ProgrammePart::Tables => "tables",
        }
    }

    pub(super) fn address(self) -> &'static str {
        match self {
            ProgrammePart::RoadmapByDue => "roadmap/by-due",
            ProgrammePart::RoadmapByOffice => "roadmap/by-office",
            other => other.word(),
        }
    }
}

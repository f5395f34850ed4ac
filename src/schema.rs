//! Record types, as an editor writes them.
//!
//! These types are the contract with `content/`: a field is here exactly once, unknown fields are errors, and
//! nothing is resolved yet (references are ids with their place). What the fields mean for the
//! site, and which records must agree with one another, is the business of [`crate::model`].

pub mod award;
pub mod city;
pub mod edition;
pub mod figure;
pub mod place;
pub mod practice;
pub mod programme;
pub mod prose;
pub mod redirect;
pub mod source;
pub mod tile;
pub mod topic;
pub mod translation;
pub mod value;

pub use award::{Award, AwardKind};
pub use city::{City, CityType, Spelling, TownSize};
pub use edition::{
    Category, Coverage, Criterion, Crosswalk, Edition, Event, Population, Relation,
    Roster, Settlements,
};
pub use figure::{Break, By, Figure, Measure, Missing, Observation, Qualifier, Unit};
pub use place::{District, Membership, Region};
pub use practice::{
    Evidence, EvidenceLevel, Indicator, Media, People, Practice, Status, Told,
};
pub use programme::{
    Baseline, Claim, Column, Counting, Due, EarlierPlan, Element, Headline, MeasureState,
    MeasureStatus, Period, PlanPoint, Programme, ProgrammeIndicator, ProgrammeTable,
    RoadmapMeasure, Section, TableRow, Target, Territory, Wish,
};
pub use prose::{EditorialPage, Finding, FindingTopic, GrowthPoint};
pub use redirect::{Redirect, is_address};
pub use source::{Source, SourceKind, SourceRank};
pub use tile::Tile;
pub use topic::{
    Direction, GrowthTheme, Mention, Participation, ParticipationStatus, Wording,
};
pub use translation::Translations;
pub use value::{Date, Id, Number, SourceRef, Verbatim};

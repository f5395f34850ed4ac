//! Closed lists of words that columns may hold. A test finds every word of the real records in them.

use super::cell::ClosedList;

macro_rules! lists {
    ($($name:ident $family:literal [$($word:literal),+];)+) => {
        $(#[doc = concat!("Family `", $family, "`.")]
        pub const $name: ClosedList = ClosedList { family: $family, list: &[$($word),+] };)+

        /// All of them.
        pub const ALL: &[ClosedList] = &[$($name),+];
    };
}

lists! {
    SOURCE_KIND "source-kind" ["document", "press", "site", "register", "reference"];
    SOURCE_RANK "source-rank" ["primary", "secondary"];
    CITY_TYPE "city-type" ["city", "urban-settlement", "settlement", "village", "hamlet", "rural-settlement", "district"];
    SIZE_GROUP "size-group" ["centres", "large", "medium", "small", "rural"];
    COVERAGE "coverage" ["announced", "running", "partial", "full"];
    SETTLEMENTS "settlements" ["centres", "rural"];
    EDITION_TEXT "edition-text" ["organiser", "task", "take-part", "assignment", "bonus", "criterion", "note"];
    RELATION "relation" ["same", "renamed", "split", "merged", "new", "dropped", "approx"];
    DIMENSION "dimension" ["whole", "district", "region", "category", "direction", "topic"];
    QUALIFIER "qualifier" ["more-than", "less-than", "almost", "about"];
    MISSING "missing" ["no-data", "not-eligible", "not-taken-part", "not-published", "hidden", "not-applicable"];
    PARTICIPATION "participation" ["participant", "leader-outside-ranking"];
    AWARD_KIND "award-kind" ["place", "winner", "prize", "diploma", "leader", "not-awarded"];
    PRACTICE_STATUS "practice-status" ["pilot", "running", "finished", "stopped"];
    TOLD "told" ["described", "named"];
    EVIDENCE "evidence" ["description", "output", "before-after", "comparison", "independent"];
    PRACTICE_TEXT "practice-text" ["audience", "partner", "note"];
    PEOPLE "people" ["none", "adults", "children"];
    TOPIC "topic" ["results", "action", "new-topic", "conclusion", "media"];
    PROGRAMME_TEXT "programme-text" [
        "basis", "task", "audience", "expected", "outcome", "element", "tool", "service", "office", "funding",
        "reporting", "document", "note"
    ];
    WANTED "wanted" ["up", "down", "hold"];
    COUNTING "counting" ["cumulative", "period", "date"];
    STATE "state" ["planned", "running", "done", "dropped"];
}

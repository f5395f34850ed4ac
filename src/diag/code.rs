//! The catalogue of rules: each has a stable code, a message in every language and a paragraph in
//! `docs/diagnostics.md`; tests hold the three together.

/// What a diagnostic means for the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, but someone should look.
    Warning,
    /// Worth knowing; shown on the site where it concerns readers.
    Note,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal $severity:ident;)+) => {
        /// A rule's code. Codes never change their meaning; a dropped code is not used again.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// The code as people see it, `E201`; also the id of its message.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $id,)+ }
            }

            /// What it means for the build.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// A file is not UTF-8 text.
    NotUtf8 = "E001" Error;
    /// A file is in Windows-1251.
    Windows1251 = "E002" Error;
    /// A file in the content folder is neither YAML nor Markdown.
    FileNotRead = "W003" Warning;
    /// There is no settings file.
    NoConfig = "E004" Error;
    /// A file, a folder or a link that cannot be opened.
    Unopened = "E005" Error;

    /// YAML that cannot be read.
    Syntax = "E101" Error;
    /// A tab where YAML wants spaces.
    Tab = "E102" Error;
    /// A key twice in one mapping.
    DuplicateKey = "E103" Error;
    /// A YAML file is not a mapping from kinds to lists.
    NotKinds = "E104" Error;
    /// A kind of record that does not exist.
    UnknownKind = "E105" Error;
    /// A Markdown file without front matter.
    NoFrontMatter = "E106" Error;
    /// A field that the kind does not have.
    UnknownField = "E110" Error;
    /// A required field is absent.
    MissingField = "E111" Error;
    /// A value of the wrong type.
    WrongType = "E112" Error;
    /// A word that is not one of those allowed.
    UnknownWord = "E113" Error;
    /// A date that is not a date.
    BadDate = "E114" Error;
    /// An id with characters that ids may not have.
    BadId = "E115" Error;
    /// A number that is not a number.
    BadNumber = "E116" Error;
    /// A value that its field does not allow.
    BadValue = "E117" Error;
    /// Two records of one kind with the same id.
    DuplicateId = "E120" Error;

    /// A reference to a record that does not exist.
    UnknownReference = "E201" Error;
    /// A category that the edition does not have.
    UnknownCategory = "E202" Error;
    /// A unit without plural forms.
    UnknownUnit = "W203" Warning;

    /// Parts do not add up to their total.
    SumMismatch = "E301" Error;
    /// Parts, not all of them known, exceed their total.
    PartsExceedTotal = "E302" Error;
    /// A gap in the places of a category.
    PlaceGap = "E303" Error;
    /// The same place in two records, or a town twice in one category.
    PlaceTwice = "E304" Error;
    /// A district or region that did not exist in the edition's year.
    NotInForce = "E305" Error;
    /// An edition's number does not fit its neighbours.
    EditionOrder = "E306" Error;
    /// A practice of a town that is not a known participant.
    NotParticipant = "W307" Warning;
    /// An award to a town that has no participation in that edition.
    AwardWithoutParticipation = "E308" Error;
    /// Two sources give different values.
    SourcesDisagree = "N309" Note;
    /// A superlative in prose that the figures contradict.
    Superlative = "W310" Warning;
    /// An e-mail address in prose.
    Email = "W311" Warning;
    /// A phone number in prose.
    Phone = "W312" Warning;
    /// Two practices of nearly the same text.
    NearDuplicate = "W313" Warning;
    /// Fields that exclude or need one another.
    FieldCombination = "E314" Error;
    /// Two figures for the same thing.
    DuplicateFigure = "E315" Error;
    /// A town whose region has no source.
    RegionWithoutSource = "W316" Warning;

    /// The chosen value is a secondary source's though a primary one gives another.
    SecondaryChosen = "W317" Warning;
    /// A participation's place differs from the award.
    PlaceDisagrees = "E318" Error;
    /// One participation in two records.
    ParticipationTwice = "E319" Error;
    /// One mention in two records.
    MentionTwice = "W320" Warning;

    /// The category of an award is not that of the town's participation.
    CategoryDisagrees = "E325" Error;
    /// Points that contradict a place.
    PointsContradictPlace = "W326" Warning;
    /// A place or a victory of a town that sent no report.
    HonourWithoutReport = "W327" Warning;
    /// Points of a town that sent no report.
    ScoreWithoutReport = "W328" Warning;

    /// A picture that is not there.
    NoPicture = "E321" Error;
    /// A file that is named as a picture and is none.
    NotAPicture = "E322" Error;
    /// Children can be recognised and no consent is named.
    NoConsent = "E323" Error;
    /// A picture that no record names.
    PictureNotUsed = "W324" Warning;
    /// A stated figure differs from what a whole roster counts.
    RosterDiffers = "E329" Error;

    /// Two regions in one cell of the tile map on the same day.
    CellTaken = "E331" Error;
    /// A region in two cells of the tile map on the same day.
    TileTwice = "E332" Error;
    /// A district whose tiles do not hang together.
    DistrictApart = "W333" Warning;
    /// A region that the tile map does not show.
    RegionWithoutTile = "W334" Warning;

    /// A number, a period, a column or a row of a programme in two places.
    NumberTwice = "E341" Error;
    /// A section that the programme does not have.
    UnknownSection = "E342" Error;
    /// A due date that says nothing, says two things or runs backward.
    DueDate = "E343" Error;
    /// A row of a table with both a region and a name, or with neither.
    RowName = "E344" Error;
    /// A column that the table does not have.
    UnknownColumn = "E345" Error;
    /// A number in a column of words.
    NumberWithoutUnit = "E346" Error;
    /// A stated total that is not the sum of its column.
    ColumnTotal = "W347" Warning;
    /// A cumulative indicator that falls.
    CumulativeFalls = "W348" Warning;
    /// A share that its document counts in another unit.
    WrittenUnit = "N349" Note;
    /// A plan that is not the goal which its document states.
    GoalDiffers = "N350" Note;
    /// A statement of fulfilment that its numbers contradict.
    ClaimContradicts = "W351" Warning;
    /// A statement of fulfilment that rounds its numbers.
    ClaimRounded = "N352" Note;

    /// One town in two records.
    TownTwice = "E353" Error;
    /// A name with letters of two alphabets.
    MixedAlphabets = "E354" Error;
    /// The kind of a settlement inside its name.
    KindInName = "W355" Warning;
    /// Something that is dated later than the day the site speaks of.
    AfterAsOf = "E356" Error;
    /// A mention of a town that is not in a complete roster.
    MentionOffRoster = "W357" Warning;
    /// A result of an edition that is only announced or still going on.
    ResultTooEarly = "E358" Error;

    /// Names that pages of another language show untranslated.
    NoTranslation = "N360" Note;

    /// Raw HTML in Markdown.
    RawHtml = "W401" Warning;
    /// A link with a scheme that is not allowed.
    LinkScheme = "E402" Error;
    /// A link to a record that does not exist.
    LinkTarget = "E403" Error;
    /// A first-level heading in a text whose page has one.
    TopHeading = "W404" Warning;
    /// A key in a text that nothing has.
    UnknownKey = "E405" Error;
    /// A key whose value is not there, and the record says why.
    KeyWithoutValue = "E406" Error;
    /// A key that is not closed.
    KeySyntax = "E407" Error;
    /// A key that several results answer to.
    KeySeveral = "E408" Error;
    /// A key in front matter, where it stays as it is.
    KeyInHeader = "E409" Error;
    /// A picture in a text that is none of the record's.
    UnknownPicture = "E410" Error;
    /// A picture within a line of text.
    PictureInLine = "E411" Error;
    /// A number in a text that equals a figure and does not cite it.
    LooseNumber = "N420" Note;
    /// A qualified number that the text states as exact.
    QualifierLost = "N421" Note;
    /// A table without a caption.
    TableWithoutCaption = "W430" Warning;
    /// A reference to a footnote that is not there.
    UnknownFootnote = "W431" Warning;
    /// A footnote that nothing refers to, so that no reader sees it.
    FootnoteUnused = "W432" Warning;
    /// A callout of a kind that does not exist.
    UnknownCallout = "W433" Warning;

    /// Two pages with one address.
    AddressTwice = "E501" Error;
    /// A published address that would vanish.
    AddressLost = "E511" Error;
    /// A former id or address that something living has.
    AliasLives = "E512" Error;
    /// A former id or address that two records claim.
    AliasTwice = "E513" Error;
    /// A redirect to an address that does not exist.
    RedirectTarget = "E514" Error;
    /// Redirects that lead round in a circle.
    RedirectLoop = "E515" Error;
    /// A line of the list of addresses that is no address.
    LockLine = "E516" Error;
    /// A language of the interface whose published addresses would vanish.
    LanguageLost = "E517" Error;
    /// A link in a text by a former id.
    FormerId = "N518" Note;
    /// A template that cannot be used.
    Template = "E601" Error;
    /// The settings name a theme that has no folder.
    NoTheme = "E602" Error;

    /// A name in a template that nothing gives it.
    UnknownName = "E610" Error;
    /// A message that no language has.
    UnknownMessage = "E611" Error;
    /// A beginning of keys with which no message begins.
    UnknownFamily = "E612" Error;
    /// A file of the theme that is not there.
    UnknownAsset = "E613" Error;
    /// An argument that a component does not take.
    UnknownParameter = "E614" Error;
    /// An argument that a component needs.
    MissingParameter = "E615" Error;
    /// A message of the theme that a language of the interface does not have.
    HalfTold = "E616" Error;
    /// A built-in message that the theme rewords in one language only.
    HalfReworded = "W617" Warning;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Messages;
    use crate::lang::Lang;

    #[test]
    fn code_letter_is_severity() {
        for code in Code::ALL {
            let letter = match code.severity() {
                Severity::Error => 'E',
                Severity::Warning => 'W',
                Severity::Note => 'N',
            };
            assert!(code.id().starts_with(letter), "{}", code.id());
        }
    }

    #[test]
    fn every_code_has_a_message() {
        for lang in [Lang::Ru, Lang::En] {
            let messages = Messages::command_line(lang).expect("locales");
            for code in Code::ALL {
                assert!(messages.has(code.id()), "{} in {lang:?}", code.id());
            }
        }
    }

    #[test]
    fn every_code_is_documented() {
        let docs = include_str!("../../docs/diagnostics.md");
        for code in Code::ALL {
            assert!(
                docs.contains(&format!("\n### {} ", code.id())),
                "{}",
                code.id()
            );
        }
    }
}

# Words of the site. Forms of number: one – 1; other – the rest.

and = and
skip = Skip to content
nav-label = Sections
crumbs-label = You are here
footer-label = About this site
nav-home = Home
nav-editions = Editions
nav-compare = Comparisons
nav-cities = Cities
nav-practices = Practices
nav-directions = Directions
nav-growth-points = Growth points
nav-regions = Regions
nav-programmes = Programmes
nav-districts = Federal districts
nav-sources = Sources
nav-mentions = Mentions
as-of = As of { $date }
languages-label = Language
content-in-ru = The records of this site are in Russian; its menus, headings and labels are in English.
content-in-en = The records of this site are in English.
quoted = “{ $text }”
percent-sign = %

source-mark = source
source-head = Source
also = Also given as:
qualifier-more-than = more than
qualifier-less-than = less than
qualifier-almost = almost
qualifier-about = about
missing-no-data = no data
missing-not-eligible = not eligible to take part
missing-not-taken-part = did not take part
missing-not-published = not yet published
missing-hidden = not made public
missing-not-applicable = not applicable
share = Share
not-stated = not stated

practices-n = { $n ->
    [one] { $n } practice
   *[other] { $n } practices
}
mentions-n = { $n ->
    [one] { $n } mention
   *[other] { $n } mentions
}
cities-n = { $n ->
    [one] { $n } city or settlement
   *[other] { $n } cities and settlements
}
figures-n = { $n ->
    [one] { $n } figure
   *[other] { $n } figures
}
completeness = description { $n }% complete
place-n = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st place
    [two] { $n }nd place
    [few] { $n }rd place
   *[other] { $n }th place
}
place-shared = tied
shared-with = tied with { $towns }

type-city = city
type-urban-settlement = urban settlement
type-settlement = settlement
type-village = village
type-hamlet = hamlet
type-rural-settlement = rural settlement
type-district = municipal district

group-centres = administrative centre
group-large = 100,000 inhabitants or more
group-medium = 20,000 to 100,000 inhabitants
group-small = fewer than 20,000 inhabitants
group-rural = rural area

state-place = place
state-leader = outside the ranking
state-winner = award
state-participant = participant
state-unknown = no data

find-town = Find your city
all-cities = All cities and settlements, in Russian alphabetical order
latest-full = the latest edition with full results
winners-of = { $year } winners
all-winners = All places, prizes and diplomas
home-practices = Practices to start with
all-practices = The full catalogue of practices
home-growth = What to improve: { $year } growth points
already-in-years = recommended before: { $years }
also-in-years = same theme in { $years }
home-editions = Editions by year

editions-title = Editions by year
editions-lead = Each year the competition has a new motto and its own categories. Figures for different years stand side by side, but not all of them are comparable.
editions-caption = Participants, regions and practices by year
year = Year
edition = Edition
participants = Participants
subjects = Regions
practices-head = Practices
mentions-head = Mentions
partial-short = only some facts are known
partial-title = Not everything is known
partial-note = This site has no organisers’ report on this edition, only some facts reported in the press.

edition-nav = Sections of the { $year } edition
part-winners = Winners
part-participants = Participants
part-practices = Practices
part-findings = What the reports showed
part-growth-points = Growth points
part-media = In the press
part-winners-title = { $year } winners
part-participants-title = { $year } participants
part-practices-title = { $year } practices
part-findings-title = What the { $year } reports showed
part-growth-points-title = { $year } growth points
part-media-title = The { $year } edition in the press

participants-by-district = Participants by federal district
participants-by-district-year = { $year } participants by federal district
participants-by-region = Participants by region
participants-by-region-year = { $year } participants by region, for the regions named in the document
participants-by-year = Participants by year
participants-by-year-caption = Participants from the district and their share of all participants of the year
participants-description = By district, by category and by name – those named in the documents.
by-category = By category: { $measure }
by-category-year = By category in { $year }: { $measure }
by-category-unknown = Not available by category: { $measure }. The document gives no such breakdown.
basis-note = Not comparable: participants are all those who entered the competition, but not all of them sent in a report. That is why the two stand in separate tables.
measure-value = Number
districts-note = Federal districts are shown as they were in the year of the edition.
regions-partial = The document does not name every region, only those that stood out.
score = points: { $value }
roster = Who took part
roster-caption = { $year } participants named in the documents
roster-known = { $n ->
    [one] { $n } of { $total } participants is known.
   *[other] { $n } of { $total } participants are known.
}
roster-known-only = { $n ->
    [one] { $n } participant is known.
   *[other] { $n } participants are known.
}
town = City or settlement
category = Category
place = Place
district = Federal district
region = Region
direction = Direction
topic = Topic
publications = Publications

places-unknown = No data on the winners in these categories: { $categories }.
prizes = Prizes and diplomas
leaders = Long-standing leaders
leaders-note = They stand outside the ranking and are not given places.
leader = Long-standing leader, outside the ranking
grantor = Awarded by:
places-note = Places are shown as they were awarded.
places-ties = Two first places are followed by a second, not a third.
places-incomplete = Not all the winning places are known in these categories: { $categories }.

directions-of-edition = Practices by direction
directions-caption = { $year } practices and mentions by direction
rules = How the competition was run
organisers = Organisers
tasks = Objectives
assignments = Competition tasks
categories = Categories of participants
crosswalk = How the categories relate to earlier ones
relation-same = same category
relation-renamed = same category under a new name
relation-split = split
relation-merged = merged
relation-new = new
relation-dropped = no longer exists
relation-approx = similar, but places cannot be compared
criteria = How participants were assessed
bonus = What earned extra points
events = Events
other-figures = More figures
notes-title = As it stands in the document
neighbour-editions = Previous and next editions

edition-practices-lead = { $n ->
    [one] { $n } practice from the { $year } documents.
   *[other] { $n } practices from the { $year } documents.
}
directions-label = Directions
editions-label = Editions
also-named = The document also names:
named-here = named here:
topic-results = What the reports showed
topic-action = Campaigns and exchange of experience
topic-new-topic = New topics
topic-conclusion = General conclusions
topic-media = Press and social media
media-topics = What the coverage was about
media-topics-caption = Publications by topic
media-regions = Where coverage was greatest
media-regions-year = Publications on the { $year } edition by region

cities-title = Cities and settlements
cities-lead = Cities and settlements named in the documents of the competition: { $n }.
letters-label = By first letter
city-description = Participation, places, practices and mentions by year, with sources.
region-unknown = region unknown
town-years = { $n ->
    [one] Took part in the { $years } edition.
   *[other] Took part in the { $years } editions.
}
town-no-years = Not named among the participants in the documents.
town-place = { NUMBER($n, type: "ordinal") ->
    [one] { $year }: { $n }st place in the category “{ $category }”
    [two] { $year }: { $n }nd place in the category “{ $category }”
    [few] { $year }: { $n }rd place in the category “{ $category }”
   *[other] { $year }: { $n }th place in the category “{ $category }”
}
town-tie = (shared by { $towns })
town-directions = Practices and mentions in { $n } of { $all } directions.
by-year = By year
strip-note = “No data” does not mean “did not take part”: the documents contain no full lists of participants.
awards = Awards
practices-title = Practices
no-practices = The documents describe no practices of this city.
matrix-title = Directions by year
matrix-caption = Directions in which the city is noted: ● – practice, ○ – mention
mark-practice = practice
mark-mention = mention
mark-none = none
mark-shape-practice = ●
mark-shape-mention = ○
mark-shape-none = –
mentions-title = Other mentions
events-here = Events held here
advice = What it could take up
advice-note = Practices of other cities. Those nearest in size and place come first.
advice-no-group = Practices of other cities. Those nearest in place come first: the size of this city is not established.
advice-no-region = Practices of other cities. Those of the same size come first: the region of this city is not established.
advice-nothing-known = Practices of other cities. Nearness plays no part: neither the size nor the region of this city is established.
advice-method = How practices are chosen
advice-answers = Answers to growth points
advice-gaps = Directions in which the documents do not note the city
advice-theme = { $n ->
    [one] Growth point of { $years }:
   *[other] Growth point of { $years }:
}
advice-direction = No data on work in the direction
near-group-and-region = { $town }: also { $group }, { $place }
near-group-and-district = { $town }: also { $group }, { $place }
near-group = { $town }: also { $group }
near-region = { $town }: also { $place }
near-district = { $town }: also { $place }
peers-by-size-and-place = Similar cities: by size and by place
peers-by-size = Similar cities: by size
peers-by-place = Similar cities: by place
peers-caption = Cities with practices: the editions they are known from, the directions that note them, the practices described
peers-years = Participation and places
peers-directions = Directions
peers-practices = Practices
peers-group-and-region = Of the same size, same region: { $place }
peers-group-and-district = Of the same size, same district: { $place }
peers-group = Of the same size
peers-region = Of another or unknown size, same region: { $place }
peers-district = Of another or unknown size, same district: { $place }
spellings = Other spellings in the documents
region-from = Region according to:
neighbour-cities = Previous and next in alphabetical order

regions-title = Regions
regions-lead = Cities and settlements are known in { $n } of the { $all } regions.
no-district = Outside the federal districts
region-none = the documents name no participants
cities-known = Cities and settlements
district-history = Federal districts it has belonged to
from-date = from { $date }
to-date = until { $date }
figures-title = In figures
districts-lead = Participants by federal district, as the districts were in the year of each edition.
districts-caption = Participants by federal district
dissolved = Dissolved { $date }
district-absent = the district did not exist that year, or there is no data
successor = became part of
predecessor = Absorbed
district-none = The documents name no cities of this district.
district-regions = Regions of the district

directions-title = Directions
directions-lead = { $n ->
    [one] { $n } direction in which the work of cities is compared.
   *[other] { $n } directions in which the work of cities is compared.
}
audience = For whom
practices-of-year = { $year } practices
direction-none = No practices for { $year }.
themes-of-direction = Growth points on this
wordings = What the competition calls it
neighbour-directions = Previous and next directions
catalogue-title = City practices
practices-lead = { $n ->
    [one] { $n } practice: what a city did and what came of it.
   *[other] { $n } practices: what cities did and what came of it.
}
pages-label = Pages of the list

picture-by = Photo: { $author }. { $licence }
results = Results
contents = Contents
facts = In brief
fact-organisation = Who runs it
fact-problem = Why
fact-audience = For whom
fact-since = Since
fact-period = Period
fact-status = Status
fact-partners = Together with
fact-resources = Resources
fact-transfer = What it takes to repeat it
fact-adopted = Adopted from
fact-contact = Whom to contact
fact-evidence = Strength of evidence
fact-completeness = Completeness of the description
not-stated-list = Not stated:
missing-field-organisation = who runs it
missing-field-problem = why
missing-field-audience = for whom
missing-field-period = period
missing-field-status = status
missing-field-results = results in figures
missing-field-partners = partners
missing-field-resources = resources
missing-field-transfer = how to repeat it
missing-field-evidence = evidence
status-pilot = pilot
status-running = running
status-finished = finished
status-stopped = stopped
evidence-description = description only
evidence-output = what was done is measured
evidence-before-after = what changed is measured
evidence-comparison = compared with others
evidence-independent = independently verified
related = Similar practices
related-direction-and-size = Same direction, city of the same size
related-direction = Same direction
related-same-town = Same city
neighbour-practices = Previous and next practices

growth-point = Growth point
growth-lead = What the organisers advise cities to improve.
growth-recurring = { $n ->
    [one] { $n } recommendation recurs in { $years }.
   *[other] { $n } recommendations recur in { $years }.
}
growth-caption = Themes of growth points by year: ● – recommended
theme-head = Theme
theme = Theme:
mark-recommended = recommended
mark-not-recommended = no
mark-shape-recommended = ●
mark-shape-not-recommended = –
theme-absent = This theme is not among the growth points of { $years }.
theme-practices = What cities are already doing
theme-no-practices = No practices on this yet.
theme-who = Who is doing it:
towns-centres = { $n ->
    [one] { $n } administrative centre
   *[other] { $n } administrative centres
}
towns-large = { $n ->
    [one] { $n } city of 100,000 inhabitants or more
   *[other] { $n } cities of 100,000 inhabitants or more
}
towns-medium = { $n ->
    [one] { $n } city of 20,000 to 100,000 inhabitants
   *[other] { $n } cities of 20,000 to 100,000 inhabitants
}
towns-small = { $n ->
    [one] { $n } city or settlement of fewer than 20,000 inhabitants
   *[other] { $n } cities and settlements of fewer than 20,000 inhabitants
}
towns-rural = { $n ->
    [one] { $n } rural settlement
   *[other] { $n } rural settlements
}
towns-unknown = { $n ->
    [one] { $n } city of unknown size
   *[other] { $n } cities of unknown size
}
theme-by-direction = Direction:
theme-all = { $n ->
    [one] The one practice in the direction
   *[other] All { $n } practices in the direction
}
theme-empty = Where nothing is known yet
theme-empty-groups = For cities of these sizes the documents describe no such practice:
theme-empty-unknown = { $n ->
    [one] But the size of { $n } city with such a practice is not established.
   *[other] But the size of { $n } cities with such a practice is not established.
}
theme-empty-districts = In these federal districts the documents describe no such practice:
theme-empty-unplaced = { $n ->
    [one] But the region of { $n } city with such a practice is not established.
   *[other] But the region of { $n } cities with such a practice is not established.
}

mentions-lead = { $n ->
    [one] { $n } passage where the document only names a city without describing what it does.
   *[other] { $n } passages where the document only names a city without describing what it does.
}
sources-lead = The documents and pages on which every figure and every practice rests.
sources-primary = Primary: their values are the chosen ones
sources-secondary = Secondary: shown alongside
source-kind-document = document
source-kind-press = press
source-kind-site = website
source-kind-register = register
source-kind-reference = reference
rank-primary = primary source
rank-secondary = secondary source
source-description = What on this site rests on this source.
publisher = Published by
date = Date
address = Address
file = File
source-figures = Figures from this source
source-spellings = Spellings of place names
source-participation = { $n ->
    [one] And { $n } participation record.
   *[other] And { $n } participation records.
}

methodology = How we count
methodology-lead = Where the figures come from and how to compare them.
disagreements = Where sources differ
disagreements-note = We correct nothing silently: the chosen value comes from a primary source, and the others are shown beside it.
disagreements-none = The sources agree.
figure-head = Figure
chosen = Chosen
others = Other sources
rosters = How complete the lists of participants are
missing-title = What the documents do not give

moved-title = The page has moved
moved-lead = It is here now:
gone-title = This page is no more
gone-lead = It was removed on purpose, and nothing replaces it. Start with a section.
not-found-title = Page not found
not-found-lead = Sorry: the address is mistyped or the page has moved. Start with a city or a section.

# General
fresh = Data of { $year }
became = now:
place-ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
place-word = place
all-findings = All findings: { $n }
disagreements-caption = Which value was chosen and what others say

# Find a town
find-label = Name of a city or settlement
find-example = its name in Russian
find-button = Find
filter-label = Start typing a name
filter-found = Found:
filter-none = The documents have no such name. Try a shorter one.
filter-kinds = г|гор|город|пгт|пос|поселок|с|село|д|дер|деревня|ст|станица|х|хутор

# Low-vision version
panel = Low-vision version
panel-reset = Back to the usual
panel-note = The choice takes effect at once and is remembered in this browser.
panel-size = Text size
panel-size-100 = usual
panel-size-125 = larger, 125%
panel-size-150 = large, 150%
panel-size-200 = largest, 200%
panel-scheme = Colours
panel-scheme-auto = as in the system
panel-scheme-light = light
panel-scheme-dark = dark
panel-scheme-black-white = black on white
panel-scheme-white-black = white on black
panel-scheme-black-yellow = black on yellow
panel-scheme-blue-sky = dark blue on light blue
panel-scheme-brown-beige = brown on beige
panel-line = Line spacing
panel-line-usual = usual
panel-line-wide = wider
panel-line-double = double
panel-letter = Letter spacing
panel-letter-usual = usual
panel-letter-wide = wider
panel-letter-double = double
panel-font = Typeface
panel-font-usual = as designed
panel-font-sans = sans serif
panel-font-serif = serif
panel-images = Pictures
panel-images-on = shown
panel-images-off = replaced by descriptions

# Changes, plan and fact
way-up = more
way-down = less
way-same = no change
way-shape-up = ▲
way-shape-down = ▼
way-shape-same = =
alike = Like for like:
indicator = Indicator
plan = Plan
fact = Actual
fulfilment = Fulfilment
wanted-up = more is better
wanted-down = less is better
wanted-hold = to be held
plan-status-met = met
plan-status-not-met = not met
plan-status-no-fact = no actual value
plan-status-no-plan = no plan
plan-status-unclear = unclear whether met
status-shape-met = ✓
status-shape-not-met = ✗
status-shape-no-fact = ?
status-shape-no-plan = ?
status-shape-unclear = ?

# Parts of the theme
sg-title = Parts of the theme
sg-lead = What pages are made of: every part with records of this site – the fullest, the emptiest, the longest. The page is built on request only.
sg-colours = Colours
sg-type = Text
sg-text = Heading, lead and article keep a line of 62–70 characters; a note stands in the margin, and below the text on a phone.
sg-side = A note in the margin: why things cannot be compared, where a number comes from, what the document does not say.
sg-figures = Figures with basis and source
sg-missing = Absence is a value too
sg-map = Tile map
sg-bars = A table with shares
sg-deltas = A change
sg-plan = Plan and actual
sg-places = Places and awards
sg-strip = A town's years
sg-cards = Practices
sg-results = Results
sg-rows = Rows of a list
sg-callouts = Remarks
sg-empty = Empty
sg-forms = Search

# Cities side by side
versus-title = Compare cities
versus-lead = How two or three cities took part in the competition and what is described of them. Places can be compared only within one category of one edition, and “no data” does not mean “did not take part”.
versus-link = Compare cities with one another
versus-link-town = Compare with another city
versus-field-a = First city
versus-field-b = Second city
versus-field-c = Third city, if needed
versus-button = Compare
versus-pairs = For example:
versus-pair = { $a } and { $b }
versus-two = { $a } and { $b } are compared.
versus-three = { $a }, { $b } and { $c } are compared.
versus-one-more = Choose one more city.
versus-unknown = “{ $name }”: the documents have no such name. Choose a city from the list.
versus-several = “{ $name }” begins several names: { $towns }. Choose one of them.
versus-twice = { $name } is chosen twice. Choose another city.
versus-failed = The data about the cities did not load. Check your connection and try again.
versus-side-by-side = Cities side by side
versus-caption = { $towns }: participation, places, practices
versus-what = What is compared
versus-region = Region
versus-district = federal district: { $name }
versus-group = Group
versus-year = Edition of { $year }
versus-different = Places in different categories are not compared.
versus-unsure = The category of one of the places is not known: the places are not compared.
versus-practices = Practices described
versus-marks = For directions: ● a practice is described, ○ the city is only mentioned, – no data.
versus-groups = Of whom most is known
versus-groups-note = Cities of like size with their years in the competition.
versus-shown = { $n } of { $all } are shown.
versus-group-centres = Administrative centres of regions
versus-group-large = Cities of 100,000 inhabitants and more
versus-group-medium = Cities of 20,000 to 100,000 inhabitants
versus-group-small = Cities of fewer than 20,000 inhabitants
versus-group-rural = Villages and rural settlements

# Year over year
compare-title = Year over year
compare-eyebrow = Comparison
compare-lead = What changed from edition to edition, and what cannot be compared.
compare-main = { $label }, { $first } to { $last }: least { $least } ({ $leastYear }), most { $greatest } ({ $greatestYear }).
compare-glance = All editions
compare-glance-caption = Figures of the editions by year
compare-unknown = { $several ->
    [yes] Editions { $ordinals }: no data
   *[other] Edition { $ordinals }: no data
}
compare-breaks = Where a series breaks
compare-single = Known for one year only
compare-pairs = Two years side by side
compare-pairs-adjacent = Neighbouring editions
compare-pairs-other = Further apart
compare-winners = Honoured more than once
compare-winners-note = Places, prizes and the title of leader in at least two of the known editions.
compare-themes = Growth points by year
pair-title = { $from } and { $to }: what changed
pair-description = Participants, districts, categories, winners and growth points of two years side by side, and what cannot be compared.
claim-up = { $label }: { $after } in { $to } against { $before } in { $from }, { $size } more
claim-down = { $label }: { $after } in { $to } against { $before } in { $from }, { $size } fewer
claim-same = { $label }: { $value } in both { $from } and { $to }.
claim-rate = { $rate }%
claim-alike = Counting only those who could take part in both years, { $after } against { $before }
claim-none = The change of the main figure of these years cannot be told; the reason is below.
claim-nothing = No figure is known for both years.
unknown-between = { $n ->
    [one] Edition { $ordinals } was held between these years: there is no data on it.
   *[other] Editions { $ordinals } were held between these years: there is no data on them.
}
alike-head = Like for like
alike-whole = The categories of both years are the same: like is compared with like.
alike-left-out = Without the category { $category }: { $value }, which exists in { $year } only.
alike-no-categories = Who could take part in { $from } and { $to } is not known: the categories of one edition are missing.
alike-unrelated = The categories of { $from } and { $to } are similar, but no document says that they are the same, so those who could take part in both years cannot be told apart.
alike-no-part = How many there were in the category { $category } in { $year } is not known, so it cannot be left out.
by-other-sources = by other sources, from { $least } to { $greatest }
change-head = Change
totals-head = Main figures
totals-caption = Figures of { $from } and { $to }
obstacle-no-from = no figure for { $from }
obstacle-no-to = no figure for { $to }
obstacle-no-both = no figures
obstacle-inexact = one of the figures is not exact: no difference can be told
obstacle-inexact-up = more; how much cannot be told, as one of the figures is not exact
obstacle-inexact-down = fewer; how many cannot be told, as one of the figures is not exact
obstacle-break = Cannot be compared: different things are counted.
obstacle-approx = the categories are similar, not proved to be the same
obstacle-split = the category was split
obstacle-merged = the categories were merged
obstacle-new = there was no such category in { $from }
obstacle-dropped = there is no such category in { $to }
obstacle-unrelated = how the categories relate is not known
obstacle-borders = the borders of the district changed
obstacle-documents = this counts descriptions, not results
borders-caption = Participants by district in the borders of { $date }
borders-unknown = cannot be told
district-none-then = no such district
district-ended = no longer a district in { $year }
by-category-years = { $measure } by category, { $from } and { $to }
formerly = in { $year }: { $names }
no-category = no such category
regions-caption = Participants by region, { $from } and { $to }
finding-most = Most of all { $label }: { $before } → { $after } ({ $difference }).
finding-least = At the other end { $label }: { $before } → { $after } ({ $difference }).
themes-claim = { $recurring ->
    [0] No recommendation came again.
    [one] { $recurring } recommendation came again.
   *[other] { $recurring } recommendations came again.
} { $appeared ->
    [0] Not one is new.
    [one] { $appeared } is new.
   *[other] { $appeared } are new.
} { $dropped ->
    [0] Not one was dropped.
    [one] { $dropped } was dropped.
   *[other] { $dropped } were dropped.
}
themes-recurring = Came again
themes-appeared = New in { $year }
themes-dropped = Not there in { $year }
themes-none = Not one.
carried = Honoured in both years
carried-caption = Cities with a place, a prize or a title in { $from } and in { $to }
place-change = Place
place-way-up = higher
place-way-down = lower
place-way-same = the same place
place-incomparable = places cannot be compared
movement = Who took part in both years
movement-continuing = { $n ->
    [one] { $n } participant of both editions is known
   *[other] { $n } participants of both editions are known
}
movement-new = For the first time: { $n }
movement-came = Not there last time: { $n }
movement-only-to = Named in { $year } only: { $n }
movement-only-from = Named in { $year } only: { $n }
movement-returned = Came back: { $n }
movement-left = Left: { $n }
movement-none = Not one.
movement-unknown = { $to } more are named in the documents of { $toYear } only, { $from } in those of { $fromYear } only. That does not mean that the former came and the latter left: there are no full lists. { $returned } of them had taken part before { $fromYear }.
roster-complete = The list of { $year } is complete: { $n }.
roster-known-year = { $n } of { $total } participants of { $year } are known.
roster-known-year-only = { $n } participants of { $year } are known; there is no data on how many there were.
described-directions = Practices by direction
described-note = These are numbers of descriptions on this site: how many practices a document tells of and how many cities it names. The documents of the two years are built differently, so no difference is given.
described-caption = Practices and cities by direction in the documents of { $from } and { $to }
practices-of = Practices, { $year }
towns-of = Cities, { $year }
cannot-head = What cannot be compared
cannot-basis = { $measure } by category of { $year } and { $other } of { $otherYear }: they count different things and must not share a table.
cannot-borders = Districts in the borders of each year: some borders changed, so differences are given in the same borders only.
cannot-documents = Numbers of practices by direction: they tell of the documents, not of the cities.
cannot-rosters = Who came and who left: the lists of participants are not complete.
cannot-towns = Participants by name: for one of the years none is known.
cannot-districts = Participants by district: one of the years has no such figures.
cannot-themes = Growth points: for one of the years they are not known.
how-compared = How we compare
other-pairs = Other pairs of years
neighbour-pairs = Neighbouring pairs of years
compare-with = Compare with another year
how-districts-change = How participation changed, and why not all numbers can be compared
published-in = { $year } as published
in-borders-of = { $year } in borders of { $borders }
borders-note = Borders of districts changed between { $from } and { $to }, so differences are given in the same borders, those of { $to }. Beside them stand the figures as published.
borders-today = In today’s borders ({ $date }) these districts have other values:
borders-moved = now in another district: { $regions }; the documents do not say how many took part from there
sources-head = sources
also-value = also given as
cannot-lacking = No figure for { $year }: { $measures }.

how-changed = How it changed
in-borders = in the borders of { $date }
change-since = Since { $year }
known-by-year = What is known by year
known-by-year-caption = Cities named in the documents and the press
known-by-year-note = This is what the documents and the press name, not full lists. Fewer named does not mean that fewer took part.
towns-known = Known participants
towns-honoured = Honoured
towns-noted = Cities with practices
direction-changed-note = The documents of the two years are built differently, so numbers of practices are not compared. What can be told is who is named in this direction more than once.
noted-again = { $n ->
    [one] { $n } city is named in more than one edition:
   *[other] { $n } cities are named in more than one edition:
}
noted-again-none = No city is named in this direction in more than one edition.
place-incomparable-why = The places cannot be compared: the categories differ, or are not proved to be the same.
directions-n = { $n ->
    [one] { $n } direction
   *[other] { $n } directions
}
# Charts: titles, and descriptions for those who do not see them. Years and names of measures come from the records
sg-charts = Charts
sg-sparks = Lines for the cells of tables
sg-chart-slope = Participants by federal district, { $from } and { $to }
sg-chart-slope-desc = A line for each district: the number of participants in { $from } on the left, that in { $to } and the district’s name on the right. The district that grew most stands out. A district with data of one year has a mark only.
sg-chart-bars = Participants by federal district: { $from } and { $to }
sg-chart-bars-desc = Each district has two bars with the number of participants: of { $from } and of { $to }. Districts are ordered by the participants of { $to }, most first.
sg-chart-dots = Participants by category, { $from } and { $to }
sg-chart-dots-desc = For each category a circle is the number of participants in { $from }, a diamond that in { $to }. A line joins them where the category has stayed the same.
sg-chart-line = { $name }: all years with data, { $from }–{ $to }
sg-chart-line-desc = A mark for each year with a known value. There is no line where nothing is known of the competitions between two years, nor where new categories could take part for the first time.
sg-chart-multiples = Measures of the competition by year, { $from }–{ $to }
sg-chart-multiples-desc = Each measure has a scale of its own that begins at zero; the years are the same for all.

finding-districts-up = { $n ->
    [one] Participation grew in the only district.
   *[other] Participation grew in all { $n } districts.
}
finding-districts-down = { $n ->
    [one] Participation fell in the only district.
   *[other] Participation fell in all { $n } districts.
}
finding-districts-mixed = Districts with more participants: { $up }, with fewer: { $down }, with as many: { $same }.
finding-categories-up = { $n ->
    [one] The only category that can be compared grew.
   *[other] All { $n } categories that can be compared grew.
}
finding-categories-down = { $n ->
    [one] The only category that can be compared shrank.
   *[other] All { $n } categories that can be compared shrank.
}
finding-categories-mixed = Of the categories that can be compared, { $up } grew, { $down } shrank, { $same } stayed as they were.
chart-districts = Participants by federal district, { $from } and { $to }
chart-districts-desc = Participants of each district in { $from } and { $to } in the same borders.
chart-published = As published: in the borders of each year, { $from } and { $to }
chart-published-desc = Districts whose borders changed are marked in each year apart and not joined by a line.
chart-categories = { $name } by category, { $from } and { $to }
chart-categories-desc = { $name } by category in { $from } and { $to } side by side. No difference is given.
chart-directions = Practices by direction in the documents of { $from } and { $to }
chart-directions-desc = How many practices of each direction the documents of { $from } and { $to } describe. No difference is given: these are descriptions, not results.
chart-years = Figures of the editions by year, { $from } to { $to }
chart-years-desc = Figures of the editions from { $from } to { $to }.
missing-no-category = no such category
data-line = Data
cite-head = How to cite
spark-head = Over the years
pair-more = The whole comparison of { $from } and { $to }
compare-all = All editions side by side
points = pp
# The map: a tile a region
map-title = Where the known participants come from
map-title-year = Where the known participants of { $year } come from
map-known = { $n ->
    [one] Participants are known from { $n } region; { $total } took part in all.
   *[other] Participants are known from { $n } regions; { $total } took part in all.
}
map-known-only = { $n ->
    [one] Participants are known from { $n } region.
   *[other] Participants are known from { $n } regions.
}
map-placeless = { $n ->
    [one] The region of { $n } more participant is not known.
   *[other] The region of { $n } more participants is not known.
}
map-number = The number in a tile says how many participants the documents name. Regions and districts are those of the year of the competition.
map-caption = Regions with known participants of { $year }
map-as-table = The map as a table
map-table-caption = Known participants of { $year } by region
map-value = named in documents:
map-named = Named
map-where = On the map
map-where-caption = Marked: { $name }
tile-state = What is known
tile-winner = a place, prize or diploma
tile-known = known participants
tile-none = no information
tile-absent = did not take part
tile-here = marked
subjects-n = { $n ->
    [one] { $n } region
   *[other] { $n } regions
}
map-both = Where the known participants of both years come from
map-both-note = In a tile, how many cities are named in { $from } and in { $to }. Where nobody is named, somebody may have taken part all the same.
map-both-caption = Regions from which participants of { $from } and { $to } are known, in the borders of { $to }
map-both-table = Known participants of { $from } and { $to } by region
tile-both = known in both years
tile-first-only = known in the earlier year only
tile-second-only = known in the later year only

# Programmes
programmes-lead = What was planned in answer to the growth points, and what came of it.
programme = Programme
programme-nav = Sections of the programme
period = { $from } to { $to }
part-indicators-title = Indicators
part-roadmap-title = Roadmap
part-by-due-title = By due date
part-by-office-title = By office
part-tables-title = Tables
progress-title = How it goes
progress-met = { $met } of { $all } indicators met.
progress-not-met = { $n } not met.
progress-unknown = Of { $n } nothing can be said.
progress-none = { $n ->
    [one] { $n } indicator, no actual value as of { $date }: only the plan is known.
   *[other] { $n } indicators, no actual values as of { $date }: only the plan is known.
}
to-indicators = All indicators
to-roadmap = The whole roadmap
programme-over = The programme is over.
programme-parent = Carries out:
programme-child = Carried out by:
basis = Legal basis
elements = What it consists of
tools = Tools
programme-rules = Details
outcomes = What it brought, by the document
expected = Expected results
services = Services and technologies
programme-audience = For whom
offices = Who is responsible
funding = Who pays
reporting = Who reports, and when
documents = Documents as examples
programme-about = About the programme
programme-regions = Regions
programme-themes = Growth points that it answers
programmes-answer = Programmes that answer it
programmes-here = Programmes
indicators-description = plan and actual value of each indicator, units and oddities of the document.
roadmap-description = measures by section, due dates, responsible offices, expected results.
by-due-description = measures by due date.
by-office-description = measures by responsible office.
tables-description = tables of the document with their totals.
plan-and-fact = Plan and actual
period-head = Period
counting-cumulative = cumulative
counting-period = per period
counting-date = at a date
baseline = was { $value }
plan-line = The plan by period:
planned-change = The plan means a change of { $change }%.
stated-goal = Goal in the document:
goal-stricter = The plan is stricter than that.
goal-looser = The plan is looser than that.
goal-equal = The plan equals that.
stated = In the document:
exact = The exact difference is { $points } pp.
written-unit = The unit in the document is { $unit }.
by-words = by the words of the document
measures-n = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
sections-n = { $n ->
    [one] in { $n } section
   *[other] in { $n } sections
}
roadmap-state = As of { $date } the due date of { $passed } has passed, that of { $ahead } is ahead, { $throughout } last as long as the programme. The documents do not say whether they were done.
roadmap-done = Done: { $n }.
section-result = What it is to bring:
measure-result = Expected result:
measure-state-planned = planned
measure-state-running = going on
measure-state-done = done
measure-state-dropped = dropped
measure-state-passed = due date passed, no data on whether it was done
measure-state-ahead = due date ahead
measure-state-throughout = throughout the programme
measure-shape-planned = ○
measure-shape-running = ◐
measure-shape-done = ●
measure-shape-dropped = ✗
measure-shape-passed = ?
measure-shape-ahead = ○
measure-shape-throughout = ↔
day-passed = passed
due-throughout = throughout the programme
due-by = by { $date }
due-range = { $from } to { $to }
due-from = from { $date }
row-name = Row
table-total = Total
stated-total = in the document { $total }
goal = Goal
against-base = { $title }: { $from } → { $to }, { $change }%; the goal is { $target }%.
table-numbers = { $title }: numbers
table-words = More by row
sort-by = Sort by this column
chart-indicators = { $name }: fulfilment of the indicators, per cent of the plan
chart-indicators-desc = The fact of each indicator in per cent of its plan; where less is better, the plan is divided by the fact. A hundred per cent and more mean that the plan was met.
earlier-plan = earlier plan: { $plan }

# The catalogue: choosing, sorting, pages of a list
choices-direction = By direction
choices-edition = By year
choices-district = By federal district
choices-category = By category of town
choose-direction = Direction
choose-edition = Year
choose-district = Federal district
choose-category = Category of town
choose-any-direction = All directions
choose-any-edition = All years
choose-any-district = All districts
choose-any-category = All categories
choose-unknown-direction = direction not stated
choose-unknown-edition = year not stated
choose-unknown-district = district unknown
choose-unknown-category = category unknown
choose-reset = Reset
choose-found = Practices found: { $n } of { $all }.
choose-none = There are no such practices. Drop one of the conditions:
choose-failed = The catalogue did not load. Check the connection and choose again; meanwhile here are ready selections:
choose-without = without “{ $name }” – { $n }
choose-more = Show { $n } more
choose-page = Permanent page of this selection
choose-heading = Practices found
choose-back = Choose by direction, year, district or category
choose-districts-note = Districts have their borders of { $date }, and a practice of several towns stands in the district of each.
choose-other = Other selections
sort-label = Order
sort-fresh = Newest first
sort-completeness = Most fully described first
sort-title = By title
catalogue-order = Newest first: by year, within a year by direction, then by title in the order of the Russian alphabet.
more-practices = { $n ->
    [one] All of { $n } practice
   *[other] All { $n } practices
}
selections = Selections of these practices
selection-direction-edition = Practices of a direction in a year
selection-direction-district = Practices of a direction in a district
selection-category = Practices of towns of one category
selection-district = Practices of a district
selection-region = Practices of a region
selection-source = Practices from a source
selection-title-direction-edition = { $first }: practices of { $second }
selection-title-direction-district = { $first }: { $second }
selection-title-category = { $first }: practices of { $second }
selection-title-district = { $first }: practices of towns
selection-title-region = { $first }: practices of towns
selection-title-source = { $first }: practices
district-many = { $n ->
    [one] { $n } town is known; it stands on the page of its region.
   *[other] { $n } towns are known; they stand on the pages of their regions.
}
page-of = page { $n } of { $last }
page-of-long = Page { $n } of { $last }
page-word = Page
page-previous = Back
page-next = Next
towns-rest = and { $n } more in the list of participants
# Words inside texts
callout-note = Please note
callout-tip = Tip
callout-important = Important
callout-warning = Warning
callout-caution = Caution
table = Table
footnotes = Footnotes
footnote = Footnote
footnote-back = Back to the text, footnote { $n }
footnote-back-of = Back to the text, footnote { $n }, place { $time }
## Citing, embedding, subscribing

cite-reference = { $name } [Electronic resource] // { $site }: website. Updated: { $date }. URL: { $address } (accessed: dd.mm.yyyy).
anchor = Link to this
embed-head = Embed in another site
embed-note = Copy the code to a page of your own site: this summary will stand there, with a link back.
embed-look = What it looks like
embed-code = Code to embed
embed-title = to embed
badges-head = Badges for the town’s own site
badges-note = A badge says exactly what the documents say. The address of the picture is permanent.
badge-code = Code of the badge for { $year }
badge-winner = Award
badge-leader = Outside the ranking
badge-long-leader = Successful leader of many years
badge-participant = Participant
feed-all = What is new
feed-editions = Editions
feed-practices = Practices
feed-direction = Direction: { $name }
feed-region = { $name }
feed-link-all = Atom feed
feed-link-editions = Feed of editions
feed-link-practices = Feed of practices
feed-link-direction = Feed of the direction
feed-link-region = Feed of the region
ld-place = { $to }: place { $from }, { $name }
ld-prize = { $to }: { $name }
ld-leader = { $to }: outside the ranking
# Search
search-title = Search
search-lead = Cities, practices, directions, growth points, programmes. The records are in Russian: search by the beginning of a word, in any form, with a slip; Latin letters are read as Russian ones.
search-label = Search this site
search-field = What to find
search-example = a city or a topic
search-no-script = Search needs scripts, and your browser has them switched off. Cities are in the alphabetical list, practices in the directions and the catalogue.
search-filters = Narrow down
search-facet-kind = What
search-facet-edition = Edition of
search-facet-direction = Direction
search-facet-district = Federal district
search-facet-region = Region
search-facet-group = Size of the city
search-all = all
search-reset = Clear filters
search-found = Found: { $n }.
search-none = Nothing found for “{ $query }”. Try fewer or other words; cities and directions are listed below.
search-read = Shown for “{ $query }”.
search-meant = The site has no word “{ $from }”; shown for “{ $to }”.
search-failed = The search did not load. Check the connection and try again.
search-more = Show more, { $n } left
search-by-letter = Cities by letter
search-by-direction = Practices by direction
search-everything = Search practices, topics and everything else
search-kind-town = cities
search-kind-practice = practices
search-kind-direction = directions
search-kind-theme = growth points
search-kind-programme = programmes
search-kind-finding = findings of the reports
search-kind-edition = editions
search-kind-region = regions
search-kind-district = federal districts
search-kind-section = sections
search-kind-page = about the site
search-kind-source = sources
search-group-town = Cities
search-group-practice = Practices
search-group-direction = Directions
search-group-theme = Growth points
search-group-programme = Programmes
search-group-finding = What the reports showed
search-group-edition = Editions
search-group-region = Regions
search-group-district = Federal districts
search-group-section = Sections
search-group-page = About the site
search-group-source = Sources

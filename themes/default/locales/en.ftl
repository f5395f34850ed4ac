# Words of the site. Forms of number: one – 1; other – the rest.

and = and
skip = Skip to content
nav-label = Sections
crumbs-label = You are here
footer-label = About this site
nav-home = Home
nav-editions = Editions
nav-compare = Comparisons
nav-cities = Towns
nav-practices = Practices
nav-directions = Directions
nav-growth-points = Growth points
nav-regions = Regions
nav-programmes = Programmes
nav-districts = Districts
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
qualifier-of-more-than = more than
qualifier-of-less-than = less than
qualifier-of-almost = almost
qualifier-of-about = about
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
    [one] { $n } town or village
   *[other] { $n } towns and villages
}
regions-told-n = { $n ->
    [one] the region of { $n } town
   *[other] the regions of { $n } towns
}
indicators-n = { $n ->
    [one] { $n } indicator
   *[other] { $n } indicators
}
tables-n = { $n ->
    [one] { $n } table
   *[other] { $n } tables
}
awards-n = { $n ->
    [one] { $n } award
   *[other] { $n } awards
}
programmes-n = { $n ->
    [one] { $n } programme
   *[other] { $n } programmes
}
figures-n = { $n ->
    [one] { $n } figure
   *[other] { $n } figures
}
use-numbers = with numbers
use-repeat = says what it takes
use-ask = says whom to ask
use-named = the document only names it
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
group-unknown = size not known

state-place = place
state-leader = outside the ranking
state-winner = winner
state-awarded = award
state-participant = participant
state-absent = not on the roster
state-ahead = no results yet
state-unknown = no data

find-town = Find your town
all-cities = All towns and villages, in alphabetical order
latest-results = the latest edition with results on this site
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
edition-is-partial = only some facts are known
announced-title = The competition has been announced
announced-note = There are no results yet: this is what one needs to know to take part.
edition-is-announced = announced, no results yet
running-title = The competition is under way
running-note = There are no results yet.
edition-is-running = under way, no results yet
take-part = How to take part
dates = Dates
edition-documents = Documents
not-yet = no results yet
home-ahead = New edition
partial-title = Not everything is known
partial-note-organiser = The results of this edition are not published here in full.
partial-note-archive = This site has no organisers’ report on this edition, only some facts from other sources.

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

participants-by-district = Participants by district
participants-by-district-year = { $year } participants by district
participants-by-region = Participants by region
participants-by-region-whole = { $year } participants by region
participants-by-region-year = { $year } participants by region, for the regions named in the document
participants-by-year = Participants by year
participants-by-year-caption = Participants from the district and their share of all participants of the year
participants-description = By district, by category and by name – those named in the documents.
by-category = By category: { $measure }
by-category-year = By category in { $year }: { $measure }
by-category-unknown = Not available by category: { $measure }. The document gives no such breakdown.
basis-note = Not comparable: participants are all those who entered the competition, but not all of them sent in a report. That is why the two stand in separate tables.
measure-value = Number
districts-note = Districts are shown as they were in the year of the edition.
regions-partial = The document does not name every region, only those that stood out.
score = points: { $value }
counted = counted from the roster
roster = Who took part
roster-caption = { $year } participants named in the documents
roster-caption-whole = Participants of { $year }
roster-whole = { $n ->
    [one] The list is complete: { $n } participant.
   *[other] The list is complete: { $n } participants.
}
map-title-whole = Where the participants come from
map-title-whole-year = Where the participants of { $year } come from
map-whole = { $n ->
    [one] Participants came from { $n } region.
   *[other] Participants came from { $n } regions.
}
map-number-whole = The number in a tile is how many participants came from the region. Regions and districts are those of the year of the competition.
map-caption-whole = Regions with participants in { $year }
map-table-caption-whole = Participants of { $year } by region
map-value-whole = participants:
tile-came = has participants
roster-known = { $n ->
    [one] { $n } of { $total } participants is known.
   *[other] { $n } of { $total } participants are known.
}
roster-known-only = { $n ->
    [one] { $n } participant is known.
   *[other] { $n } participants are known.
}
town = Town or village
category = Category
place = Place
district = District
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
places-ties = Several participants may share a place; the next place is not skipped.
places-incomplete = Not all the winning places are named in these categories: { $categories }.
places-unplaced-all = The winners are named, but the source does not say which place each took.
places-unplaced = The winners are named, but the source does not say which place each took: { $categories }.

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

cities-title = Towns and villages
cities-lead = Towns and villages named in the documents of the competition: { $n }.
letters-label = By first letter
city-description = Participation, places, practices and mentions by year, with sources.
region-unknown = region unknown
town-years = The { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } took part in the { $years } { $n ->
    [1] edition
   *[other] editions
 }.
town-now = now { $name }
town-not-listed = The { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } is on no roster.
town-no-years = Not named among the participants in the documents.
town-place = In { $year } the { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } took { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
 } place
town-place-category = in the category { $category }
town-leader = In { $years } the { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } was named a long-standing leader, outside the ranking{ $n ->
   *[other] {""}
 }.
town-winner = In { $year } the { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } was among the winners
town-prize = In { $year } the { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } was honoured with { $title }.
town-prize-unnamed = In { $year } the { $kind ->
    [settlement] settlement
    [village] village
    [hamlet] village
    [rural-settlement] rural settlement
    [district] district
   *[city] town
 } was honoured.
town-tie = (shared by { $towns })
town-directions = Practices and mentions in { $n } of { $all } directions.
by-year = By year
strip-note = “No data” does not mean “did not take part”. There is no complete list of participants for { $years }.
awards = Awards
practices-title = Practices
no-practices = The documents describe no practices of this town.
matrix-title = Directions by year
matrix-caption = Directions in which the town is noted: ● – practice, ○ – mention
mark-practice = practice
mark-mention = mention
mark-none = none
mark-no-data = no data
mark-shape-practice = ●
mark-shape-mention = ○
mark-shape-none = –
mark-shape-no-data = ?
mentions-title = Other mentions
events-here = Events held here
advice = What it could take up
advice-note = Practices of other towns. Those nearest in size and place come first.
advice-no-group = Practices of other towns. Those nearest in place come first: the size of this town is not established.
advice-no-region = Practices of other towns. Those of the same size come first: the region of this town is not established.
advice-nothing-known = Practices of other towns. Nearness plays no part: neither the size nor the region of this town is established.
advice-method = How practices are chosen
advice-answers = Answers to growth points
advice-gaps = Directions in which the documents do not note the town
advice-theme = { $n ->
    [one] Growth point of { $years }:
   *[other] Growth point of { $years }:
}
advice-direction = No data on work in the direction
near-group-and-region = { $town }: also { $group }, { $place }
near-group-and-district = { $town }: also { $group }, { $place }
near-group = { $town }: also { $group }
near-region = { $town }: also { $place }
near-size-centres = administrative centre
near-size-large = 100,000 inhabitants or more
near-size-medium = 20,000 to 100,000 inhabitants
near-size-small = fewer than 20,000 inhabitants
near-size-rural = rural area
peers-by-size-and-place = Similar towns and towns nearby
peers-by-size = Similar towns: by size
peers-by-place = Towns nearby
peers-caption = Towns with practices: the editions they are known from, the directions that note them, the practices described
peers-years = Participation and places
peers-directions = Directions
peers-practices = Practices
peers-group-and-region = Of the same size, same region: { $place }
peers-group-and-district = Of the same size, same district: { $place }
peers-group = Of the same size
peers-region = Of another or unknown size, same region: { $place }
spellings = Other spellings in the documents
size-ours = The documents do not say how many people lived here in { $year }. The size is our statement.
size-from = Size in { $year } according to:
region-from = Region according to:
neighbour-cities = Previous and next in alphabetical order

regions-title = Regions
regions-lead-whole = The towns and villages lie in { $n } of the { $all } regions.
regions-lead = Towns and villages are known in { $n } of the { $all } regions.
no-district = Outside the districts
region-none = the documents name no participants
cities-known = Towns and villages
district-history = Districts it has belonged to
from-date = from { $date }
to-date = until { $date }
figures-title = In figures
districts-lead = Participants by district, as the districts were in the year of each edition.
districts-caption = Participants by district
dissolved = dissolved { $when }
dissolved-sentence = Dissolved { $when }
district-absent = the district did not exist that year, or there is no data
successor = its successor is
predecessor = Absorbed
district-none = The documents name no towns of this district.
district-regions = Regions of the district

directions-title = Directions
directions-lead = { $n ->
    [one] { $n } direction in which the work of towns is compared.
   *[other] { $n } directions in which the work of towns is compared.
}
audience = For whom
practices-of-year = { $year } practices
direction-none = No practices for { $year }.
themes-of-direction = Growth points on this
wordings = What the competition calls it
neighbour-directions = Previous and next directions
catalogue-title = Practices of towns
practices-lead = { $n ->
    [0] No practices so far.
    [one] { $n } practice: what a town did.
   *[other] { $n } practices: what towns did.
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
fact-told = What is told
told-named = the source only names the practice: there is nothing in it to take over
fact-missing = Not stated
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
status-pilot = a pilot as of { $year }
status-running = running as of { $year }
status-finished = finished, as known in { $year }
status-stopped = stopped, as known in { $year }
evidence-description = description only
evidence-output = what was done is measured
evidence-before-after = what changed is measured
evidence-comparison = compared with others
evidence-independent = independently verified
related = Similar practices
related-direction-and-size = Same direction, town of the same size
related-direction = Same direction
related-same-town = Same town
neighbour-practices = Previous and next practices

growth-point = Growth point
growth-lead = What the organisers advise towns to improve.
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
theme-practices = What towns are already doing
theme-no-practices = No practices on this yet.
theme-who = Who is doing it:
towns-centres = { $n ->
    [one] { $n } administrative centre
   *[other] { $n } administrative centres
}
towns-large = { $n ->
    [one] { $n } town of 100,000 inhabitants or more
   *[other] { $n } towns of 100,000 inhabitants or more
}
towns-medium = { $n ->
    [one] { $n } town of 20,000 to 100,000 inhabitants
   *[other] { $n } towns of 20,000 to 100,000 inhabitants
}
towns-small = { $n ->
    [one] { $n } town or village of fewer than 20,000 inhabitants
   *[other] { $n } towns and villages of fewer than 20,000 inhabitants
}
towns-rural = { $n ->
    [one] { $n } rural settlement
   *[other] { $n } rural settlements
}
towns-unknown = { $n ->
    [one] { $n } town of unknown size
   *[other] { $n } towns of unknown size
}
theme-by-direction = Direction:
theme-all = All practices in the direction { $direction }: { $n }
theme-empty = Where nothing is known yet
theme-empty-groups = For towns of these sizes the documents describe no such practice:
theme-empty-unknown = { $n ->
    [one] But the size of { $n } town with such a practice is not established.
   *[other] But the size of { $n } towns with such a practice is not established.
}
theme-empty-districts = In these districts the documents describe no such practice:
theme-empty-unplaced = { $n ->
    [one] But the region of { $n } town with such a practice is not established.
   *[other] But the region of { $n } towns with such a practice is not established.
}

mentions-lead = { $n ->
    [one] { $n } passage where the document only names a town without describing what it does.
   *[other] { $n } passages where the document only names a town without describing what it does.
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
original-title = Title in the document’s language
date = Date
address = Address
file = File
source-regions = Towns whose region is known from this source: { $n }.
source-programmes = Programmes that rest on this source
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
gone-title = This page is gone
gone-lead = It was removed on purpose, and nothing replaces it. Start with a section.
not-found-title = Page not found
not-found-lead = Sorry: the address is mistyped or the page has moved. Start with a town or a section.

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
winners-word = { $n ->
    [one] winner
   *[other] winners
}
winner-line = Winner of the competition, place not named
not-awarded = not awarded
prize-not-awarded = awarded to nobody
all-findings = All findings: { $n }
disagreements-caption = Which value was chosen and what others say

# Find a town
find-label = Name of a town or village
find-example = its name
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
way-up = up
way-down = down
way-same = no change
way-shape-up = ▲
way-shape-down = ▼
way-shape-same = =
alike = Like for like:
indicator = Indicator
plan = Plan
fact = Actual
fulfilment = Fulfilment
wanted-up = higher is better
wanted-down = lower is better
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
versus-title = Compare towns
versus-lead = How two or three towns took part in the competition and what is described of them. Places can be compared only within one category of one edition, and “no data” does not mean “did not take part”.
versus-link = Compare towns with one another
versus-link-town = Compare with another town
versus-field-a = First town
versus-field-b = Second town
versus-field-c = Third town, if needed
versus-button = Compare
versus-pairs = For example:
versus-pair = { $a } and { $b }
versus-two = { $a } and { $b } are compared.
versus-three = { $a }, { $b } and { $c } are compared.
versus-one-more = Choose one more town.
versus-unknown = “{ $name }”: the documents have no such name. Choose a town from the list.
versus-several = “{ $name }” begins several names: { $towns }. Choose one of them.
versus-twice = { $name } is chosen twice. Choose another town.
versus-failed = The data about the towns did not load. Check your connection and try again.
versus-side-by-side = Towns side by side
versus-caption = { $towns }: participation, places, practices
versus-what = What is compared
versus-region = Region
versus-district = district: { $name }
versus-group = Group
versus-year = Edition of { $year }
versus-different = Places in different categories are not compared.
versus-unsure = The category of one of the places is not known: the places are not compared.
versus-practices = Practices described
versus-marks = For directions: ● a practice is described, ○ the town is only mentioned, – no data.
versus-groups = Of whom most is known
versus-groups-note = Towns of like size with their years in the competition.
versus-shown = { $n } of { $all } are shown.
versus-group-centres = Administrative centres of regions
versus-group-large = Towns of 100,000 inhabitants and more
versus-group-medium = Towns of 20,000 to 100,000 inhabitants
versus-group-small = Towns of fewer than 20,000 inhabitants
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
compare-pairs-adjacent = Known editions in their order
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
claim-none = The main figures of these two years cannot be compared; the reason is given below.
claim-nothing = No figure is known for both years.
unknown-between = { $n ->
    [one] Edition { $ordinals } was held between these years: there is no data on it.
   *[other] Editions { $ordinals } were held between these years: there is no data on them.
}
alike-head = Like for like
alike-whole = The categories of both years are the same: like is compared with like.
alike-left-out = Without the category { $category } (it exists in { $year } only): { $value }.
alike-no-categories = Who could take part in { $from } and { $to } is not known: the categories of neither edition are known.
alike-no-categories-from = Who could take part in { $from } and { $to } is not known: the categories of { $from } are not known.
alike-no-categories-to = Who could take part in { $from } and { $to } is not known: the categories of { $to } are not known.
alike-unrelated = The categories of { $from } and { $to } are similar, but no document says that they are the same, so we cannot say who could take part in both years.
alike-no-part = How many there were in the category { $category } in { $year } is not known, so it cannot be left out.
by-other-source = according to another source, { $value }
by-other-sources = according to other sources, from { $least } to { $greatest }
change-head = Change
totals-head = Main figures
totals-caption = Figures of { $from } and { $to }
obstacle-no-from = no figure for { $from }
obstacle-no-to = no figure for { $to }
obstacle-no-both = no figures
obstacle-inexact = one of the figures is not exact, so no difference is given
obstacle-inexact-up = more, but one of the figures is not exact, so the difference is unknown
obstacle-inexact-down = fewer, but one of the figures is not exact, so the difference is unknown
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
borders-unknown = unknown
district-none-then = no such district
district-ended = no longer a district in { $year }
by-category-years = { $measure } by category, { $from } and { $to }
sources-unlike = The numbers of { $document } are from a document of the competition, those of { $others } are not.
formerly = in { $year }: { $names }
regions-caption = Participants by region, { $from } and { $to }
finding-most = Largest change: { $label }, { $before } → { $after } ({ $difference }).
finding-least = At the other end: { $label }, { $before } → { $after } ({ $difference }).
themes-claim = { $recurring ->
    [0] No recommendation was repeated.
    [one] { $recurring } recommendation was repeated.
   *[other] { $recurring } recommendations were repeated.
} { $appeared ->
    [0] None is new.
    [one] { $appeared } is new.
   *[other] { $appeared } are new.
} { $dropped ->
    [0] None was dropped.
    [one] { $dropped } was dropped.
   *[other] { $dropped } were dropped.
}
themes-recurring = Repeated
themes-appeared = New in { $year }
themes-dropped = Dropped in { $year }
themes-none = None.
carried = Honoured in both years
carried-caption = Towns with a place, a prize or a title in { $from } and in { $to }
place-change = Place
place-way-up = higher
place-way-down = lower
place-way-same = the same place
place-incomparable = places cannot be compared
movement = Who took part in both years
movement-both = { $n ->
    [one] { $n } participant of both editions
   *[other] { $n } participants of both editions
}
movement-continuing = { $n ->
    [one] { $n } participant of both editions is known
   *[other] { $n } participants of both editions are known
}
movement-new = For the first time: { $n }
movement-came = Absent last time: { $n }
movement-only-to = Named in { $year } only: { $n }
movement-only-from = Named in { $year } only: { $n }
movement-earlier = Named before { $year } as well: { $n }
movement-returned = Returned: { $n }
movement-left = Left: { $n }
movement-none = None.
movement-unknown = Named in the documents of { $toYear } only: { $to }; of { $fromYear } only: { $from }. That does not mean that the former joined and the latter left: no complete lists are known.
movement-of-them = Of those named in { $toYear } only, { $n } had taken part before { $year }.
roster-complete = The list of { $year } is complete: { $n }.
roster-known-year = { $n } of { $total } participants of { $year } are known.
roster-known-year-only = { $n } participants of { $year } are known; there is no data on how many there were.
described-directions = Practices by direction
described-note = These are numbers of descriptions on this site: how many practices a document tells of and how many towns it names. The documents of the two years are built differently, so no difference is given.
directions-given = We assigned the directions of practices.
directions-given-year = { $n ->
    [1] A practice of { $year } has one direction.
   *[other] A practice of { $year } has up to { $n }, so the numbers by direction add up to more than there are practices.
}
described-caption = Practices and towns by direction in the documents of { $from } and { $to }
practices-of = Practices, { $year }
towns-of = Towns, { $year }
cannot-head = What cannot be compared
cannot-basis = { $measure } by category of { $year } and { $other } of { $otherYear }: they count different things and must not share a table.
cannot-borders = Districts in the borders of each year: some borders changed, so differences are given in the same borders only.
cannot-documents = Numbers of practices by direction: they tell of the documents, not of the towns.
cannot-rosters = Who came and who left: the lists of participants are not complete.
cannot-towns = Participants by name: none is known for { $years }.
cannot-categories = Categories: what they were in { $years } is not known.
cannot-districts = Participants by district: at least one of the years has no such numbers.
cannot-themes = Growth points: they are not known for at least one of the years.
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
cannot-one-sided = By category, because only one of the years has the numbers: { $measures }.
cannot-lacking = No figure for { $year }: { $measures }.

how-changed = How it changed
in-borders = in the borders of { $date }
change-since = Since { $year }
by-year-whole = Participation by year
by-year-whole-caption = Participating towns and their practices
known-by-year = What is known by year
known-by-year-caption = Towns named in the documents and the press
known-by-year-note = This is what the documents and the press name, not full lists. Fewer named does not mean that fewer took part.
towns-known = Known participants
towns-honoured = Honoured
towns-noted = Towns with practices
towns-mentioned = Only mentioned
direction-changed-note = The documents of the two years are built differently, so numbers of practices are not compared. What can be told is who is named in this direction more than once.
noted-again = { $n ->
    [one] { $n } town is named in more than one edition:
   *[other] { $n } towns are named in more than one edition:
}
noted-again-none = No town is named in this direction in more than one edition.
place-incomparable-why = The places cannot be compared: { $why ->
    [unknown] the category of one of them is not known
    [approx] the categories are alike but not proved to be the same
    [outside] no place is awarded outside the ranking
   *[different] the categories differ
}.
directions-n = { $n ->
    [one] { $n } direction
   *[other] { $n } directions
}
# Charts: titles, and descriptions for those who do not see them. Years and names of measures come from the records
sg-charts = Charts
sg-sparks = Lines for the cells of tables
sg-chart-slope = Participants by district, { $from } and { $to }
sg-chart-slope-desc = A line for each district: the number of participants in { $from } on the left, that in { $to } and the district’s name on the right. The district that grew most stands out. A district with data of one year has a mark only.
sg-chart-bars = Participants by district: { $from } and { $to }
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
finding-categories-mixed = Of the categories that can be compared, { $up ->
    [0] none
   *[other] { $up }
 } grew{ $down ->
    [0] {""}
   *[other] , { $down } shrank
 }{ $same ->
    [0] {""}
   *[other] , { $same } stayed as they were
 }.
chart-districts = Participants by district, { $from } and { $to }
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
missing-category-unknown = not known
rows-line = The records of this page
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
tile-winner = a place, a win, a prize or diploma
tile-known = known participants
tile-none = no information
tile-absent = did not take part
tile-here = marked
subjects-n = { $n ->
    [one] { $n } region
   *[other] { $n } regions
}
map-both = Where the known participants of both years come from
map-both-note = In a tile, how many towns are named in { $from } and in { $to }. Where nobody is named, somebody may have taken part all the same.
map-both-caption = Regions from which participants of { $from } and { $to } are known, in the borders of { $to }
map-both-table = Known participants of { $from } and { $to } by region
tile-both = known in both years
tile-first-only = known in the earlier year only
tile-second-only = known in the later year only

# Programmes
programmes-lead = What was planned in answer to the growth points, and what came of it.
programme = Programme
programme-nav = Sections of the programme
full-title = Full title
period = { $from } to { $to }
part-indicators-title = Indicators
part-roadmap-title = Roadmap
part-by-due-title = By due date
part-by-office-title = By office
part-tables-title = Tables
progress-title = Progress
progress-over-title = What was achieved
progress-met = { $met } of { $all } indicators met.
progress-not-met = { $n } not met.
progress-unknown = For { $n } there is no data.
progress-none = { $n ->
    [one] { $n } indicator: the document gives only the plan.
   *[other] { $n } indicators: the document gives only the plan.
}
progress-plan-only = { $n ->
    [one] For { $n } indicator the document gives only the plan.
   *[other] For { $n } indicators the document gives only the plan.
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
outcomes = Results, according to the document
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
by-words = according to the document
measures-n = { $n ->
    [one] { $n } measure
   *[other] { $n } measures
}
sections-n = { $n ->
    [one] in { $n } section
   *[other] in { $n } sections
}
roadmap-state = As of { $date }:
roadmap-done = done – { $n }
roadmap-passed = the due date has passed – { $n }
roadmap-partly = several dates, not all passed – { $n }
roadmap-ahead = the due date is ahead – { $n }
roadmap-throughout = throughout the programme – { $n }
roadmap-untold = The documents do not say whether they were carried out.
roadmap-told = { $n ->
    [one] The documents say what was carried out for only { $n } measure.
   *[other] The documents say what was carried out for only { $n } measures.
}
section-result = What it is meant to achieve:
measure-result = Expected result:
measure-state-planned = planned
measure-state-running = under way
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
measure-shape-partly = ◔
measure-shape-ahead = ○
measure-shape-throughout = ↔
day-passed = passed
dates-of = { $n ->
    [one] of { $n } date:
   *[other] of { $n } dates:
}
dates-done = done – { $n }
dates-passed = passed, nothing known of the outcome – { $n }
dates-ahead = ahead – { $n }
due-done = done { $when }
due-passed = the date has passed
due-ahead = the date is ahead
due-throughout = throughout the programme
due-throughout-by = throughout the programme, by { $date }
due-on = { $when }
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
chart-indicators-desc = The actual value of each indicator as a percentage of its plan; where lower is better, the plan is divided by the actual value. A hundred per cent and more mean that the plan was met.
earlier-plan = earlier plan: { $plan }

# The catalogue: choosing, sorting, pages of a list
choices-direction = By direction
choices-edition = By year
choices-district = By district
choices-category = By category of town
choices-size = By size of town
choose-direction = Direction
choose-edition = Year
choose-district = District
choose-size = Size of town
choose-any-direction = All directions
choose-any-edition = All years
choose-any-district = All districts
choose-any-category = All categories
choose-any-size = Towns of any size
choose-unknown-direction = direction not stated
choose-unknown-edition = year not stated
choose-unknown-district = district unknown
choose-unknown-category = category unknown
choose-unknown-size = size unknown
choose-reset = Reset
choose-found = Practices found: { $n } of { $all }.
choose-none = There are no such practices. Drop one of the conditions:
choose-failed = The catalogue did not load. Check the connection and choose again; meanwhile here are ready selections:
choose-without = without “{ $name }” – { $n }
choose-more = Show { $n } more
choose-page = Permanent page of this selection
choose-heading = Practices found
choose-back = Choose by direction, year, district or size of town
choose-districts-note = Districts have their borders of { $date }, and a practice of several towns stands in the district of each.
choose-other = Other selections
sort-label = Order
sort-fresh = Newest first
sort-useful = Easiest to take up first
sort-title = By title
catalogue-order = Newest first: by year, within a year by direction, then by title in alphabetical order.
more-practices = All practices: { $n }
selections = Selections of these practices
selection-direction-edition = Practices of a direction in a year
selection-direction-district = Practices of a direction in a district
selection-category = Practices of towns of one category
selection-size = Practices of towns of one size
selection-district = Practices of a district
selection-region = Practices of a region
selection-source = Practices from a source
selection-title-direction-edition = { $first }: practices of { $second }
selection-title-direction-district = { $first }: { $second }
selection-title-category = { $first }: practices of { $second }
selection-title-size = { $first }: practices
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

cite-reference = { $name }. { $site }. Updated { $date }. { $address } (accessed: date of your visit).
cite-without-address = { $name }. { $site }. Updated { $date }. Address of this page on the site of the competition (accessed: date of your visit).
anchor = Link to this
embed-head = Embed in another site
embed-note = Copy the code to a page of your own site: this summary will stand there, with a link back.
embed-look = What it looks like
embed-code = Code to embed
embed-title = to embed
badges-head = Badges for the town’s own site
badges-note = A badge says exactly what the documents say. The address of the picture is permanent.
badge-code = Code of the badge for { $year }
badge-winner = Winner, place not named
badge-awarded = Award
badge-leader = Outside the ranking
badge-long-leader = Long-standing leader
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
ld-winner = { $to }: winner, place not named, { $name }
ld-prize = { $to }: { $name }
ld-leader = { $to }: outside the ranking
# Search
search-title = Search
search-lead-ru = Towns, practices, directions, growth points, programmes. Names are found in English and in Russian; the texts are in Russian. The beginning of a word is enough, in any form, even with a slip; Latin letters are read as Russian ones too.
search-lead-en = Towns, practices, directions, growth points, programmes. The beginning of a word is enough, in any form, even with a slip.
search-label = Search this site
search-field = What to find
search-example = a town or a topic
search-no-script = Search needs scripts, and your browser has them switched off. Towns are in the alphabetical list, practices in the directions and the catalogue.
search-filters = Narrow down
search-facet-kind = What
search-facet-edition = Edition of
search-facet-direction = Direction
search-facet-district = District
search-facet-region = Region
search-facet-group = Category of the town
search-all = all
search-reset = Clear filters
search-found = Found: { $n }.
search-none = Nothing found for “{ $query }”. Try fewer or other words; towns and directions are listed below.
search-read = Shown for “{ $query }”.
search-meant = The site has no word “{ $from }”; shown for “{ $to }”.
search-options = Suggestions
search-no-region = The documents name no town or village of this region.
search-loading = Searching…
search-failed = The search did not load. Check the connection and try again.
search-more = Show more, { $n } left
search-by-letter = Towns by letter
search-by-direction = Practices by direction
search-everything = Search practices, topics and everything else
search-kind-town = towns
search-kind-practice = practices
search-kind-direction = directions
search-kind-theme = growth points
search-kind-programme = programmes
search-kind-finding = findings of the reports
search-kind-edition = editions
search-kind-region = regions
search-kind-district = districts
search-kind-section = sections
search-kind-page = about the site
search-kind-source = sources
search-group-town = Towns
search-group-practice = Practices
search-group-direction = Directions
search-group-theme = Growth points
search-group-programme = Programmes
search-group-finding = What the reports showed
search-group-edition = Editions
search-group-region = Regions
search-group-district = Districts
search-group-section = Sections
search-group-page = About the site
search-group-source = Sources
## Open data

nav-data = Open data
open-title = { $title }: open data
open-description = All records of the site “{ $title }” as tables: editions, cities, awards, practices with results, figures with sources, growth points, programmes.
open-as-of = As of { $date }, version of the tables { $version }.
open-empty = An empty cell means that the documents do not tell. It is not a zero.
open-from = Description and other formats: { $address }
open-unknown = no data
open-passport-standard = Version of the recommendations
open-passport-subject = Family, children, cities
open-sheet-tables = Tables
open-sheet-fields = Fields
open-col-table = Table
open-col-title = Title
open-col-row = What a row is
open-col-rows = Rows
open-col-field = Field
open-col-about = Meaning
open-col-kind = Type
open-col-refers = Refers to
open-col-size = CSV, kB
open-col-files = Download
open-kind-text = text
open-kind-id = id
open-kind-number = number
open-kind-whole = whole number
open-kind-flag = yes or no: true, false
open-kind-date = date: year, month or day
open-kind-word = word of a list
open-kind-address = address
open-group-editions = Editions and figures
open-group-towns = Cities
open-group-practices = Practices
open-group-conclusions = Findings and growth points
open-group-programmes = Programmes
open-group-reference = Reference
open-lead = Everything on the site as tables: for Excel, for programs and for checking. Every value names its source.
open-all = Everything at once
open-xlsx-about = all tables and the dictionary in one Excel workbook
open-sqlite-about = the same as a database, with keys and references
open-package-about = description for programs: Data Package, version 2
open-csvw-about = the same by the W3C recommendation “CSV on the Web”
open-dcat-about = description for data catalogues: DCAT
open-passport-about = passport of the set; each table has its own, the register is list.csv
open-sums-about = checksums of all files
open-version = As of { $date }, version of the tables { $version }. The first number of the version changes if a table or a column goes or changes its meaning.
open-counts =
    { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
open-rows-n =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
open-terms = Terms
open-from-documents = The tables are made from the documents that the sources list.
open-how = How to open
open-how-excel = Excel and LibreOffice
open-how-excel-1 = The workbook itogi.xlsx is the simplest: it has all tables, numbers are numbers, and numbers such as 7.10 are text.
open-how-excel-2 = For one table take the file “for Excel”: it has semicolons and decimal commas, as Excel expects in much of Europe, and the encoding is recognised.
open-how-python = Python
open-how-r = R
open-how-sql = SQLite
open-for-excel = for Excel
open-passport = Passport
open-at-rows = { $n ->
    [one] row
   *[other] rows
}
open-at-size = kB
open-table-caption = Tables: { $group }
open-fields = Fields
open-fields-caption = Fields of the table { $name }
open-key = key
open-required = in every row
open-named-by = Tables that refer to this one
open-download = Download
home-data-lead = All records of the site as tables: CSV, JSON, Excel, SQLite, with every field described.
open-table-editions = Editions
open-row-editions = One edition: the competition of a year.
open-table-edition_texts = Texts of editions
open-row-edition_texts = One organiser, task, assignment, criterion, rule for points or note of an edition.
open-table-events = Events
open-row-events = One meeting, campaign or exhibition.
open-table-categories = Categories
open-row-categories = One category of one edition.
open-table-crosswalk = Cross-walk of categories
open-row-crosswalk = How a category relates to one of an earlier edition.
open-table-figures = Figures
open-row-figures = One observation: what is measured, of which part, how much and who says so.
open-table-measures = Measures
open-row-measures = One thing that is measured, with its basis.
open-table-measure_breaks = Breaks of series
open-row-measure_breaks = An edition from which on something else is counted.
open-table-cities = Cities and settlements
open-row-cities = One settlement that the documents name.
open-table-city_names = Spellings and former names
open-row-city_names = One spelling of a name in one source.
open-table-participations = Participations
open-row-participations = A city that took part in an edition, of those known from the documents.
open-table-awards = Awards
open-row-awards = One place, win without a named place, prize, diploma or title; a shared place is one row.
open-table-award_cities = Awarded cities
open-row-award_cities = One city of one award.
open-table-mentions = Mentions
open-row-mentions = A city that a document only names.
open-table-practices = Practices
open-row-practices = One practice; the article stands on its page.
open-table-practice_cities = Cities of practices
open-row-practice_cities = One city of one practice.
open-table-practice_directions = Directions of practices
open-row-practice_directions = One direction of one practice.
open-table-practice_results = Results of practices
open-row-practice_results = One result as a number.
open-table-practice_texts = Audience, partners and notes
open-row-practice_texts = One item of a list of one practice.
open-table-practice_origins = Origins of practices
open-row-practice_origins = A practice and the one it was taken from.
open-table-practice_pictures = Pictures of practices
open-row-practice_pictures = One picture.
open-table-growth_points = Growth points
open-row-growth_points = One recommendation of the organisers of an edition.
open-table-growth_point_directions = Directions of growth points
open-row-growth_point_directions = One direction of one growth point.
open-table-themes = Themes of growth points
open-row-themes = One theme that years share.
open-table-theme_directions = Directions of themes
open-row-theme_directions = One direction whose practices answer the theme.
open-table-findings = Findings
open-row-findings = One finding about an edition.
open-table-finding_directions = Directions of findings
open-row-finding_directions = One direction of one finding.
open-table-pages = Editors' pages
open-row-pages = One page that the editors wrote.
open-table-programmes = Programmes
open-row-programmes = One programme.
open-table-programme_texts = Texts of programmes
open-row-programme_texts = One item of a list of a programme: task, result, element, office.
open-table-programme_regions = Regions of programmes
open-row-programme_regions = One region of one programme.
open-table-programme_directions = Directions of programmes
open-row-programme_directions = One direction that a programme concerns.
open-table-programme_themes = Themes of programmes
open-row-programme_themes = One theme of growth points that a programme answers.
open-table-programme_practices = Practices of programmes
open-row-programme_practices = One practice that a programme answers or spreads.
open-table-programme_figures = Headline numbers
open-row-programme_figures = One number that stands in no table and is no indicator.
open-table-indicators = Indicators of programmes
open-row-indicators = One indicator of a programme.
open-table-indicator_values = Plan and fact
open-row-indicator_values = One indicator in one period.
open-table-indicator_earlier_plans = Earlier plans
open-row-indicator_earlier_plans = A plan that was revised later.
open-table-roadmap_sections = Sections of roadmaps
open-row-roadmap_sections = One section of a programme's roadmap.
open-table-roadmap_measures = Measures of roadmaps
open-row-roadmap_measures = One measure.
open-table-roadmap_dues = Due dates
open-row-roadmap_dues = One due date of one measure.
open-table-roadmap_offices = Responsible offices
open-row-roadmap_offices = One office responsible for one measure.
open-table-programme_tables = Tables of programmes
open-row-programme_tables = One table of a document.
open-table-programme_columns = Columns of programme tables
open-row-programme_columns = One column of one table.
open-table-programme_cells = Cells of programme tables
open-row-programme_cells = One cell: column, row, value.
open-table-sources = Sources
open-row-sources = One document or page.
open-table-districts = Districts
open-row-districts = One district with the days of its existence.
open-table-regions = Regions
open-row-regions = One subject of the federation.
open-table-region_districts = Regions in districts
open-row-region_districts = A region in a district, from when to when.
open-table-region_tiles = Tiles of the map
open-row-region_tiles = Place of a region on the tile map.
open-table-directions = Directions
open-row-directions = One direction of work.
open-table-direction_wordings = Wordings of directions
open-row-direction_wordings = How one edition words a direction.
open-table-units = Units
open-row-units = One unit with its plural forms.
open-word-source-kind-document = a document of the organisers
open-word-source-kind-press = press
open-word-source-kind-site = a site of an organisation
open-word-source-kind-register = an official register
open-word-source-kind-reference = common knowledge
open-word-source-rank-primary = its value is chosen
open-word-source-rank-secondary = its value stands beside
open-word-city-type-city = city
open-word-city-type-urban-settlement = urban settlement
open-word-city-type-settlement = settlement
open-word-city-type-village = village
open-word-city-type-hamlet = hamlet
open-word-city-type-rural-settlement = rural settlement
open-word-city-type-district = district
open-word-size-group-centres = regional centre
open-word-size-group-large = 100 000 people and more
open-word-size-group-medium = 20 000 to 100 000
open-word-size-group-small = fewer than 20 000
open-word-size-group-rural = rural
open-word-settlements-centres = regional centres
open-word-settlements-rural = rural settlements
open-word-coverage-announced = announced, no results yet
open-word-coverage-running = being held, no results yet
open-word-coverage-full = its results are known
open-word-coverage-partial = single facts are known
open-word-edition-text-organiser = organiser
open-word-edition-text-task = task
open-word-edition-text-take-part = how to take part
open-word-edition-text-assignment = assignment
open-word-edition-text-bonus = what brought points
open-word-edition-text-criterion = criterion
open-word-edition-text-note = oddity of the document
open-word-relation-same = the same
open-word-relation-renamed = renamed
open-word-relation-split = split
open-word-relation-merged = merged
open-word-relation-new = new
open-word-relation-dropped = dropped
open-word-relation-approx = alike, but not comparable
open-word-dimension-whole = the whole
open-word-dimension-district = by district
open-word-dimension-region = by region
open-word-dimension-category = by category
open-word-dimension-direction = by direction
open-word-dimension-topic = by topic
open-word-qualifier-more-than = more than
open-word-qualifier-less-than = less than
open-word-qualifier-almost = almost
open-word-qualifier-about = about
open-word-missing-no-data = no data
open-word-missing-not-eligible = not eligible
open-word-missing-not-taken-part = did not take part
open-word-missing-not-published = not yet published
open-word-missing-hidden = hidden to protect people
open-word-missing-not-applicable = not applicable
open-word-participation-participant = in the ranking
open-word-participation-leader-outside-ranking = leader outside the ranking
open-word-award-kind-place = place
open-word-award-kind-winner = winner, place not named
open-word-award-kind-prize = prize
open-word-award-kind-diploma = diploma
open-word-award-kind-leader = leader of many years
open-word-award-kind-not-awarded = not awarded
open-word-practice-status-pilot = on trial
open-word-practice-status-running = going on
open-word-practice-status-finished = finished
open-word-practice-status-stopped = given up
open-word-told-described = what is done and how
open-word-told-named = only named
open-word-evidence-description = only described
open-word-evidence-output = something was counted
open-word-evidence-before-after = a change was measured
open-word-evidence-comparison = compared with others
open-word-evidence-independent = checked by others
open-word-practice-text-audience = audience
open-word-practice-text-partner = partner
open-word-practice-text-note = oddity of the document
open-word-people-none = nobody
open-word-people-adults = adults
open-word-people-children = children, with their parents' consent
open-word-topic-results = what the reports show
open-word-topic-action = campaigns
open-word-topic-new-topic = new themes
open-word-topic-conclusion = general conclusions
open-word-topic-media = the press
open-word-programme-text-basis = legal basis
open-word-programme-text-task = task
open-word-programme-text-audience = audience
open-word-programme-text-expected = expected result
open-word-programme-text-outcome = outcome
open-word-programme-text-element = element of the system
open-word-programme-text-tool = instrument
open-word-programme-text-service = service or technology
open-word-programme-text-office = responsible office
open-word-programme-text-funding = funding
open-word-programme-text-reporting = reporting
open-word-programme-text-document = document named as an example
open-word-programme-text-note = oddity of the document
open-word-wanted-up = higher is better
open-word-wanted-down = less is better
open-word-wanted-hold = as planned
open-word-counting-cumulative = cumulative
open-word-counting-period = of each period
open-word-counting-date = at a date
open-word-state-planned = not begun
open-word-state-running = going on
open-word-state-done = done
open-word-state-dropped = given up
open-field-id = Id
open-field-id-about = Permanent name of the record; it stays when the title changes.
open-field-edition-id = Year of the competition
open-field-edition-id-about = Id of the edition, which is its year and stands in the address.
open-field-ordinal = Number
open-field-ordinal-about = Number of the edition: 8 is the eighth.
open-field-title = Title
open-field-title-about = The title as the site shows it.
open-field-motto = Motto
open-field-motto-about = Motto of the edition, without quotation marks.
open-field-coverage = Coverage
open-field-coverage-about = How much is known of the edition.
open-field-goal = Goal
open-field-goal-about = The goal as the document words it.
open-field-roster_complete = Roster is complete
open-field-roster_complete-about = Whether all participants are known by name; empty: not stated.
open-field-roster_note = About the roster
open-field-roster_note-about = Why the roster is incomplete, or where it comes from.
open-field-source = Source
open-field-source-about = The document or page that the value comes from.
open-field-section = Section of the source
open-field-section-about = The heading in the source under which it is said.
open-field-note = Note
open-field-note-about = What a reader should know.
open-field-page = Page
open-field-page-about = Address of the site's page about the record; empty if it has none.
open-field-edition = Edition
open-field-edition-about = The year of the competition that the row belongs to.
open-field-text-kind = Kind of text
open-field-text-kind-about = The list that the text belongs to.
open-field-order = Order
open-field-order-about = Place in the list, from 1.
open-field-text = Text
open-field-text-about = Text of the item.
open-field-city = City
open-field-city-about = The city or settlement.
open-field-date = Date
open-field-date-about = The date as exactly as it is known: year, month or day.
open-field-category-id = Category id
open-field-category-id-about = Year of the edition and name of the category in it: 2017/centres.
open-field-category-within = Name within the edition
open-field-category-within-about = Equal names in different years do not make one category: see the table crosswalk.
open-field-short = Short name
open-field-short-about = For tables and the map.
open-field-counted = Counted from the roster
open-field-counted-about = Whether the number was counted from the complete roster; no document states it.
open-field-settlements = Settlements
open-field-settlements-about = Which settlements the category is for, where the rules say so; empty: they set none apart.
open-field-population_from = Population from
open-field-population_from-about = So many people or more; empty: no lower bound.
open-field-population_to = Population to
open-field-population_to-about = Fewer people than this; empty: no upper bound.
open-field-crosswalk-id = Id of the relation
open-field-crosswalk-id-about = Made from the two categories.
open-field-category-from = Earlier category
open-field-category-from-about = Category of the earlier edition; empty: the category is new.
open-field-category-to = Later category
open-field-category-to-about = Category of the later edition; empty: the category was dropped.
open-field-relation = Relation
open-field-relation-about = Places are compared for same and renamed only.
open-field-figure = Figure
open-field-figure-about = Edition, measure and part of the whole: 2017/participants/district/central.
open-field-observation = Observation
open-field-observation-about = 1 is the value that the site shows; others are values of other sources.
open-field-measure = Measure
open-field-measure-about = What is measured.
open-field-basis = Basis
open-field-basis-about = What is counted. Values of different bases are not compared.
open-field-dimension = Dimension
open-field-dimension-about = What the value is a part by; whole is the whole.
open-field-district = District
open-field-district-about = The district.
open-field-region = Region
open-field-region-about = Subject of the federation; empty: unknown or not applicable.
open-field-category = Category
open-field-category-about = Category of the edition, with its year.
open-field-direction = Direction
open-field-direction-about = Direction of work.
open-field-figure-topic = Topic
open-field-figure-topic-about = Name of a part that is no district, region, category or direction.
open-field-figure-label = Label
open-field-figure-label-about = Measure and part in words.
open-field-value = Value
open-field-value-about = The number as the source has it; zero is zero, empty is no number.
open-field-unit = Unit
open-field-unit-about = Unit of measurement, in the nominative singular.
open-field-qualifier = Qualifier
open-field-qualifier-about = How exact the number is; empty: exact.
open-field-missing = Why there is no value
open-field-missing-about = The reason where there is no value.
open-field-chosen = Shown by the site
open-field-chosen-about = True: the site shows this value; false: another source gives it.
open-field-additive = Additive
open-field-additive-about = Whether the parts sum to the whole.
open-field-comparable = Comparable
open-field-comparable-about = Whether values of two editions say something side by side.
open-field-break-edition = First edition counted anew
open-field-break-edition-about = From it on something else is counted under the same name.
open-field-break-reason = What has changed
open-field-break-reason-about = Why the series is broken.
open-field-city-name = Name
open-field-city-name-about = The name without the word for its type.
open-field-city-type = Type
open-field-city-type-about = What kind of settlement it is.
open-field-type_as_written = Type as written
open-field-type_as_written-about = The document's abbreviation where it is not the plain one.
open-field-region_source = Source of the region
open-field-region_source-about = Where the region comes from.
open-field-size_group = Size group
open-field-size_group-about = By the latest known category, else for being a regional centre or rural, else by the record of the town; empty: not known.
open-field-size_from = Inhabitants at least
open-field-size_from-about = Lower bound of the population by the record of the town; empty: none.
open-field-size_to = Inhabitants fewer than
open-field-size_to-about = Upper bound of the population by the record of the town; empty: none.
open-field-size_year = Year of the size
open-field-size_year-about = The year of which the population is told.
open-field-size_source = Size source
open-field-size_source-about = Where the size comes from.
open-field-spelling = Spelling
open-field-spelling-about = Another spelling or former name, as found.
open-field-from = From
open-field-from-about = First day; empty: always.
open-field-to = To
open-field-to-about = First day of no longer being so; empty: to this day.
open-field-report = Sent a report
open-field-report-about = Empty: the documents do not tell.
open-field-score = Score
open-field-score-about = Points, where published.
open-field-place-outside = Place outside the prizes
open-field-place-outside-about = Place where published; prizes are in the table awards.
open-field-participation-status = Status
open-field-participation-status-about = In the ranking or outside it.
open-field-award-id = Award id
open-field-award-id-about = Edition, kind, category and place; awards without a place end with a number.
open-field-award-kind = Kind of award
open-field-award-kind-about = What was awarded.
open-field-place = Place
open-field-place-about = Place as awarded; a shared place is one row.
open-field-award-title = Title
open-field-award-title-about = Title of the prize or diploma.
open-field-grantor = Grantor
open-field-grantor-about = Who gave it, unless the organisers.
open-field-award-reason = Reason
open-field-award-reason-about = What for, in the document's words.
open-field-award = Award
open-field-award-about = Award of the table awards.
open-field-mention-id = Mention id
open-field-mention-id-about = Edition, city, and direction or finding.
open-field-finding = Finding
open-field-finding-about = A finding of the organisers.
open-field-lead = Summary line
open-field-lead-about = One sentence on what matters.
open-field-organisation = Organisation
open-field-organisation-about = Who carries the practice out.
open-field-problem = Problem
open-field-problem-about = What it is to solve.
open-field-practice-period = Period
open-field-practice-period-about = Which time is described, in words.
open-field-since = Since
open-field-since-about = When it began.
open-field-practice-status = Status
open-field-practice-status-about = Where it stands.
open-field-resources = Resources
open-field-resources-about = Money, people, premises.
open-field-transfer = Transfer
open-field-transfer-about = What another town needs to repeat it.
open-field-told = How much is told
open-field-told-about = Whether the source tells what is done and how, or only names the practice.
open-field-evidence = Evidence
open-field-evidence-about = How well the results are known; it does not judge the practice.
open-field-evidence_date = Date of evidence
open-field-evidence_date-about = When the evidence was checked.
open-field-evidence_note = Note on evidence
open-field-evidence_note-about = Why this step.
open-field-contact = Contact
open-field-contact-about = An office's address as on the practice's page; no persons.
open-field-completeness = Completeness, %
open-field-completeness-about = Share of optional fields that are filled, in per cent; it does not rank towns.
open-field-practice = Practice
open-field-practice-about = The practice.
open-field-direction-order = Order of the direction
open-field-direction-order-about = 1 is the practice's main direction.
open-field-result-indicator = Indicator
open-field-result-indicator-about = What is counted.
open-field-before = Before
open-field-before-about = Value before.
open-field-after = After
open-field-after-about = Value after.
open-field-result-period = Period
open-field-result-period-about = Of when the result is.
open-field-adopted_from = Adopted from
open-field-adopted_from-about = The practice it was taken from.
open-field-picture = Picture
open-field-picture-about = Address of the picture.
open-field-alt = Alternative text
open-field-alt-about = What it shows, for those who do not see it.
open-field-caption = Caption
open-field-caption-about = What is read under it.
open-field-author = Author
open-field-author-about = Who made it.
open-field-licence = Licence
open-field-licence-about = On what terms it is published.
open-field-people = People
open-field-people-about = Who can be recognised.
open-field-theme = Theme
open-field-theme-about = What growth points of several years have in common.
open-field-document-order = Order in the document
open-field-document-order-about = Place among its neighbours in the document.
open-field-growth_point = Growth point
open-field-growth_point-about = A recommendation of the organisers.
open-field-summary = Summary
open-field-summary-about = What it is about, in plain words.
open-field-finding-topic = Topic
open-field-finding-topic-about = In which part of the findings it stands.
open-field-territory = Territory
open-field-territory-about = Where it holds, in words.
open-field-programme-from = Begins
open-field-programme-from-about = First year or day of the programme.
open-field-programme-to = Ends
open-field-programme-to-about = Last year or day, included.
open-field-parent = Parent
open-field-parent-about = The programme that it carries out in its territory.
open-field-programme = Programme
open-field-programme-about = The programme.
open-field-label = Label
open-field-label-about = What is counted, in words.
open-field-indicator-id = Indicator id
open-field-indicator-id-about = Programme and number in it; the number is text, 7.10 is not 7.1.
open-field-document-number = Number in the document
open-field-document-number-about = Number as in the document; it is text.
open-field-indicator-group = Group
open-field-indicator-group-about = Heading that it stands under.
open-field-written_unit = Unit as written
open-field-written_unit-about = Where the document writes it otherwise.
open-field-wanted = Wanted
open-field-wanted-about = Which way is good.
open-field-counting = Counting
open-field-counting-about = How its values follow one another.
open-field-baseline = Baseline
open-field-baseline-about = Value before the programme.
open-field-baseline_date = Date of the baseline
open-field-baseline_date-about = When it was measured.
open-field-target_percent = Target, %
open-field-target_percent-about = Change against the baseline, in per cent.
open-field-stated = Stated
open-field-stated-about = What the document says of the fulfilment.
open-field-indicator = Indicator
open-field-indicator-about = Indicator of the table indicators.
open-field-plan-period = Period
open-field-plan-period-about = Year, quarter or date.
open-field-period-label = Period in words
open-field-period-label-about = As the document names it.
open-field-plan = Plan
open-field-plan-about = The planned number.
open-field-plan_qualifier = Qualifier of the plan
open-field-plan_qualifier-about = How exact the plan is; empty: exact.
open-field-plan_words = Plan in words
open-field-plan_words-about = A plan that stands in words only.
open-field-plan_missing = Why there is no plan
open-field-plan_missing-about = The reason where there is no plan.
open-field-fact = Fact
open-field-fact-about = What came of it; empty is unknown, not zero.
open-field-fact_qualifier = Qualifier of the fact
open-field-fact_qualifier-about = How exact the fact is; empty: exact.
open-field-fact_words = Fact in words
open-field-fact_words-about = A fact that stands in words only.
open-field-fact_missing = Why there is no fact
open-field-fact_missing-about = The reason where there is no fact.
open-field-stated_met = Stated as met
open-field-stated_met-about = Only where the numbers do not tell.
open-field-also = Other numbers of the row
open-field-also-about = In the document's words.
open-field-value_number = Number of the value
open-field-value_number-about = The row of the same indicator in indicator_values.
open-field-earlier-order = Order
open-field-earlier-order-about = 1 is the earliest plan.
open-field-earlier-date = Date of the plan
open-field-earlier-date-about = Since when it held.
open-field-section-id = Section id
open-field-section-id-about = Programme and number of the section.
open-field-expected-result = Expected result
open-field-expected-result-about = What it is to bring.
open-field-measure-id = Id of the measure
open-field-measure-id-about = Programme, section and number.
open-field-roadmap-section = Section of the roadmap
open-field-roadmap-section-about = The section that the measure stands in.
open-field-roadmap-measure = Measure
open-field-roadmap-measure-about = A measure of the roadmap.
open-field-state = State
open-field-state-about = Where the measure stands on the date of the state.
open-field-state_date = Date of the state
open-field-state_date-about = As of when the state is known.
open-field-state_note = About the state
open-field-state_note-about = How that is known.
open-field-state_source = Source of the state
open-field-state_source-about = Who says so.
open-field-state_missing = Why there is no state
open-field-state_missing-about = The reason where the state is unknown.
open-field-due-by = Due by
open-field-due-by-about = The last day.
open-field-due-from = From
open-field-due-from-about = The beginning of a range.
open-field-due-to = To
open-field-due-to-about = The end of a range.
open-field-throughout = Throughout
open-field-throughout-about = All the time.
open-field-least = How often
open-field-least-about = How often at least, in words.
open-field-what = What is due
open-field-what-about = Where a measure has several dates.
open-field-due-done = Done
open-field-due-done-about = The day it was done, where the source proves it.
open-field-office = Office
open-field-office-about = Responsible office.
open-field-table-id = Table id
open-field-table-id-about = Programme and name of the table in it.
open-field-as-of-date = As of
open-field-as-of-date-about = As of when the numbers are.
open-field-column-id = Column id
open-field-column-id-about = Table and name of the column in it.
open-field-table = Table
open-field-table-about = Table of programme_tables.
open-field-total = Total as stated
open-field-total-about = The total as the document states it.
open-field-column = Column
open-field-column-about = Column of programme_columns.
open-field-row = Row
open-field-row-about = Number of the row in the document's table, from 1.
open-field-row-label = Label of the row
open-field-row-label-about = The region, or another name of the row.
open-field-words = Value in words
open-field-words-about = Where the document's cell holds no number.
open-field-source-kind = Kind
open-field-source-kind-about = What the source is.
open-field-source-rank = Rank
open-field-source-rank-about = Whose value is chosen where sources differ.
open-field-publisher = Publisher
open-field-publisher-about = Who published it.
open-field-source-date = Date
open-field-source-date-about = When it was published, as far as known.
open-field-url = Address
open-field-url-about = Where it can be read.
open-field-file = File
open-field-file-about = Name of the file as the organiser holds it.
open-field-name = Full name
open-field-name-about = The full name.
open-field-successor = Successor
open-field-successor-about = District that it became part of.
open-field-centre = Centre
open-field-centre-about = City that is its administrative centre.
open-field-tile-id = Tile id
open-field-tile-id-about = The region; a second tile of it has a number.
open-field-tile-row = Row
open-field-tile-row-about = Row of the map, 1 in the north.
open-field-tile-column = Column
open-field-tile-column-about = Column of the map, 1 in the west.
open-field-exclave = Exclave
open-field-exclave-about = Whether the region is cut off from its district.
open-field-audience = Audience
open-field-audience-about = Whom it is for.
open-field-wording = Wording
open-field-wording-about = Official wording of the edition.
open-field-unit-id = Unit
open-field-unit-id-about = The word in the nominative singular.
open-field-few = After 2, 3, 4
open-field-few-about = Form after two, three, four and fractions.
open-field-many = After 5 and more
open-field-many-about = Form after five and more, and after zero.

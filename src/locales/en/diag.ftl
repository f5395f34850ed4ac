severity-error = error
severity-warning = warning
severity-note = note
label-record = record
label-hint = help
count-errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
count-warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
count-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}

kind-sources = source
kind-districts = federal district
kind-regions = region
kind-tiles = tile
kind-cities = city
kind-measures = measure
kind-units = unit
kind-directions = direction
kind-themes = growth-point theme
kind-editions = edition
kind-figures = figure
kind-participation = participation
kind-awards = award
kind-mentions = mention
kind-indicators = indicator
kind-roadmap = measure of a roadmap
kind-tables = table
kind-redirects = redirect
kind-programme = programme
kind-practice = practice
kind-growth-point = growth point
kind-finding = finding
kind-page = page

# Pages, where people are told of them.
route-home = the home page
route-editions = the list of editions
route-edition = edition “{ $id }”
route-edition-part = part of an edition ({ $id })
route-compare = the comparison of years
route-cities = the list of towns
route-city = town “{ $id }”
route-regions = the list of regions
route-region = region “{ $id }”
route-districts = the list of districts
route-district = district “{ $id }”
route-directions = the list of directions
route-direction = direction “{ $id }”
route-practices = the catalogue of practices
route-practice = practice “{ $id }”
route-selection = a selection of practices ({ $id })
route-growth-points = the list of growth points
route-theme = growth-point theme “{ $id }”
route-programmes = the list of programmes
route-programme = programme “{ $id }”
route-programme-part = part of a programme ({ $id })
route-mentions = the list of mentions
route-sources = the list of sources
route-source = source “{ $id }”
route-methodology = the methodology
route-page = the editors’ page “{ $id }”
route-not-found = the page “not found”
route-moved = former address { $id }
route-badge = badge of a town ({ $id })
route-section = the page “/{ $id }/”
route-search = search
route-data = open data
route-data-table = description of the table “{ $id }”
route-styleguide = the style guide
route-in = { $page } ({ $lang })

type-expected = { $expected ->
    [text] text
    [number] a number
    [whole] a whole number
    [list] a list
    [mapping] a set of fields
    [yes-no] true or false
    [empty] nothing
    [source] the id of a source, or {"{"} id, section {"}"}
    [something] a value
   *[other] { $expected }
}
type-found = { $found ->
    [text] text
    [number] a number
    [whole] a whole number
    [list] a list
    [mapping] a set of fields
    [yes-no] true or false
    [empty] nothing
    [something] a value
   *[other] { $found }
}

E001 = the file is not UTF-8 text
    .label = this byte cannot be read
    .hint = save the file as UTF-8
E002 = the file is in Windows-1251; UTF-8 is needed
    .label = what can be read as UTF-8 ends here
    .hint = open the file as Windows-1251 and save it as UTF-8
W003 = { $file } is not read: the content folder holds .yaml and .md files
    .hint = move the file out of the content folder or rename it
E004 = there is no settings file { $file }
    .hint = create it in the content folder: title, description, lang: ru, as_of: 2026-01-31, publisher
E005 = { $file } cannot be opened: { $reason ->
    [denied] there is no right to read it
    [nowhere] it is a link to something that does not exist
    [loop] it is a link to a folder that it lies in itself
   *[other] { $detail }
}
    .hint = { $reason ->
        [denied] allow reading in the properties of the file or the folder
        [nowhere] put the file itself in place of the link, or remove it
        [loop] remove the link
       *[other] see whether another program can open the file
    }

E101 = the YAML cannot be read: { $reason ->
    [colon] an extra colon
    [bracket] a bracket is not closed
    [flow] a comma is missing inside the brackets, or there is an extra colon
    [quote] a quote is not closed, or something follows it
    [special] a value may not begin with this character
    [indent] the line is indented wrongly
    [star] a value that begins with an asterisk is a reference in YAML
    [documents] more than one document (an extra «---» line)
    [budget] the file is too large or nested too deeply
   *[other] { $detail }
}
    .label = { $reason ->
    [colon] no text can follow here
   *[other] here
}
    .hint = { $reason ->
    [colon] put the value in quotes: title: "Text: with a colon"
    [bracket] close the bracket ] or {"}"}
    [flow] fields in {"{"} {"}"} are separated by commas; put a value with a colon or comma in quotes
    [quote] if the text has a quote inside, put all of it in quotes of the other kind
    [special] put the value in quotes
    [indent] align the line with the other fields of the record
    [star] put the value in quotes
    [documents] keep one part and move the rest to another file
    [budget] split the file
   *[other] look at this line and the one above
}
E102 = a tab in the indentation: YAML knows only spaces
    .label = the tab
    .hint = replace tabs by spaces
E103 = field «{ $key }» is written twice
    .label = the second time
    .hint = keep one of the values
E104 = a file of records must consist of lists: cities, awards, figures…
    .hint = begin with a line such as «cities:» and put records under it, each with «- »
E105 = unknown kind of record «{ $kind }»
    .label = no such kind
    .hint = there are: { $expected }
    .nearest = did you mean «{ $nearest }»? There are: { $expected }
E106 = the Markdown file has no front matter
    .hint = begin with a line «---», then fields (kind, id, title…), then another line «---»
E110 = unknown field «{ $field }»
    .label = no such field
    .hint = there are: { $expected }
    .nearest = did you mean «{ $nearest }»?
E111 = required field «{ $field }» is missing
    .label = in this record
    .hint = add the field «{ $field }»
E112 = field «{ $field }» wants { type-expected }
    .label = here
    .hint = it has { type-found }
E113 = field «{ $field }» cannot be «{ $value }»
    .label = no such word
    .hint = there are: { $expected }
    .nearest = did you mean «{ $nearest }»? There are: { $expected }
E114 = «{ $value }» is not a date
    .label = not a date
    .hint = write 2017, 2017-09 or 2017-09-16
E115 = «{ $value }» cannot be an id
    .label = not an id
    .hint = an id has only lower-case Latin letters, digits and single hyphens: krasnaya-yaruga
E116 = «{ $value }» is not a number
    .label = not a number
    .hint = write a number without spaces and quotes, with a point: 24.5
E117 = field «{ $field }» does not accept «{ $value }»
    .label = here
    .hint = { $field ->
        [place] places are counted from the first: 1, 2, 3…; if there is none, remove the field
        [ordinal] editions are counted from the first: 1, 2, 3…
        [score] points are never below nought
        [value] counts begin with nought; if there is no number, write missing in place of value
        [interface] name at least one language, and each only once: interface: [ru, en]
       *[other] see docs/records.md for what the field accepts
    }
E120 = id «{ $id }» is taken
    .label = the second time
    .hint = the first record with this id: { $first }; every record of a kind has its own

E201 = { $kind ->
    [cities] unknown city «{ $id }»
    [sources] unknown source «{ $id }»
    [districts] unknown federal district «{ $id }»
    [regions] unknown region «{ $id }»
    [measures] unknown measure «{ $id }»
    [directions] unknown direction «{ $id }»
    [themes] unknown theme «{ $id }»
    [editions] unknown edition «{ $id }»
    [finding] unknown finding «{ $id }»
    [programme] unknown programme «{ $id }»
    [practice] unknown practice «{ $id }»
    [page] unknown page «{ $id }»
   *[other] unknown record «{ $id }»
}
    .label = no such record
    .hint = check the id or add the record
    .nearest = did you mean «{ $nearest }»?
E202 = edition { $edition } has no category «{ $id }»
    .label = no such category
    .hint = categories of this edition: { $expected }
    .nearest = did you mean «{ $nearest }»? Categories of this edition: { $expected }
W203 = unit «{ $unit }» has no plural forms
    .label = will stand as it is
    .hint = add it to units: id, few (2 …), many (5 …)

E301 = the parts do not add up: { $measure } { $edition } by { $by } give { $sum }, the total is { $total }
    .label = total { $total }
    .hint = the difference is { $difference }; check the parts and the total against the source
E302 = the parts exceed the total: known { $measure } { $edition } by { $by } give { $sum }, the total is { $total }
    .label = total { $total }
    .hint = check the parts and the total against the source
E303 = a gap in the places of { $edition }, category «{ $category }»: no place { $missing }
    .label = place { $place }
    .hint = places are dense: after two firsts comes the second; a shared place is one award with two cities
E304 = { $what ->
    [place] place { $place } of { $edition }, category «{ $category }», is written twice
   *[city] «{ $city }» has two places in { $edition }, category «{ $category }»
}
    .label = the second time
    .hint = a shared place is one record: cities: [saransk, ufa]
E305 = «{ $name }» did not exist in { $edition }
    .label = { $when ->
    [before] exists since { $from }
   *[after] until { $to }
}
    .hint = check the year or the dates of the record
E306 = the number of edition { $edition } does not fit its neighbours: it is { $ordinal }, and { $neighbour } is { $expected }
    .label = number { $ordinal }
    .hint = the competition is yearly: the number grows by one a year
W307 = «{ $city }» is not recorded as a participant of { $edition }
    .label = no participation
    .hint = add a record to participation or check the year
E308 = «{ $city }» has an award but is not recorded as a participant of { $edition }
    .label = no participation
    .hint = add to participation: { "{" } edition: "{ $edition }", city: { $city }, source: … { "}" }
N309 = sources differ: { $measure } { $edition } is { $chosen } and { $other }
    .label = chosen: { $chosen }
    .hint = the other value is from { $source }; the site shows the difference
W310 = { $rule ->
    [first] «{ $word }» contradicts the records: participants from there are known in { $other_edition } ({ $other_value })
   *[record] «{ $word }» contradicts the figures: { $edition } has { $value }, { $other_edition } has { $other_value }
}
    .label = check this word
    .hint = make the text exact or name the year { $other_edition } in it
W311 = an e-mail address in prose: «{ $value }»
    .label = address
    .hint = texts do not publish addresses; an office's address goes to the field contact
W312 = a phone number in prose: «{ $value }»
    .label = number
    .hint = texts do not publish phone numbers; an office's number goes to the field contact
W313 = the text is nearly that of practice «{ $other }» ({ $percent } % in common)
    .label = this record
    .hint = if it is one practice, keep one record with two cities
E314 = { $rule ->
    [value-or-missing] exactly one of value and missing is needed
    [one-dimension] by needs exactly one field
    [topic-label] by.topic needs a name in label
    [direction-or-finding] exactly one of direction and finding is needed
    [place-fields] a place needs category and place
    [winner-fields] a winner without a place needs a category and has no place: with a place it is kind: place
    [award-title] a prize or diploma needs a title
    [award-cities] an award without towns: if nobody was given it, it is kind: not-awarded
    [not-awarded-fields] a place not awarded needs category and place, a prize not awarded its title
    [not-awarded-cities] awarded to nobody (kind: not-awarded), yet there are towns
    [size-bounds] the size of a town needs at least one bound, and from below to
    [blank] an empty text
    [repeated] the same is written twice
    [city-or-cities] a city is needed: city or cities
    [directions] at least one direction is needed
    [result-value] a result needs value, or before and after
    [crosswalk-sides] new has no from, dropped has no to, the others have both
    [crosswalk-form] from is «earlier edition/category», to is «this edition/category»: 2016/centres
    [too-long] longer than { $most } characters: { $length }
    [claim] a claim has one of two: points or percent
    [plan-or-missing] exactly one of a plan (plan, plan_words) and plan_missing is possible
    [own-parent] the programme carries out itself
    [period] the end is before the beginning
   *[other] the fields do not go together
}
    .label = here
    .hint = { $rule ->
    [too-long] make it shorter
    [period] check from and to
   *[other] see docs/records.md
}
E315 = the same figure is written twice: { $measure } { $edition }
    .label = the second time
    .hint = another source's value goes to also, not to a second record
W316 = the source of the city's region is not named
    .label = region
    .hint = add region_source

W317 = a secondary source's value is chosen though a primary one gives another: { $measure } { $edition } is { $chosen } and { $other }
    .label = the primary source's value
    .hint = swap value and also: the value of the primary source ({ $source }) is the chosen one
E318 = the place of { $edition } differs from the award: { $place } in participation, { $awarded } awarded
    .label = city
    .hint = a winner's place stands in awards only; participation can do without it
E319 = the participation of «{ $city }» in { $edition } is written twice
    .label = the second time
    .hint = keep one record
W320 = «{ $city }» is mentioned twice for the same thing ({ $edition })
    .label = the second time
    .hint = make one record of the two: note has room for both

E325 = «{ $city }» in { $edition }: the award is in category «{ $awarded }», the participation in «{ $own }»
    .label = the award's category
    .hint = the participation is here: { $there }; see in the protocol which is wrong
W326 = { $same ->
    [yes] «{ $city }» ({ $points }) and «{ $other }» ({ $other_points }) share place { $place }, yet their points differ
   *[no] «{ $city }» has place { $place } with { $points } points, and «{ $other }», which stands below, has { $other_points }
}
    .label = the place
    .hint = check the points: { $here } and { $there }{ $others ->
    [0] {""}
    [one] {""}; one more of this category has more points
   *[other] {""}; { $others } more of this category have more points
}
W327 = «{ $city }» has an award of { $edition } but sent no report
    .label = the award
    .hint = report: false stands here: { $report }; check which is right
W328 = «{ $city }» has points for { $edition } but sent no report
    .label = the points
    .hint = report: false stands here: { $report }; check which is right

E321 = there is no picture «{ $file }»
    .label = no such file
    .hint = put the picture beside the article or correct the name
    .nearest = did you mean «{ $nearest }»?
E322 = «{ $file }» is not a picture
    .label = this file
    .hint = JPEG, PNG and WebP will do; save the picture anew as one of them
E323 = children can be recognised in the picture, and there is no consent
    .label = children
    .hint = say in consent where the parents' consent is kept, or choose another picture
W324 = picture { $file } is shown nowhere
    .hint = name it in the field media of a practice or take it out of the content folder
E329 = a figure differs from the roster: { $measure } { $edition } – stated { $stated }, by the roster { $counted }
    .label = stated { $stated }
    .hint = the whole roster begins at { $list }; correct the figure or the roster, or leave the figure out: the site counts it

E331 = one cell of the map for two: { $region } and { $other } (row { $row }, column { $column })
    .label = the first is in { $first }
    .hint = move one of the tiles or, if one follows the other, give the dates from and to
E332 = { $region }: two cells of the map on the same day
    .label = the first is in { $first }
    .hint = keep one tile; if it has moved, give both of them the dates from and to
W333 = { $district }: its tiles do not hang together
    .label = { $region } stands apart ({ $day })
    .hint = move the tile to its district; for a region that is cut off from it write exclave: true
W334 = { $region } has no tile on the map ({ $day })
    .label = this region
    .hint = add a record to tiles

E341 = { $what ->
    [indicator] indicator { $number } of the programme twice
    [measure] measure { $number } of this section twice
    [section] section { $number } twice
    [period] period «{ $number }» of the indicator twice
    [table] table «{ $number }» of the programme twice
    [column] column «{ $number }» of the table twice
   *[row] row «{ $number }» of the table twice
}
    .label = the second time
    .hint = the first is in { $first }; keep one or correct the number
E342 = the programme has no section { $section }
    .label = no such section
    .hint = sections of the programme: { $expected }
    .nearest = did you mean «{ $nearest }»? Sections of the programme: { $expected }
E343 = the due date of measure { $number } { $rule ->
    [empty] says nothing
    [both] is given in two ways
    [done] is marked as done, but it has no last day
   *[reversed] ends before it begins
}
    .label = this measure
    .hint = { $rule ->
        [done] done goes with by or to
        [reversed] check from and to
       *[other] write one of: by (until which day), from and to (a range), or throughout: true (all the time)
    }
E344 = the row of the table has { $rule ->
    [both] both a region and a name
   *[neither] neither a region nor a name
}
    .label = this row
    .hint = keep one of them: region is the id of a region, name is any other name
E345 = the table has no column «{ $column }»
    .label = no such column
    .hint = columns of the table: { $expected }
    .nearest = did you mean «{ $nearest }»? Columns of the table: { $expected }
E346 = a number in a column without a unit: «{ $column }»
    .label = this number
    .hint = give the column a unit or write this as words in words
W347 = the total is not the sum of column «{ $column }»: the sum is { $sum }, the total { $total }
    .label = the total
    .hint = the difference is { $difference }; check the rows against the source; if the document itself does not add up, take total away and say so in note
W348 = indicator { $number } is cumulative, but its { $what ->
    [plan] plan
   *[fact] actual value
} falls: { $earlier } – { $before }, { $label } – { $value }
    .label = less than before
    .hint = check the numbers; if each value is of its own period only, write counting: period
N349 = indicator { $number } is a share, but the unit in the document is «{ $written }»
    .label = the unit as the site takes it
    .hint = if it is not a share, correct unit; the site shows the discrepancy
N350 = indicator { $number }: the last plan is { $goal ->
    [stricter] stricter
   *[looser] looser
} than the stated goal: { $baseline } → { $plan } is { $percent }%, the goal { $target }%
    .label = the last plan
    .hint = check baseline, target and the plan against the source; the site shows the discrepancy
W351 = indicator { $number }: the words of the document contradict its numbers: it says { $stated }{ $what ->
    [points] {" "}percentage points
   *[percent] %
}, the numbers give { $computed }
    .label = what it says
    .hint = { $what ->
        [points] points is the actual value minus the plan; check the numbers and the sign
       *[percent] percent is by how many per cent the actual value is above or below baseline; check the numbers and the sign
    }
N352 = indicator { $number }: the document rounds: it says { $stated }{ $what ->
    [points] {" "}percentage points
   *[percent] %
}, more exactly { $computed }
    .label = what it says
    .hint = nothing to correct: the site shows the numbers themselves
N360 = { $count ->
    [one] one name is
   *[other] { $count } names are
} not translated into “{ $lang }”, and pages in that language show the original: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
    .label = the first of them
    .hint = write its words in { $lang } under translations, if readers of these pages should understand it

E353 = «{ $name }» is recorded twice: { $region ->
    [same] its name, kind and region are those of «{ $first }»
   *[unknown] its name and kind are those of «{ $first }», and neither has a region
}
    .label = the second time
    .hint = the first is here: { $place }. { $region ->
    [same] If they are one town, keep one record; write the former id into aliases
   *[unknown] If they are one town, keep one record; if they are two, give at least one its region
}
E354 = the name «{ $name }» has a { $alphabet ->
    [latin] Latin
    [greek] Greek
   *[cyrillic] Cyrillic
} letter «{ $letter }» among letters of another alphabet
    .label = the name of this record
    .hint = type the word «{ $word }» again in one layout: it looks the same, but search and sorting do not find it
W355 = the name «{ $name }» holds a kind, too: «{ $kind }»
    .label = the name of this record
    .hint = keep the bare name in name and put the kind into type; the document's own wording may go into spellings
E356 = { $what ->
    [source] the source is dated { $date }, but the site speaks of { $as_of }
   *[evidence] checked on { $date }, but the site speaks of { $as_of }
}
    .label = this date is later
    .hint = correct the date, or set a new day as as_of in itogi.yaml
W357 = «{ $city }» is mentioned in { $edition } but is not in the complete roster
    .label = not in the roster
    .hint = add its participation, correct the town, or say that the roster is not complete: roster: { "{" } complete: false { "}" }
E358 = { $edition } has results, but its state is «{ $state }»
    .label = this is a result
    .hint = with announced or running the site says that there are no results yet: set coverage: full (or partial), or remove the record

W401 = HTML does not work in texts: it is shown as text
    .label = this HTML
    .hint = write Markdown: **bold**, [link](address), tables
E402 = a link to «{ $target }» is not allowed
    .label = this link
    .hint = links lead to http, https, mailto, tel, a place on the page (#…) or a record (city:abakan, page:about)
E403 = the link leads to an unknown record «{ $target }»
    .label = no such record
    .hint = there are city, practice, direction, theme, edition, source, region, district, page
    .nearest = did you mean «{ $nearest }»?
W404 = a first-level heading in a text: the page has one already
    .label = this heading
    .hint = begin with «## »
E405 = the key «{ $target }» means nothing
    .label = this key
    .hint = keys are 2017/participants, 2017/participants/district:central, count/practices/2017, results/name of a result, programme:vyzov/1.1/2025/fact
    .nearest = did you mean «{ $nearest }»?
E406 = the key «{ $target }» has no value: { $why ->
    [no-data] the record says «no data»
    [not-eligible] the record says «not eligible»
    [not-taken-part] the record says «not taken part»
    [not-published] the record says «not yet published»
    [hidden] the record says «not to be published»
    [not-applicable] the record says «not applicable»
    [no-plan] there is no plan for this period
    [no-fact] there is no fact for this period
    [in-words] the value stands in words only
    [two-values] the result has two values, before and after
   *[one-value] the result has one value
}
    .label = there will be no number
    .hint = { $why ->
        [two-values] add /before or /after
        [one-value] remove /before or /after
       *[other] say so in words or remove the key
    }
E407 = a key is not closed
    .label = from here
    .hint = a key stands on one line: {"{{"} 2017/participants {"}}"}; to show the braces, put them into `backquotes`
E408 = several results begin like this: «{ $target }»
    .label = this key
    .hint = write the whole name; if names are equal, add the period: results/name/period
E409 = a key in the front matter does not work
    .label = braces will stay here
    .hint = front matter stands in lists and in search, where there are no texts: write the number yourself
E410 = the record has no picture «{ $target }»
    .label = no such picture
    .hint = pictures in a text are those of the practice’s field media; other records have none
    .nearest = did you mean «{ $nearest }»?
E411 = the picture «{ $target }» stands within a line
    .label = this picture
    .hint = put it on a line of its own, with empty lines before and after
N420 = this number is in the records: { $figure }
    .label = this number
    .hint = cite it, and it will not drift from the records: {"{{"} { $key } {"}}"}
N421 = the number is inexact in its record, and the text does not say so: «{ $target }»
    .label = is it exact
    .hint = put a word before the key: { $why ->
        [more-than] «more than» or «over»
        [less-than] «less than»
        [almost] «almost»
       *[about] «about» or «around»
    }
W430 = a table without a caption
    .label = this table
    .hint = put a paragraph «Table: what is in it» before it
W431 = there is no footnote «{ $target }» in the text
    .label = a reference to a footnote
    .hint = add a line «[^{ $target }]: text of the footnote»
    .nearest = did you mean «{ $nearest }»?
W432 = nothing refers to the footnote «{ $target }», so it is not seen
    .label = this footnote
    .hint = put [^{ $target }] where it belongs, or remove it
W433 = there is no callout «{ $target }»: it is shown as a quotation
    .label = this callout
    .hint = callouts are NOTE, TIP, IMPORTANT, WARNING, CAUTION
    .nearest = did you mean «{ $nearest }»?

E501 = two pages with one address { $address }: { $first } and { $second }
    .label = the second
    .hint = change the id of one record
E511 = the published address { $address } would vanish
    .label = this address is promised to last
    .hint = { $what ->
        [record] if the record was renamed, name its former id in it – aliases: [{ $id }]; if the page was removed on purpose, add “- from: { $from }” to redirects.yaml and, if there is a replacement, “to: /address/”
       *[page] add “- from: { $from }” to redirects.yaml and, if there is a replacement, “to: /address/”
    }
    .nearest = if it is { $nearest } now, name the former id in that record – aliases: [{ $id }]; if the page was removed on purpose, add “- from: { $from }” to redirects.yaml and, if there is a replacement, “to: /address/”
E512 = { $what ->
    [address] a living page stands at the former address { $id }
   *[id] another record has the former id “{ $id }”
}
    .label = taken
    .hint = a former address can lead on only from an empty place: remove it, or change the id of the living record
E513 = { $what ->
    [address] where { $id } leads is said twice: { $first } says it already
   *[id] the former id “{ $id }” is named twice: “{ $first }” names it already
}
    .label = the second time
    .hint = keep one of the two
E514 = the redirect leads to { $to }, and nothing is there
    .label = no such page
    .hint = write the address of a page without a language (/2017/) or a record (practice:abakan-papa); if there is no replacement, remove “to”
    .nearest = did you mean { $nearest }?
E515 = redirects lead round in a circle: { $to } leads to itself
    .label = here the circle closes
    .hint = at least one of them must lead to a living page
E516 = the line “{ $line }” does not look like an address
    .label = this line
    .hint = one address a line: /2017/; if git left it in a merge, keep the addresses of both sides
E517 = { $n ->
    [one] with the language “{ $lang }” { $n } published address would vanish
   *[other] with the language “{ $lang }” { $n } published addresses would vanish
}
    .label = the first of them
    .hint = put the language back into interface, or add “- {"{"} from: /{ $lang }/, to: /, below: true {"}"}” to redirects.yaml
N518 = a link by a former id: “{ $target }”
    .label = leads to the right place
    .hint = it can be replaced by “{ $nearest }”
E602 = there is no theme «{ $theme }»: no folder { $folder }
    .hint = check theme in the settings or remove the field to use the built-in theme
E601 = theme: { $detail }
    .hint = check the template; the built-in one comes back when the file is deleted from the theme's folder
E610 = { $inside ->
    [component] component «{ $of }» does not know the name «{ $name }»
    [struct] «{ $of }» ({ $type }) has no field «{ $name }»
    [list] «{ $of }» has no field «{ $name }»: it is a list
    [text] «{ $of }» has no field «{ $name }»: it is text
    [number] «{ $of }» has no field «{ $name }»: it is a number
    [bool] «{ $of }» has no field «{ $name }»: it is true or false
    [amount] the number «{ $of }» would lose its “more than” or “about”
   *[page] the template does not know the name «{ $name }»
}{ $where ->
    [call] {" "}(called in { $call })
    [pages] {" "}(on pages { $pages })
   *[all] {""}
}
    .label = { $inside ->
        [component] not a parameter of the component
        [amount] a number without its word
        [page] no such name
       *[other] no such field
    }
    .hint = { $inside ->
        [component] a component sees only its parameters: { $expected }
        [amount] show it as { $of } | said
        [list] go through the list: for … in …
        [page] there are: { $expected }
        [struct] there are: { $expected }
       *[other] it has no fields; what pages have: itogi theme fields
    }
    .nearest = did you mean «{ $nearest }»? There are: { $expected }
E611 = no message «{ $name }»
    .label = no language of the site has it
    .hint = add it to locales/ of the theme
    .nearest = did you mean «{ $nearest }»? If not, add the message to locales/ of the theme
E612 = no message begins with «{ $name }»
    .label = no such messages
    .hint = add messages that begin so to locales/ of the theme
    .nearest = did you mean «{ $nearest }»?
E613 = the theme has no file assets/{ $name }
    .label = no such file
    .hint = there are: { $expected }
    .nearest = did you mean «{ $nearest }»? There are: { $expected }
E614 = component «{ $component }» has no parameter «{ $name }»
    .label = no such parameter
    .hint = there are: { $expected }
    .nearest = did you mean «{ $nearest }»? There are: { $expected }
E615 = component «{ $component }» is not given its parameter «{ $name }»
    .label = { $name } is missing here
    .hint = its parameters: { $expected }
E616 = message «{ $key }» is not in locales/{ $other }.ftl
    .label = it is only here
    .hint = add it there too: the site has that language
W617 = message «{ $key }» is reworded here and not in locales/{ $other }.ftl
    .label = there the built-in one remains
    .hint = reword it in every language of the site

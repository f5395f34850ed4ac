build-done = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $files } files in all: { $written } written, { $unchanged } unchanged, { $removed } removed – in { $ms } ms
build-out = the site is in { $out }
build-fresh = { $n ->
    [one] { $n } new address is not locked yet
   *[other] { $n } new addresses are not locked yet
}: run itogi lock once they are public
build-no-lock = no address is locked: run itogi lock once the site is public, and none will vanish unnoticed
build-no-host = the address of the site is not set (base_url or --base-url), so it is built without the map sitemap.xml, feeds,{ $cards ->
    [yes] { " " }cards for networks,
   *[no] { "" }
} code to embed, addresses in references and canonical links
diff-title = What will change in the site
diff-none-added = no new pages
diff-count-added = { $n ->
    [one] { $n } page will be new
   *[other] { $n } pages will be new
}
diff-none-changed = earlier pages stay as they are
diff-count-changed = { $n ->
    [one] { $n } page will change
   *[other] { $n } pages will change
}
diff-none-removed = no address will vanish
diff-count-removed = { $n ->
    [one] { $n } address will vanish
   *[other] { $n } addresses will vanish
}
diff-count-restyled = { $n ->
    [one] { $n } more file will only look otherwise: another theme or program
   *[other] { $n } more files will only look otherwise: another theme or program
}
diff-languages = pages in other languages change with them
diff-first = the site has not been built yet: everything is new
diff-no-facts = another version of itogi built the earlier site: its numbers and facts cannot be compared, only pages
diff-interrupted = the last build was interrupted: the comparison with it is not exact
diff-saved = report: { $file }
diff-html-inside = the report { $file } would lie in the folder of the site
    .hint = choose another place
diff-more = … and { $n } more
diff-page = page
diff-file = file
diff-address = address
diff-gone = removed on purpose
diff-nothing = Nothing will change.
diff-column-what = What
diff-column-old = Before
diff-column-new = After
diff-removed = To vanish ({ $n })
    .warning = links to these addresses will break: add aliases or redirects
diff-added = New pages ({ $n })
diff-changed = Pages to change ({ $n })
diff-moved = Redirects ({ $n })
diff-renamed = New names ({ $n })
diff-contacts = Contacts ({ $n })
    .warning = check: offices only, no private persons
diff-pictures = Pictures ({ $n })
    .warning = check: children need the consent of their parents
diff-awards = Places and awards ({ $n })
diff-participation = Participation of towns ({ $n })
diff-mentions = Mentions of towns ({ $n })
diff-figures = Figures of editions ({ $n })
diff-results = Results of practices ({ $n })
diff-indicators = Indicators of programmes ({ $n })
fact-no-data = no data
fact-not-eligible = could not take part
fact-not-taken-part = did not take part
fact-not-published = not published yet
fact-hidden = not published
fact-not-applicable = not applicable
fact-more-than = more than
fact-less-than = less than
fact-almost = almost
fact-about = about
fact-before = before
fact-after = after
fact-participant = participant
fact-leader = outside the ranking
fact-winner = winner, place not named
fact-not-awarded = not awarded
fact-mentioned = named in the document
fact-report = report sent
fact-no-report = no report
fact-score = score
fact-place = place
fact-prize = prize:
fact-diploma = diploma:
fact-plan = plan
fact-fact = actual
fact-people-none = nobody:
fact-people-adults = adults:
fact-people-children = children:
lock-done = { $new ->
    [one] { $new } new address locked
   *[other] { $new } new addresses locked
}, { $all } in all: { $file }
lock-clean = all addresses ({ $all }) are locked already
lock-open = { $new ->
    [one] { $new } address is not locked:
   *[other] { $new } addresses are not locked:
}
lock-refused = the list of addresses was left as it was: { $summary }
lock-head = Addresses that are public and must not vanish. The command itogi lock adds to them.
    In a merge of git keep the lines of both sides; their order does not matter.
build-failed = the site was not touched: { $summary }
build-progress = pages
check-clean = the records are in order
theme-clean = { $templates ->
    [one] { $templates } template
   *[other] { $templates } templates
}, { $components ->
    [one] { $components } component
   *[other] { $components } components
}, no unknown names
theme-file-unknown = the built-in theme has no file { $name }
    .hint = the list of files: itogi theme show
    .nearest = did you mean { $nearest }? The list of files: itogi theme show
template-unknown = no page has the template { $name }
    .hint = the list of templates: itogi theme fields
    .nearest = did you mean { $nearest }? The list of templates: itogi theme fields
fields-common = every template gets:
fields-templates = templates (the fields of one: itogi theme fields practice.html):
field-text = text
field-amount = number with its “more than” (| said)
field-number = number
field-bool = true or false
field-any = anything
field-list = list ({ $type })
field-optional = { $type }, may be absent
field-told = { $type } (see above)
check-done = checked: { $summary }
explain-title = why files were written:
explain-new = new
explain-view = what the page shows has changed
explain-theme = the theme or the program has changed
explain-missing = the file was not in its place
explain-removed = removed: the page is gone
explain-bytes = its bytes have changed
profile-title = where the time went ({ $ms } ms in all; steps add up the time of all threads):
profile-templates = slowest templates:
profile-pages = slowest pages and files:
profile-memory = most memory at once: { $mb } MB
profile-trace = every step is in { $path }
profile-ms = { $ms } ms
profile-count = × { $count }
profile-stage-read = reading files
profile-stage-inputs = comparing with the last build
profile-stage-check = parsing, checks and texts
profile-stage-advise = preparing advice
profile-stage-theme = theme
profile-stage-routes = list of pages
profile-stage-open = manifest of the last build
profile-stage-view = contents of pages
profile-stage-key = hashes of contents
profile-stage-render = templates
profile-stage-write = writing
profile-stage-other = other files
profile-stage-publish = putting in place
io-error = it did not work: { $detail }
foreign-file = { $path } is a foreign file in a page's place: itogi did not make it and will not touch it
    .hint = move the file or choose another folder (--out)
out-in-content = the output folder { $out } lies inside the content folder: the site would become records
    .hint = choose another folder (--out)
locked = another run of itogi is writing to { $out }
    .hint = wait for its end; if there is none, delete { $lock }
no-content = there is no content folder { $path }
    .hint = run itogi in the folder that has content/, or give --content
bad-base-url = «{ $value }» cannot be a --base-url
    .hint = an address with a slash at its end is needed: https://example.org/ or /itogi/

help-itogi = itogi – the results site of a yearly competition from records in YAML and Markdown
help-itogi-usage = itogi [options] <command>
help-build-usage = itogi build [options]
help-check-usage = itogi check [options]
help-diff-usage = itogi diff [options]
help-lock-usage = itogi lock [options]
help-theme-usage = itogi theme <command>
help-theme-check-usage = itogi theme check [options]
help-theme-show-usage = itogi theme show [file]
help-theme-fields-usage = itogi theme fields [template]
help-usage = Usage
help-commands = Commands
help-command-name = COMMAND
help-options = Options
help-build = Check the records and build the site
help-check = Only check the records and the theme
help-diff = Say what would change in the published site: pages, figures, places, participation
help-lock = Lock the addresses of the site: add new ones to urls.lock
help-theme = For authors of themes: check yours, look at the built-in one, see the fields of templates
help-theme-check = Check the theme: names in templates, messages, files
help-theme-show = List the files of the built-in theme, or print one of them
help-theme-fields = List the fields that a template gets
help-file = A file of the theme, such as templates/practice.html
help-template = A template, such as practice.html
help-lang = Language of messages: ru or en; else from LC_ALL, LC_MESSAGES, LANG (en… is English)
help-format = Shape of messages: human, short (file:line:column), json (for programs)
help-content = Content folder (content)
help-drafts = Show drafts too (draft: true)
help-out = Output folder (public)
help-themes = Folder of themes (themes); the theme of the settings replaces the built-in one file by file
help-base_url = Address of the site with a slash at its end: https://example.org/ or /itogi/
help-styleguide = Build /styleguide/ too: every part of the theme on one page
help-explain = Say for each written file why it was written
help-profile = Say where the time went; --profile=FILE writes every step for chrome://tracing
help-jobs = Number of threads; else the number of cores
help-against = The folder of the published site (public); nothing is written there
help-html = Also write the report as HTML: one file that can be sent
help-check_diff = Exit code 1 if any page would vanish
help-check_only = Only name the addresses that are not in the list (exit code 1 if there are any)
help-help = Show this help
help-version = Show the version
argument-unknown = unknown option { $argument }
argument-value = { $argument } does not accept «{ $value }»
argument-value-of = { $argument } does not accept «{ $value }»; it may be: { $valid }
kind-missing = say what to make: { $valid }
argument-missing = an argument is missing: { $argument }
argument-other = the arguments do not fit: { $detail }
argument-nearest = did you mean { $nearest }?
argument-help = help: itogi --help
command-unknown = unknown command { $argument }
command-missing = a command is needed: build, check, serve, new, fmt, init, schema, diff, lock or theme
file-written = written { $path }
file-same = unchanged { $path }
init-done = a new competition in { $dir }, { $files } files. It is an example: README.md says how to begin; to check it: itogi check
init-not-empty = { $dir } is not empty
    .hint = name a new or an empty folder: itogi init my-competition
fmt-done = { $files ->
    [one] { $files } file
   *[other] { $files } files
} read: { $changed } mended, { $skipped } with mistakes left as they are
fmt-checked = { $files ->
    [one] { $files } file
   *[other] { $files } files
} read: { $changed } to be mended, { $skipped } with mistakes left as they are
fmt-mistakes = { $path }: has mistakes and is left as it is
fmt-not-written = file not written: { $detail }
    .hint = if it is open and has changed, save it and run itogi fmt again
fmt-no-file = there is no { $path } in the content folder
    .hint = name a file or a folder together with the content folder: itogi fmt content/practices
new-done = made { $path }, the record's id is { $id }. Complete it and check it: itogi check --drafts
new-exists = { $path } is there already and was not touched
    .hint = name another id: --id
new-missing = answers are missing: { $arguments }
    .hint = run the command in a terminal, it will ask, or give these arguments
new-no-answer = the answers ended, no file was made
new-no-settings = { $path } has no settings by which the records can be known
    .hint = itogi init begins a new competition; itogi check says what is wrong with the settings
new-not-asked = { $argument } is not wanted here; there are: { $arguments }
new-refused = { $argument }: { $detail }
new-more-fields = Lines such as “# field: …” may be filled in: write what the source says and remove the “# ”. What it does not say is left out.
new-body-practice = Tell here in your own words what is done, for whom, and what came of it. 60 to 200 words, short paragraphs. No names of children, diagnoses, addresses or private phones. Remove this note and “draft: true” when ready.
new-body-growth-point = Tell here what the organisers recommend to improve, and how. Remove this note and “draft: true” when ready.
new-body-programme = Tell here of the programme in your own words; indicators and roadmap stand in files beside it. Remove this note and “draft: true” when ready.
ask-required = { $title }. { $description }
ask-optional = { $title } (may be left empty). { $description }
ask-several = several with commas between them
ask-list = one of { $number }; “?” lists them all
refused-unknown = there is no such record: “{ $answer }”
refused-ambiguous = several records have that name, give an id: { $ids }
refused-word = “{ $answer }” will not do; there are: { $words }
refused-long = longer than { $most } characters
refused-blank = an answer is needed
refused-form = “{ $answer }” will not do: a year is 2017, a date 2017, 2017-09 or 2017-09-16, a number 8
refused-id = no id can be made of this: lower-case Latin letters, digits and single hyphens are needed (--id)
refused-taken = there is such a record already: “{ $answer }”
refused-number = by its neighbours the number must be { $number }
refused-before-first = by its neighbours it was before the first one
refused-ends-before = before its beginning
refused-same-town = this town is recorded already: { $id }; if it is another, give its region (--region) or an id (--id)
help-new-usage = itogi new <kind> [options]
help-fmt-usage = itogi fmt [options] [file or folder…]
help-schema-usage = itogi schema [options]
help-init-usage = itogi init [folder] [options]
help-new = Make a record: practice, city, edition, growth-point, programme
help-fmt = Put quotes, dashes and the order of fields in the records right
help-schema = Write schemas of the fields (JSON Schema) for code editors
help-init = Begin a new competition in an empty folder
help-kind = Kind of record: practice, city, edition, growth-point, programme
help-paths = Files or folders; without them, the whole content folder
help-fmt-check-only = Only say what would change; exit code 1 if anything would
help-schema-out = Where to write the schemas (schema)
help-dir = A new or an empty folder; without it, the current one
help-new-id = Id, if not the one that the program makes; of an edition, its year
help-new-title = Title
help-new-name = Name of a town
help-new-lead = One sentence
help-new-type = Type of a settlement: city, village…
help-new-city = Town: id or name
help-new-edition = Edition: its year
help-new-directions = Directions: ids or titles, with commas
help-new-theme = Theme of a growth point
help-new-source = Source
help-new-section = Section of the source
help-new-region = Region of a town
help-new-region-source = Where the region is known from
help-new-ordinal = Number of an edition, if not the one that its neighbours give
help-new-motto = Motto
help-new-coverage = State of an edition: announced, running, partial or full
help-new-short = Short title of a programme
help-new-goal = Goal of a programme
help-new-territory = Territory in words
help-new-regions = Regions, with commas
help-new-from = Beginning
help-new-to = End

## serve

help-serve = Show the site in the browser and keep it fresh while records are edited
help-serve-usage = itogi serve [options]
help-port = Port; otherwise the first free one from 4000
help-host = Address of the machine (127.0.0.1); with any other one the network sees the site, drafts too
help-open = Open the site in the browser
help-editor = What opens a file from a message: a link with {"{path}"}, {"{line}"}, {"{column}"} (vscode://…) or none
serve-address = site: { $address } (Ctrl+C stops it)
serve-no-browser = the browser could not be opened, open the address yourself
serve-no-address = cannot listen on { $host }, port { $port }: { $detail }
    .hint = choose another port: itogi serve --port 8080
serve-first = site ready in { $ms } ms, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
serve-ready = { $changed }: site renewed in { $ms } ms, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
serve-refused = { $changed }: the site stays as it was – { $summary }
serve-files = { $file } and { $others ->
    [one] { $others } more file
   *[other] { $others } more files
}
preview-refused = The site is shown as it was: there are errors in the records
preview-noted = There are remarks on the records
preview-hide = Hide
preview-show = Show
preview-rest = Show the remarks that stop nothing, too
preview-open = Open this place in the editor
preview-lost = itogi serve does not answer
preview-again = The page may be out of date. Start itogi serve again, and it will be renewed by itself

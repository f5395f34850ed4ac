build-done = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $files } files in all: { $written } written, { $unchanged } unchanged, { $removed } removed – in { $ms } ms
build-out = the site is in { $out }
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
help-help = Show this help
help-version = Show the version
argument-unknown = unknown option { $argument }
argument-value = { $argument } does not accept «{ $value }»
argument-value-of = { $argument } does not accept «{ $value }»; it may be: { $valid }
argument-other = the arguments do not fit: { $detail }
argument-nearest = did you mean { $nearest }?
argument-help = help: itogi --help
command-unknown = unknown command { $argument }
command-missing = a command is needed: build, check or theme

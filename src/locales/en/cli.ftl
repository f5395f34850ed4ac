build-done = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $files } files in all: { $written } written, { $unchanged } unchanged, { $removed } removed – in { $ms } ms
build-out = the site is in { $out }
build-failed = the site was not touched: { $summary }
build-progress = pages
check-clean = the records are in order
check-done = checked: { $summary }
explain-title = why files were written:
explain-new = new
explain-view = what the page shows has changed
explain-theme = the theme or the program has changed
explain-missing = the file was not in its place
explain-removed = removed: the page is gone
explain-bytes = its bytes have changed
io-error = it did not work: { $detail }
foreign-file = { $path } is a foreign file in a page's place: itogi did not make it and will not touch it
    .hint = move the file or choose another folder (--out)
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
help-usage = Usage
help-commands = Commands
help-command-name = COMMAND
help-options = Options
help-build = Check the records and build the site
help-check = Only check the records
help-lang = Language of messages: ru or en; else from LC_ALL, LC_MESSAGES, LANG (en… is English)
help-format = Shape of messages: human, short (file:line:column), json (for programs)
help-content = Content folder (content)
help-drafts = Show drafts too (draft: true)
help-out = Output folder (public)
help-themes = Folder of themes (themes); the theme of the settings replaces the built-in one file by file
help-base_url = Address of the site with a slash at its end: https://example.org/ or /itogi/
help-explain = Say for each written file why it was written
help-jobs = Number of threads; else the number of cores
help-help = Show this help
help-version = Show the version
argument-unknown = unknown option { $argument }
argument-value = { $argument } does not accept «{ $value }»{ $valid ->
    [0] {""}
   *[other] ; it may be: { $valid }
}
argument-other = the arguments do not fit: { $detail }
argument-nearest = did you mean { $nearest }?
argument-help = help: itogi --help
command-unknown = unknown command { $argument }
command-missing = a command is needed: build or check

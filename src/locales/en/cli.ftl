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

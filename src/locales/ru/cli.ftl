build-done = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, всего файлов { $files }: записано { $written }, без изменений { $unchanged }, удалено { $removed } – за { $ms } мс
build-out = сайт в папке { $out }
build-failed = сайт не тронут: { $summary }
build-progress = страницы
check-clean = записи в порядке
check-done = проверено: { $summary }
explain-title = почему записаны файлы:
explain-new = новый
explain-view = изменилось то, что видно на странице
explain-theme = изменилось оформление или программа
explain-missing = файла не было на месте
explain-removed = удалён: страницы больше нет
explain-bytes = изменилось содержимое
io-error = не получилось: { $detail }
foreign-file = { $path } – чужой файл на месте страницы: itogi его не создавал и не тронет
    .hint = уберите файл или выберите другую папку (--out)
locked = в папку { $out } уже пишет другой запуск itogi
    .hint = дождитесь его конца; если его нет, удалите { $lock }
no-content = нет папки записей { $path }
    .hint = запустите itogi в папке, где лежит content/, или укажите --content
bad-base-url = «{ $value }» не годится в --base-url
    .hint = нужен адрес с косой чертой на конце: https://example.org/ или /itogi/

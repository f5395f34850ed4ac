build-done = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, всего файлов { $files }: записано { $written }, без изменений { $unchanged }, удалено { $removed } – за { $ms } мс
build-out = сайт в папке { $out }
build-failed = сайт не тронут: { $summary }
build-progress = страницы
check-clean = записи в порядке
theme-clean = { $templates ->
    [one] { $templates } шаблон
    [few] { $templates } шаблона
   *[many] { $templates } шаблонов
}, { $components ->
    [one] { $components } компонент
    [few] { $components } компонента
   *[many] { $components } компонентов
}, неизвестных имён нет
theme-file-unknown = во встроенной теме нет файла { $name }
    .hint = список файлов: itogi theme show
    .nearest = возможно, имелось в виду { $nearest }; список файлов: itogi theme show
template-unknown = нет страницы с шаблоном { $name }
    .hint = список шаблонов: itogi theme fields
    .nearest = возможно, имелось в виду { $nearest }; список шаблонов: itogi theme fields
fields-common = у каждого шаблона:
fields-templates = шаблоны (поля одного: itogi theme fields practice.html):
field-text = текст
field-number = число
field-bool = да или нет
field-any = что угодно
field-list = список ({ $type })
field-optional = { $type }, может не быть
field-told = { $type } (см. выше)
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
out-in-content = папка сайта { $out } лежит внутри папки записей: сайт стал бы записями
    .hint = выберите другую папку (--out)
locked = в папку { $out } уже пишет другой запуск itogi
    .hint = дождитесь его конца; если его нет, удалите { $lock }
no-content = нет папки записей { $path }
    .hint = запустите itogi в папке, где лежит content/, или укажите --content
bad-base-url = «{ $value }» не годится в --base-url
    .hint = нужен адрес с косой чертой на конце: https://example.org/ или /itogi/

help-itogi = itogi – сайт итогов ежегодного конкурса из записей в YAML и Markdown
help-itogi-usage = itogi [параметры] <команда>
help-build-usage = itogi build [параметры]
help-check-usage = itogi check [параметры]
help-theme-usage = itogi theme <команда>
help-theme-check-usage = itogi theme check [параметры]
help-theme-show-usage = itogi theme show [файл]
help-theme-fields-usage = itogi theme fields [шаблон]
help-usage = Как вызвать
help-commands = Команды
help-command-name = КОМАНДА
help-options = Параметры
help-build = Проверить записи и собрать сайт
help-check = Только проверить записи и тему оформления
help-theme = Для авторов тем: проверить свою, посмотреть встроенную, узнать поля шаблонов
help-theme-check = Проверить тему: имена в шаблонах, сообщения, файлы
help-theme-show = Назвать файлы встроенной темы или напечатать один из них
help-theme-fields = Назвать поля, которые получает шаблон
help-file = Файл темы, например templates/practice.html
help-template = Шаблон, например practice.html
help-lang = Язык сообщений: ru или en; иначе по LC_ALL, LC_MESSAGES, LANG (en… – английский)
help-format = Вид сообщений: human (для людей), short (файл:строка:столбец), json (для программ)
help-content = Папка записей (content)
help-drafts = Показать и черновики (draft: true)
help-out = Куда собрать сайт (public)
help-themes = Папка тем (themes); тема из настроек заменяет встроенную файл за файлом
help-base_url = Адрес сайта с косой чертой на конце: https://example.org/ или /itogi/
help-styleguide = Собрать и /styleguide/: все части оформления на одной странице
help-explain = Назвать для каждого записанного файла, почему он записан
help-jobs = Сколько потоков занять; иначе по числу ядер
help-help = Показать эту справку
help-version = Показать версию
argument-unknown = неизвестный параметр { $argument }
argument-value = { $argument } не принимает «{ $value }»
argument-value-of = { $argument } не принимает «{ $value }»; бывает: { $valid }
argument-other = параметры не подходят: { $detail }
argument-nearest = возможно, имелось в виду { $nearest }
argument-help = справка: itogi --help
command-unknown = неизвестная команда { $argument }
command-missing = нужна команда: build, check или theme

## serve

help-serve = Показать сайт в браузере и обновлять его, пока правятся записи
help-serve-usage = itogi serve [параметры]
help-port = Порт; иначе первый свободный с 4000
help-host = Адрес машины (127.0.0.1); с другим сайт, и черновики тоже, увидят в сети
help-open = Открыть сайт в браузере
help-editor = Чем открывать файл из сообщения: ссылка с {"{path}"}, {"{line}"}, {"{column}"} (vscode://…) или none
serve-address = сайт: { $address } (остановить – Ctrl+C)
serve-no-browser = браузер открыть не удалось, откройте адрес сами
serve-no-address = адрес { $host }, порт { $port } занять не удалось: { $detail }
    .hint = выберите другой порт: itogi serve --port 8080
serve-ready = { $changed }: сайт обновлён за { $ms } мс, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
serve-refused = { $changed }: сайт остаётся прежним – { $summary }
serve-files = { $file } и ещё { $others ->
    [one] { $others } файл
    [few] { $others } файла
   *[many] { $others } файлов
}
preview-refused = Сайт показан прежним: в записях ошибки
preview-noted = Есть замечания к записям
preview-hide = Свернуть
preview-show = Показать
preview-open = Открыть это место в редакторе

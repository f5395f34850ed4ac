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
profile-title = на что ушло время (всего { $ms } мс; по шагам сложено время всех потоков):
profile-templates = самые медленные шаблоны:
profile-pages = самые медленные страницы и файлы:
profile-memory = больше всего памяти сразу: { $mb } МБ
profile-trace = все шаги записаны в { $path }
profile-ms = { $ms } мс
profile-count = × { $count }
profile-stage-read = чтение файлов
profile-stage-check = разбор, проверки и тексты
profile-stage-advise = подготовка советов
profile-stage-theme = оформление
profile-stage-routes = список страниц
profile-stage-open = опись прошлой сборки
profile-stage-view = содержание страниц
profile-stage-key = отпечатки содержания
profile-stage-render = шаблоны
profile-stage-write = запись
profile-stage-other = остальные файлы
profile-stage-publish = перенос на место
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
help-profile = Сказать, на что ушло время; --profile=ФАЙЛ запишет каждый шаг для chrome://tracing
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

build-done = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}, всего файлов { $files }: записано { $written }, без изменений { $unchanged }, удалено { $removed } – за { $ms } мс
build-out = сайт в папке { $out }
build-fresh = { $n ->
    [one] { $n } новый адрес ещё не закреплён
    [few] { $n } новых адреса ещё не закреплены
   *[many] { $n } новых адресов ещё не закреплены
}: после публикации запустите itogi lock
build-no-lock = адреса не закреплены: после публикации запустите itogi lock, и ни один не пропадёт незаметно
build-no-host = адрес сайта не задан (base_url или --base-url), поэтому сайт собран без карты sitemap.xml, без лент,{ $cards ->
    [yes] { " " }без карточек для соцсетей,
   *[no] { "" }
} без кода для встраивания, без канонических ссылок и без адресов в строках «Как цитировать»
diff-title = Что изменится на сайте
diff-none-added = новых страниц нет
diff-count-added = { $n ->
    [one] появится { $n } страница
    [few] появятся { $n } страницы
   *[many] появится { $n } страниц
}
diff-none-changed = прежние страницы останутся как есть
diff-count-changed = { $n ->
    [one] изменится { $n } страница
    [few] изменятся { $n } страницы
   *[many] изменится { $n } страниц
}
diff-none-removed = ни один адрес не пропадёт
diff-count-removed = { $n ->
    [one] пропадёт { $n } адрес
    [few] пропадут { $n } адреса
   *[many] пропадёт { $n } адресов
}
diff-count-restyled = { $n ->
    [one] ещё { $n } файл изменится только видом: другая тема или программа
    [few] ещё { $n } файла изменятся только видом: другая тема или программа
   *[many] ещё { $n } файлов изменятся только видом: другая тема или программа
}
diff-languages = страницы на других языках изменятся так же
diff-first = сайт ещё не собирали: всё ново
diff-no-facts = прежний сайт собран другой версией itogi: числа и факты сравнить не с чем, только страницы
diff-interrupted = прошлая сборка прервана: сравнение с ней неточно
diff-saved = отчёт: { $file }
diff-html-inside = отчёт { $file } попал бы в папку сайта
    .hint = выберите другое место
diff-more = … и ещё { $n }
diff-page = страница
diff-file = файл
diff-address = адрес
diff-gone = убрана намеренно
diff-nothing = Ничего не изменится.
diff-column-what = Что
diff-column-old = Было
diff-column-new = Станет
diff-removed = Пропадут ({ $n })
    .warning = ссылки на эти адреса перестанут работать: укажите aliases или redirects
diff-added = Новые страницы ({ $n })
diff-changed = Изменятся страницы ({ $n })
diff-moved = Перенаправления ({ $n })
diff-renamed = Новые названия ({ $n })
diff-contacts = Контакты ({ $n })
    .warning = проверьте: только учреждения, не частные лица
diff-pictures = Снимки ({ $n })
    .warning = проверьте: для детей нужно согласие родителей
diff-awards = Места и награды ({ $n })
diff-participation = Участие городов ({ $n })
diff-mentions = Упоминания городов ({ $n })
diff-figures = Числа конкурсов ({ $n })
diff-results = Результаты практик ({ $n })
diff-indicators = Показатели программ ({ $n })
fact-no-data = нет данных
fact-not-eligible = не мог участвовать
fact-not-taken-part = не участвовал
fact-not-published = ещё не опубликовано
fact-hidden = не публикуется
fact-not-applicable = не применимо
fact-more-than = более
fact-less-than = менее
fact-almost = почти
fact-about = около
fact-before = до
fact-after = после
fact-participant = участник
fact-leader = вне рейтинга
fact-winner = победитель, место не названо
fact-not-awarded = не присуждалось
fact-mentioned = назван в документе
fact-report = отчёт прислан
fact-no-report = отчёта нет
fact-score = баллы
fact-place = место
fact-prize = приз:
fact-diploma = диплом:
fact-plan = план
fact-fact = факт
fact-people-none = людей нет:
fact-people-adults = взрослые:
fact-people-children = дети:
lock-done = { $new ->
    [one] закреплён { $new } новый адрес
    [few] закреплены { $new } новых адреса
   *[many] закреплено { $new } новых адресов
}, всего { $all }: { $file }
lock-clean = все адреса ({ $all }) уже закреплены
lock-open = { $new ->
    [one] не закреплён { $new } адрес:
    [few] не закреплены { $new } адреса:
   *[many] не закреплено { $new } адресов:
}
lock-refused = список адресов не тронут: { $summary }
lock-head = Адреса, которые опубликованы и не должны пропасть. Дополняет команда itogi lock.
    При слиянии в git оставьте строки обеих сторон; порядок не важен.
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
field-amount = число со своим «более» (| said)
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
profile-stage-inputs = сравнение с прошлой сборкой
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
help-diff-usage = itogi diff [параметры]
help-lock-usage = itogi lock [параметры]
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
help-diff = Показать, что изменится на опубликованном сайте: страницы, числа, места, участие
help-lock = Закрепить адреса сайта: дописать новые в urls.lock
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
help-against = Папка опубликованного сайта (public); в неё ничего не пишется
help-html = Записать и отчёт в HTML: один файл, который можно послать
help-check_diff = Код 1, если какая-нибудь страница пропадёт
help-check_only = Только назвать адреса, которых в списке нет (код 1, если такие есть)
help-help = Показать эту справку
help-version = Показать версию
argument-unknown = неизвестный параметр { $argument }
argument-value = { $argument } не принимает «{ $value }»
argument-value-of = { $argument } не принимает «{ $value }»; бывает: { $valid }
kind-missing = не сказано, что создать; бывает: { $valid }
argument-missing = не хватает параметра: { $argument }
argument-other = параметры не подходят: { $detail }
argument-nearest = возможно, имелось в виду { $nearest }
argument-help = справка: itogi --help
command-unknown = неизвестная команда { $argument }
command-missing = нужна команда: build, check, serve, new, fmt, init, schema, diff, lock или theme
file-written = записан { $path }
file-same = без изменений { $path }
init-done = новый конкурс в папке { $dir }, файлов: { $files }. Это пример – с чего начать, сказано в README.md; проверить: itogi check
init-not-empty = папка { $dir } не пуста
    .hint = назовите новую или пустую папку: itogi init мой-конкурс
fmt-done = { $files ->
    [one] просмотрен { $files } файл
    [few] просмотрено { $files } файла
   *[many] просмотрено { $files } файлов
}: исправлено { $changed }, с ошибками оставлено как есть { $skipped }
fmt-checked = { $files ->
    [one] просмотрен { $files } файл
    [few] просмотрено { $files } файла
   *[many] просмотрено { $files } файлов
}: исправить нужно { $changed }, с ошибками оставлено как есть { $skipped }
fmt-mistakes = { $path }: в файле ошибки, он оставлен как есть
fmt-not-written = файл не записан: { $detail }
    .hint = если файл открыт и изменился, сохраните его и запустите itogi fmt ещё раз
fmt-no-file = в папке записей нет { $path }
    .hint = назовите файл или папку вместе с папкой записей: itogi fmt content/practices
new-done = создан { $path }, id записи – { $id }. Дополните его и проверьте: itogi check --drafts
new-exists = файл { $path } уже есть, он не тронут
    .hint = назовите другой id: --id
new-missing = не хватает ответов: { $arguments }
    .hint = запустите команду в терминале – она спросит сама – или назовите эти параметры
new-no-answer = ответы кончились, файл не создан
new-no-settings = в { $path } нет настроек, по которым можно узнать записи
    .hint = новый конкурс начинает itogi init; что не так с настройками, скажет itogi check
new-not-asked = { $argument } здесь не нужен; бывает: { $arguments }
new-refused = { $argument }: { $detail }
new-more-fields = Строки «# поле: …» необязательны: впишите, что говорит источник, и уберите «# ». Чего он не говорит, того не пишите.
new-body-practice = Здесь расскажите своими словами: что делают, для кого, что вышло. 60–200 слов, короткие абзацы. Без имён детей, диагнозов, адресов и частных телефонов. Эту заметку и «draft: true» уберите, когда готово.
new-body-growth-point = Здесь расскажите, что организаторы советуют улучшить и как. Эту заметку и «draft: true» уберите, когда готово.
new-body-programme = Здесь расскажите о программе своими словами; показатели и дорожная карта – в файлах рядом. Эту заметку и «draft: true» уберите, когда готово.
ask-required = { $title }. { $description }
ask-optional = { $title } (можно пропустить). { $description }
ask-several = несколько – через запятую
ask-list = выбор из { $number }; «?» – показать все
refused-unknown = такой записи нет: «{ $answer }»
refused-ambiguous = записей с таким названием несколько, назовите id: { $ids }
refused-word = «{ $answer }» не годится; бывает: { $words }
refused-long = длиннее, чем { $most } знаков
refused-blank = нужен ответ
refused-form = «{ $answer }» не подходит: год пишут 2017, дату – 2017, 2017-09 или 2017-09-16, номер – 8
refused-id = id не складывается: нужны строчные латинские буквы, цифры и одиночные дефисы (--id)
refused-taken = такая запись уже есть: «{ $answer }»
refused-number = по соседним конкурсам номер должен быть { $number }
refused-before-first = по соседним конкурсам это было раньше первого
refused-ends-before = раньше, чем начало
refused-same-town = такой город уже записан: { $id }; если это другой, укажите его субъект (--region) или id (--id)
help-new-usage = itogi new <вид> [параметры]
help-fmt-usage = itogi fmt [параметры] [файл или папка…]
help-schema-usage = itogi schema [параметры]
help-init-usage = itogi init [папка] [параметры]
help-new = Создать запись: practice, city, edition, growth-point, programme
help-fmt = Поправить в записях кавычки, тире и порядок полей
help-schema = Записать схемы полей (JSON Schema) для редакторов кода
help-init = Начать новый конкурс в пустой папке
help-kind = Вид записи: practice, city, edition, growth-point, programme
help-paths = Файлы или папки; без них – вся папка записей
help-fmt-check-only = Только сказать, что изменится; код 1, если что-то изменится
help-schema-out = Куда записать схемы (schema)
help-dir = Папка: новая или пустая; без неё – текущая
help-new-id = id, если не тот, что сложит программа; у конкурса – год
help-new-title = Название
help-new-name = Название города
help-new-lead = Одно предложение
help-new-type = Что за поселение: city, village…
help-new-city = Город: id или название
help-new-edition = Конкурс: год
help-new-directions = Направления: id или названия через запятую
help-new-theme = Тема точки роста
help-new-source = Источник
help-new-section = Раздел источника
help-new-region = Субъект федерации
help-new-region-source = Откуда известен субъект
help-new-ordinal = Номер конкурса, если не тот, что следует из соседних
help-new-motto = Девиз
help-new-coverage = Что известно о конкурсе: announced, running, partial или full
help-new-short = Короткое название программы
help-new-goal = Цель программы
help-new-territory = Территория словами
help-new-regions = Субъекты через запятую
help-new-from = Начало срока
help-new-to = Конец срока

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
serve-first = сайт готов за { $ms } мс, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
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
preview-rest = Показать и замечания, которые не мешают
preview-open = Открыть это место в редакторе
preview-lost = Программа itogi serve не отвечает
preview-again = Страница может быть устаревшей. Запустите itogi serve снова – страница обновится сама

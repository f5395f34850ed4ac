# Слова сайта. Формы числа: one – 1, 21; few – 2–4; many – 0, 5–20.

and = и
skip = К содержанию
nav-label = Разделы
crumbs-label = Где вы
footer-label = О сайте
nav-home = Главная
nav-editions = Конкурсы
nav-compare = Сравнения
nav-cities = Города
nav-practices = Практики
nav-directions = Направления
nav-growth-points = Точки роста
nav-regions = Субъекты
nav-programmes = Программы
nav-districts = Федеральные округа
nav-sources = Источники
nav-mentions = Упоминания
as-of = Состояние на { $date }
languages-label = Язык сайта
content-in-ru = Записи сайта – на русском языке.
content-in-en = Записи сайта – на английском языке; меню, заголовки и подписи – на русском.
quoted = «{ $text }»
percent-sign = { "\u00A0" }%

source-mark = источник
source-head = Источник
also = По другому источнику:
qualifier-more-than = более
qualifier-less-than = менее
qualifier-almost = почти
qualifier-about = около
qualifier-of-more-than = более чем
qualifier-of-less-than = менее чем
qualifier-of-almost = почти
qualifier-of-about = примерно
missing-no-data = нет данных
missing-not-eligible = не имели права участвовать
missing-not-taken-part = не участвовали
missing-not-published = ещё не опубликовано
missing-hidden = не публикуется
missing-not-applicable = неприменимо
share = Доля
not-stated = не указана

practices-n = { $n ->
    [0] практик нет
    [one] { $n } практика
    [few] { $n } практики
   *[many] { $n } практик
}
mentions-n = { $n ->
    [0] упоминаний нет
    [one] { $n } упоминание
    [few] { $n } упоминания
   *[many] { $n } упоминаний
}
cities-n = { $n ->
    [one] { $n } населённый пункт
    [few] { $n } населённых пункта
   *[many] { $n } населённых пунктов
}
regions-told-n = { $n ->
    [one] субъект { $n } города
   *[other] субъекты { $n } городов
}
indicators-n = { $n ->
    [one] { $n } показатель
    [few] { $n } показателя
   *[many] { $n } показателей
}
tables-n = { $n ->
    [one] { $n } таблица
    [few] { $n } таблицы
   *[many] { $n } таблиц
}
awards-n = { $n ->
    [one] { $n } награда
    [few] { $n } награды
   *[many] { $n } наград
}
programmes-n = { $n ->
    [one] { $n } программа
    [few] { $n } программы
   *[many] { $n } программ
}
figures-n = { $n ->
    [one] { $n } число
    [few] { $n } числа
   *[many] { $n } чисел
}
use-numbers = есть числа
use-repeat = сказано, что нужно для повторения
use-ask = есть кого спросить
use-named = документ только называет
place-n = { $n }-е место
place-shared = поделили место
shared-with = то же место: { $towns }

type-city = город
type-urban-settlement = городское поселение
type-settlement = посёлок
type-village = село
type-hamlet = деревня
type-rural-settlement = сельское поселение
type-district = район

group-centres = административный центр
group-large = 100 тысяч жителей и более
group-medium = от 20 до 100 тысяч жителей
group-small = менее 20 тысяч жителей
group-rural = сельская местность
group-unknown = величина не установлена

state-place = место
state-leader = вне рейтинга
state-winner = победитель
state-awarded = награда
state-participant = участник
state-absent = нет в списке участников
state-ahead = итогов ещё нет
state-unknown = нет данных

find-town = Найдите свой город
all-cities = Все города и посёлки по алфавиту
latest-results = последний конкурс с итогами на этом сайте
winners-of = Победители { $year } года
all-winners = Все места, призы и дипломы
home-practices = Практики, с которых можно начать
all-practices = Весь каталог практик
home-growth = Что улучшать: точки роста { $year } года
already-in-years = советовали и раньше: { $years }
also-in-years = та же тема: { $years }
home-editions = Конкурсы по годам

editions-title = Конкурсы по годам
editions-lead = Каждый год у конкурса новый девиз и свои категории. Числа разных лет стоят рядом, но сравнивать можно не все.
editions-caption = Участники, субъекты и практики по годам
year = Год
edition = Конкурс
participants = Участники
subjects = Субъекты
practices-head = Практики
mentions-head = Упоминания
edition-is-partial = известны отдельные факты
announced-title = Конкурс объявлен
announced-note = Итогов ещё нет: здесь то, что нужно знать, чтобы участвовать.
edition-is-announced = объявлен, итогов ещё нет
running-title = Конкурс идёт
running-note = Итогов ещё нет.
edition-is-running = идёт, итогов ещё нет
take-part = Как участвовать
dates = Даты
edition-documents = Документы
not-yet = итогов ещё нет
home-ahead = Новый конкурс
partial-title = Известно не всё
partial-note-organiser = Итоги этого конкурса опубликованы здесь не целиком.
partial-note-archive = Отчёта организаторов об этом конкурсе на сайте нет: здесь только отдельные факты из других источников.

edition-nav = Разделы конкурса { $year } года
part-winners = Победители
part-participants = Участники
part-practices = Практики
part-findings = Что показали отчёты
part-growth-points = Точки роста
part-media = В прессе
part-winners-title = Победители { $year } года
part-participants-title = Участники { $year } года
part-practices-title = Практики { $year } года
part-findings-title = Что показали отчёты { $year } года
part-growth-points-title = Точки роста { $year } года
part-media-title = Конкурс { $year } года в прессе

participants-by-district = Участники по федеральным округам
participants-by-district-year = Участники { $year } года по федеральным округам
participants-by-region = Участники по субъектам
participants-by-region-whole = Участники { $year } года по субъектам
participants-by-region-year = Участники { $year } года по субъектам, которые назвал документ
participants-by-year = Участники по годам
participants-by-year-caption = Участники из округа и доля среди всех участников года
participants-description = По округам, категориям и поимённо – те, кого называют документы.
by-category = { $measure } по категориям
by-category-year = { $measure } по категориям, { $year }
by-category-unknown = { $measure } по категориям: таких чисел в документе нет.
basis-note = Нельзя сравнивать: участники – это все, кто вступил в конкурс, а отчёты прислали не все. Поэтому они стоят в разных таблицах.
measure-value = Число
districts-note = Округа показаны такими, какими были в год конкурса.
regions-partial = Документ называет не все субъекты, а только те, что выделились.
score = баллы: { $value }
counted = посчитано по списку
roster = Кто участвовал
roster-caption = Участники { $year } года, названные в документах
roster-caption-whole = Участники { $year } года
roster-whole = { $n ->
    [one] Список полон: { $n } участник.
    [few] Список полон: { $n } участника.
   *[many] Список полон: { $n } участников.
}
map-title-whole = Откуда участники
map-title-whole-year = Откуда участники { $year } года
map-whole = { $n ->
    [one] Участники – из { $n } субъекта.
   *[other] Участники – из { $n } субъектов.
}
map-number-whole = Число в клетке – сколько участников из субъекта. Субъекты и округа – какими были в год конкурса.
map-caption-whole = Субъекты, из которых были участники { $year } года
map-table-caption-whole = Участники { $year } года по субъектам
map-value-whole = участников:
tile-came = есть участники
roster-known = { $n ->
    [0] Поимённо не известен никто, всего участников – { $total }.
    [one] Известен { $n } участник из { $total }.
    [few] Известны { $n } участника из { $total }.
   *[many] Известны { $n } участников из { $total }.
}
roster-known-only = { $n ->
    [0] Поимённо не известен никто.
    [one] Известен { $n } участник.
    [few] Известны { $n } участника.
   *[many] Известно { $n } участников.
}
town = Город или посёлок
category = Категория
place = Место
district = Федеральный округ
region = Субъект федерации
direction = Направление
topic = Тема
publications = Сообщения

places-unknown = Нет данных о победителях в категориях: { $categories }.
prizes = Призы и дипломы
leaders = Многолетние успешные лидеры
leaders-note = Стоят вне рейтинга: мест им не присуждают.
leader = Многолетний успешный лидер, вне рейтинга
grantor = Вручает:
places-note = Места показаны такими, какими их присудили.
places-ties = Место могут разделить несколько участников; следующее за ним место не пропускается.
places-incomplete = Названы не все призовые места в категориях: { $categories }.
places-unplaced-all = Победители названы, но какое место у кого, источник не говорит.
places-unplaced = Победители названы, но какое место у кого, источник не говорит: { $categories }.

directions-of-edition = Практики по направлениям
directions-caption = Практики и упоминания { $year } года по направлениям
rules = Как проходил конкурс
organisers = Организаторы
tasks = Задачи
assignments = Конкурсные задания
categories = Категории участников
crosswalk = Как категории соотносятся с прежними
relation-same = та же категория
relation-renamed = та же, под новым названием
relation-split = разделена
relation-merged = объединена
relation-new = новая
relation-dropped = больше нет
relation-approx = похожая, но сравнивать места нельзя
criteria = Как оценивали
bonus = За что добавляли баллы
events = События
other-figures = Ещё числа
notes-title = Примечания
neighbour-editions = Соседние годы

edition-practices-lead = { $n ->
    [0] Практик по документам { $year } года нет.
    [one] { $n } практика по документам { $year } года.
    [few] { $n } практики по документам { $year } года.
   *[many] { $n } практик по документам { $year } года.
}
directions-label = Направления
editions-label = Конкурсы
also-named = Документ называет также:
named-here = названы:
topic-results = Что показали отчёты
topic-action = Акции и обмен опытом
topic-new-topic = Новые темы
topic-conclusion = Общие выводы
topic-media = Пресса и соцсети
media-topics = О чём писали
media-topics-caption = Сообщения по темам
media-regions = Где писали больше всего
media-regions-year = Сообщения о конкурсе { $year } года по субъектам

cities-title = Города и посёлки
cities-lead = { $n ->
    [one] В документах конкурса назван { $n } населённый пункт.
    [few] В документах конкурса названы { $n } населённых пункта.
   *[many] В документах конкурса названо { $n } населённых пунктов.
}
letters-label = По алфавиту
city-description = Участие, места, практики и упоминания по годам – с источниками.
region-unknown = субъект не установлен
town-years = { $kind ->
    [urban-settlement] Городское поселение
    [settlement] Посёлок
    [village] Село
    [hamlet] Деревня
    [rural-settlement] Сельское поселение
    [district] Район
   *[city] Город
 } { $kind ->
    [hamlet] участвовала
    [village] участвовало
    [urban-settlement] участвовало
    [rural-settlement] участвовало
   *[other] участвовал
 } в { $n ->
    [1] конкурсе { $years } года
   *[other] конкурсах { $years } годов
 }.
town-now = ныне { $name }
town-not-listed = В списках участников { $kind ->
    [urban-settlement] городское поселение
    [settlement] посёлок
    [village] село
    [hamlet] деревня
    [rural-settlement] сельское поселение
    [district] район
   *[city] город
 } не значится.
town-no-years = Об участии в конкурсе документы не говорят.
town-place = В { $year } году { $kind ->
    [hamlet] заняла
    [village] заняло
    [urban-settlement] заняло
    [rural-settlement] заняло
   *[other] занял
 } { $n }-е место
town-place-category = в категории { $category }
town-leader = В { $n ->
    [1] { $years } году
   *[other] { $years } годах
 } { $kind ->
    [hamlet] названа
    [village] названо
    [urban-settlement] названо
    [rural-settlement] названо
   *[other] назван
 } многолетним успешным лидером, вне рейтинга.
town-winner = В { $year } году { $kind ->
    [hamlet] названа
    [village] названо
    [urban-settlement] названо
    [rural-settlement] названо
   *[other] назван
 } победителем
town-prize = В { $year } году { $kind ->
    [hamlet] отмечена
    [village] отмечено
    [urban-settlement] отмечено
    [rural-settlement] отмечено
   *[other] отмечен
 } наградой: { $title }.
town-prize-unnamed = В { $year } году { $kind ->
    [hamlet] отмечена
    [village] отмечено
    [urban-settlement] отмечено
    [rural-settlement] отмечено
   *[other] отмечен
 } наградой.
town-tie = (его поделили { $towns })
town-directions = { $n ->
    [one] Документы говорят о работе в { $n } направлении из { $all }.
   *[other] Документы говорят о работе в { $n } направлениях из { $all }.
}
by-year = По годам
strip-note = «Нет данных» – не значит «не участвовал». Полного списка участников нет для этих лет: { $years }.
awards = Награды
practices-title = Практики
no-practices = Практик отсюда документы не описывают.
matrix-title = Направления по годам
matrix-caption = Что известно о направлениях: ● – практика, ○ – упоминание
mark-practice = практика
mark-mention = упоминание
mark-none = нет
mark-no-data = нет данных
mark-shape-practice = ●
mark-shape-mention = ○
mark-shape-none = –
mark-shape-no-data = ?
mentions-title = Где ещё назван
events-here = События здесь
advice = Что можно перенять
advice-note = Практики других городов и сёл. Сначала – тех, кто ближе по величине и месту.
advice-no-group = Практики других городов и сёл. Сначала – тех, кто ближе по месту: сколько жителей здесь, не установлено.
advice-no-region = Практики других городов и сёл. Сначала – тех, кто той же величины: субъект не установлен.
advice-nothing-known = Практики других городов и сёл. Близость не учтена: ни величина, ни субъект не установлены.
advice-method = Как подобраны практики
advice-answers = Ответы на точки роста
advice-gaps = Направления, о которых документы здесь молчат
advice-theme = { $n ->
    [one] Точка роста { $years } года –
   *[other] Точка роста { $years } годов –
}
advice-direction = Нет данных о работе в направлении
near-group-and-region = { $town } – тоже { $group }, субъект тот же: { $place }
near-group-and-district = { $town } – тоже { $group }, округ тот же: { $place }
near-group = { $town } – тоже { $group }
near-region = { $town } – субъект тот же: { $place }
near-size-centres = административный центр
near-size-large = из тех, где 100 тысяч жителей и более
near-size-medium = из тех, где от 20 до 100 тысяч жителей
near-size-small = из тех, где менее 20 тысяч жителей
near-size-rural = из сельской местности
peers-by-size-and-place = Похожие города и города рядом
peers-by-size = Похожие города: по величине
peers-by-place = Города рядом
peers-caption = Города, у которых есть практики: в каких конкурсах известны, в скольких направлениях отмечены, сколько практик описано
peers-years = Участие и места
peers-directions = Направлений
peers-practices = Практик
peers-group-and-region = Той же величины, тот же субъект: { $place }
peers-group-and-district = Той же величины, тот же округ: { $place }
peers-group = Той же величины
peers-region = Другой или неизвестной величины, тот же субъект: { $place }
spellings = Как ещё пишут документы
size-ours = Сколько здесь жителей на { $year } год, документы не говорят. Величину указали мы.
size-from = Откуда известна величина на { $year } год:
region-from = Откуда известен субъект:
neighbour-cities = Соседи по алфавиту

regions-title = Субъекты федерации
regions-lead-whole = { $n ->
    [one] Города и посёлки – в { $n } субъекте из { $all }.
   *[other] Города и посёлки – в { $n } субъектах из { $all }.
}
regions-lead = { $n ->
    [one] Города и посёлки известны в { $n } субъекте из { $all }.
   *[other] Города и посёлки известны в { $n } субъектах из { $all }.
}
no-district = Вне федеральных округов
region-none = участников документы не называют
cities-known = Города и посёлки
district-history = К какому округу относился
from-date = с { $date }
to-date = до { $date }
figures-title = В числах
districts-lead = Участники по округам в том составе, какой был в год конкурса.
districts-caption = Участники по федеральным округам
dissolved = упразднён { $when }
dissolved-sentence = Упразднён { $when }
district-absent = округа в тот год не было или нет данных
successor = преемник –
predecessor = В состав вошёл
district-none = Городов и сёл этого округа документы не называют.
district-regions = Субъекты округа

directions-title = Направления
directions-lead = { $n ->
    [one] { $n } направление, по которому сравнивают работу городов.
    [few] { $n } направления, по которым сравнивают работу городов.
   *[many] { $n } направлений, по которым сравнивают работу городов.
}
audience = Для кого
practices-of-year = Практики { $year } года
direction-none = За { $year } год практик нет.
themes-of-direction = Точки роста об этом
wordings = Как это называет конкурс
neighbour-directions = Соседние направления
catalogue-title = Практики городов
practices-lead = { $n ->
    [0] Практик пока нет.
    [one] { $n } практика: что сделали города и посёлки.
    [few] { $n } практики: что сделали города и посёлки.
   *[many] { $n } практик: что сделали города и посёлки.
}
pages-label = Страницы списка

picture-by = Снимок: { $author }. { $licence }
results = Результаты
contents = Содержание
facts = Коротко
fact-organisation = Кто делает
fact-problem = Зачем
fact-audience = Для кого
fact-since = С какого времени
fact-period = Период
fact-status = Состояние
fact-partners = С кем вместе
fact-resources = Чем обеспечено
fact-transfer = Что нужно, чтобы повторить
fact-adopted = Взято у
fact-contact = Куда обратиться
fact-evidence = Насколько подтверждено
fact-told = Что рассказано
told-named = источник только называет практику: перенимать по нему нечего
fact-missing = Не указано
missing-field-organisation = кто делает
missing-field-problem = зачем
missing-field-audience = для кого
missing-field-period = период
missing-field-status = состояние
missing-field-results = результаты в числах
missing-field-partners = партнёры
missing-field-resources = ресурсы
missing-field-transfer = как повторить
missing-field-evidence = подтверждённость
status-pilot = проба на { $year } год
status-running = действовала на { $year } год
status-finished = завершена, по сведениям { $year } года
status-stopped = прекращена, по сведениям { $year } года
evidence-description = только описание
evidence-output = измерено, что сделано
evidence-before-after = измерено, что изменилось
evidence-comparison = есть сравнение с другими
evidence-independent = проверено независимо
related = Похожие практики
related-direction-and-size = То же направление, город той же величины
related-direction = То же направление
related-same-town = Тот же город
neighbour-practices = Соседние практики

growth-point = Точка роста
growth-lead = Что организаторы советуют городам улучшать.
growth-recurring = { $n ->
    [one] { $n } совет повторяется: { $years }.
    [few] { $n } совета повторяются: { $years }.
   *[many] { $n } советов повторяются: { $years }.
}
growth-caption = Темы точек роста по годам: ● – советовали
theme-head = Тема
theme = Тема:
mark-recommended = советовали
mark-not-recommended = нет
mark-shape-recommended = ●
mark-shape-not-recommended = –
theme-absent = Этой темы нет среди точек роста: { $years }.
theme-practices = Что города уже делают
theme-no-practices = Практик об этом пока нет.
theme-who = Кто уже делает:
towns-centres = { $n ->
    [one] { $n } административный центр
    [few] { $n } административных центра
   *[many] { $n } административных центров
}
towns-large = { $n ->
    [one] { $n } город от 100 тысяч жителей
    [few] { $n } города от 100 тысяч жителей
   *[many] { $n } городов от 100 тысяч жителей
}
towns-medium = { $n ->
    [one] { $n } город от 20 до 100 тысяч жителей
    [few] { $n } города от 20 до 100 тысяч жителей
   *[many] { $n } городов от 20 до 100 тысяч жителей
}
towns-small = { $n ->
    [one] { $n } город или посёлок до 20 тысяч жителей
    [few] { $n } города и посёлка до 20 тысяч жителей
   *[many] { $n } городов и посёлков до 20 тысяч жителей
}
towns-rural = { $n ->
    [one] { $n } сельское поселение
    [few] { $n } сельских поселения
   *[many] { $n } сельских поселений
}
towns-unknown = { $n ->
    [one] { $n } место, чья величина не установлена
    [few] { $n } места, чья величина не установлена
   *[many] { $n } мест, чья величина не установлена
}
theme-by-direction = Направление:
theme-all = Все практики в направлении { $direction }: { $n }
theme-empty = Где ещё пусто
theme-empty-groups = Документы не описывают ни одной такой практики там, где:
theme-empty-unknown = { $n ->
    [one] Но у { $n } участника с такой практикой величина не установлена.
   *[other] Но у { $n } участников с такой практикой величина не установлена.
}
theme-empty-districts = В этих федеральных округах документы не описывают ни одной такой практики:
theme-empty-unplaced = { $n ->
    [one] Но у { $n } участника с такой практикой субъект не установлен.
   *[other] Но у { $n } участников с такой практикой субъект не установлен.
}

mentions-lead = { $n ->
    [one] { $n } место, где документ только называет город, не описывая, что он делает.
    [few] { $n } места, где документ только называет город, не описывая, что он делает.
   *[many] { $n } мест, где документ только называет город, не описывая, что он делает.
}
sources-lead = Документы и страницы, на которых стоит каждое число и каждая практика.
sources-primary = Основные: их значения выбраны
sources-secondary = Вспомогательные: стоят рядом
source-kind-document = документ
source-kind-press = пресса
source-kind-site = сайт
source-kind-register = реестр
source-kind-reference = справочное
rank-primary = основной источник
rank-secondary = вспомогательный источник
source-description = Что на сайте опирается на этот источник.
publisher = Кто издал
original-title = Название на языке документа
date = Дата
address = Адрес
file = Файл
source-regions = Субъект федерации указан по этому источнику – городов и поселений: { $n }.
source-programmes = Программы по этому источнику
source-figures = Числа из этого источника
source-spellings = Написания названий
source-participation = { $n ->
    [one] И { $n } запись об участии.
    [few] И { $n } записи об участии.
   *[many] И { $n } записей об участии.
}

methodology = Как мы считаем
methodology-lead = Откуда числа и как их сравнивают.
disagreements = Где источники расходятся
disagreements-note = Мы ничего не исправляем молча: выбранное значение – из основного источника, остальные стоят рядом.
disagreements-none = Расхождений нет.
figure-head = Число
chosen = Выбрано
others = Другие источники
rosters = Насколько полны списки участников
missing-title = Чего в документах нет

moved-title = Страница переехала
moved-lead = Теперь она здесь:
gone-title = Этой страницы больше нет
gone-lead = Её убрали намеренно, и замены у неё нет. Начните с раздела.
not-found-title = Такой страницы нет
not-found-lead = Извините: адрес набран с ошибкой или страница переехала. Начните с города или с раздела.

# Общее
fresh = Сведения { $year } года
became = стало:
place-ordinal = { $n }-е
place-word = место
winners-word = { $n ->
    [one] победитель
   *[other] победители
}
winner-line = Победитель конкурса, место не названо
not-awarded = не присуждалось
prize-not-awarded = никому не присудили
all-findings = Всё, что показали отчёты: { $n }
disagreements-caption = Какое значение выбрано и что называют другие

# Найти город
find-label = Название города или посёлка
find-example = например, Абакан
find-button = Найти
filter-label = Начните писать название
filter-found = Найдено:
filter-none = Такого названия в документах нет. Попробуйте написать короче.
filter-kinds = г|гор|город|пгт|пос|поселок|с|село|д|дер|деревня|ст|станица|х|хутор

# Версия для слабовидящих
panel = Версия для слабовидящих
panel-reset = Вернуть как было
panel-note = Выбор действует сразу и запоминается в этом браузере.
panel-size = Размер текста
panel-size-100 = обычный
panel-size-125 = крупнее, 125 %
panel-size-150 = крупный, 150 %
panel-size-200 = самый крупный, 200 %
panel-scheme = Цвета
panel-scheme-auto = как в системе
panel-scheme-light = светлые
panel-scheme-dark = тёмные
panel-scheme-black-white = чёрным по белому
panel-scheme-white-black = белым по чёрному
panel-scheme-black-yellow = чёрным по жёлтому
panel-scheme-blue-sky = тёмно-синим по голубому
panel-scheme-brown-beige = коричневым по бежевому
panel-line = Между строками
panel-line-usual = обычно
panel-line-wide = шире
panel-line-double = вдвое шире
panel-letter = Между буквами
panel-letter-usual = обычно
panel-letter-wide = шире
panel-letter-double = вдвое шире
panel-font = Шрифт
panel-font-usual = как задумано
panel-font-sans = без засечек
panel-font-serif = с засечками
panel-images = Снимки
panel-images-on = показывать
panel-images-off = заменить описаниями

# Сравнения, план и факт
way-up = больше
way-down = меньше
way-same = без изменений
way-shape-up = ▲
way-shape-down = ▼
way-shape-same = =
alike = В сопоставимых условиях:
indicator = Показатель
plan = План
fact = Факт
fulfilment = Выполнение
wanted-up = чем больше, тем лучше
wanted-down = чем меньше, тем лучше
wanted-hold = должен держаться
plan-status-met = выполнен
plan-status-not-met = не выполнен
plan-status-no-fact = нет факта
plan-status-no-plan = нет плана
plan-status-unclear = неясно, выполнен ли
status-shape-met = ✓
status-shape-not-met = ✗
status-shape-no-fact = ?
status-shape-no-plan = ?
status-shape-unclear = ?

# Части оформления
sg-title = Части оформления
sg-lead = Из чего собраны страницы: каждая часть с записями этого сайта – самыми полными, самыми пустыми и самыми длинными. Страница не публикуется, если её не попросить.
sg-colours = Цвета
sg-type = Текст
sg-text = Заголовок, вводка и текст статьи держат строку в 62–70 знаков; примечание стоит на полях, а на телефоне – под текстом.
sg-side = Примечание на полях: почему нельзя сравнить, откуда число, чего в документе нет.
sg-figures = Числа с основанием и источником
sg-missing = Отсутствие – тоже значение
sg-map = Плиточная карта
sg-bars = Таблица с долями
sg-deltas = Изменение
sg-plan = План и факт
sg-places = Места и награды
sg-strip = Годы города
sg-cards = Практики
sg-results = Результаты
sg-rows = Строки списка
sg-callouts = Замечания
sg-empty = Пусто
sg-forms = Поиск

# Города рядом
versus-title = Сравнить города
versus-lead = Как два или три города участвовали в конкурсе и что о них описано. Места можно сравнивать только внутри одной категории одного конкурса, а «нет данных» – не значит «не участвовал».
versus-link = Сравнить города между собой
versus-link-town = Сравнить с другим городом
versus-field-a = Первый город
versus-field-b = Второй город
versus-field-c = Третий город, если нужен
versus-button = Сравнить
versus-pairs = Например:
versus-pair = { $a } и { $b }
versus-two = Сравниваются { $a } и { $b }.
versus-three = Сравниваются { $a }, { $b } и { $c }.
versus-one-more = Выберите ещё один город.
versus-unknown = «{ $name }»: такого названия в документах нет. Выберите город из списка.
versus-several = «{ $name }» – начало нескольких названий: { $towns }. Выберите одно из них.
versus-twice = { $name }: уже в списке. Выберите другой город.
versus-failed = Данные о городах не загрузились. Проверьте связь и попробуйте ещё раз.
versus-side-by-side = Города рядом
versus-caption = { $towns }: участие, места, практики
versus-what = Что сравнивается
versus-region = Субъект
versus-district = округ: { $name }
versus-group = Группа
versus-year = Конкурс { $year } года
versus-different = Места в разных категориях не сравниваются.
versus-unsure = Категория одного из мест неизвестна: места не сравниваются.
versus-practices = Описано практик
versus-marks = Знаки у направлений: ● (описана практика), ○ (только упоминание), – (нет данных).
versus-groups = О ком известно больше всего
versus-groups-note = Города, близкие по размеру, с их годами в конкурсе.
versus-shown = Показано: { $n } из { $all }.
versus-group-centres = Центры субъектов
versus-group-large = Города, где 100 тысяч жителей и более
versus-group-medium = Города, где от 20 до 100 тысяч жителей
versus-group-small = Города, где менее 20 тысяч жителей
versus-group-rural = Посёлки, сёла и сельские поселения

# Год к году
compare-title = Год к году
compare-eyebrow = Сравнение
compare-lead = Что изменилось от конкурса к конкурсу и что сравнить нельзя.
compare-main = { $label } с { $first } по { $last } год: меньше всего – { $least } ({ $leastYear }), больше всего – { $greatest } ({ $greatestYear }).
compare-glance = Все конкурсы
compare-glance-caption = Числа конкурсов по годам
compare-unknown = { $several ->
    [yes] { $ordinals } конкурсы: данных нет
   *[other] { $ordinals } конкурс: данных нет
}
compare-breaks = Где ряд прерывается
compare-single = Известно только за один год
compare-pairs = Два года рядом
compare-pairs-adjacent = Известные конкурсы по порядку
compare-pairs-other = Через конкурс и больше
compare-winners = Отмечены не раз
compare-winners-note = Места, призы и звание лидера хотя бы в двух конкурсах, из тех, что известны.
compare-themes = Точки роста по годам
pair-title = { $from } и { $to }: что изменилось
pair-description = Участники, округа, категории, победители и точки роста двух лет рядом – и то, что сравнить нельзя.
claim-up = { $label }: { $after } в { $to } году против { $before } в { $from }-м – на { $size } больше
claim-down = { $label }: { $after } в { $to } году против { $before } в { $from }-м – на { $size } меньше
claim-same = { $label }: { $value } и в { $from } году, и в { $to }-м.
claim-rate = на { $rate } %
claim-alike = Если считать только тех, кто мог участвовать в оба года, – { $after } против { $before }
claim-none = Изменение главного числа этих лет посчитать нельзя – ниже сказано почему.
claim-nothing = Чисел, известных за оба года, нет.
unknown-between = { $n ->
    [1] Между этими годами прошёл { $ordinals } конкурс: о нём данных нет.
   *[other] Между этими годами прошли { $ordinals } конкурсы: о них данных нет.
}
alike-head = Равные с равными
alike-whole = Категории двух лет одни и те же: сравниваются равные с равными.
alike-left-out = Без категории { $category }: { $value }, она есть только в { $year } году.
alike-no-categories = Неизвестно, кто мог участвовать в { $from } и { $to } годах: категории обоих конкурсов неизвестны.
alike-no-categories-from = Неизвестно, кто мог участвовать в { $from } и { $to } годах: категории { $from } года неизвестны.
alike-no-categories-to = Неизвестно, кто мог участвовать в { $from } и { $to } годах: категории { $to } года неизвестны.
alike-unrelated = Категории { $from } и { $to } годов похожи, но документа, что они те же, нет. Поэтому выделить тех, кто мог участвовать в оба года, нельзя.
alike-no-part = Сколько было в категории { $category } в { $year } году, неизвестно, поэтому вычесть её нельзя.
by-other-source = по другому источнику – { $value }
by-other-sources = по другим источникам – от { $least } до { $greatest }
change-head = Изменение
totals-head = Главные числа
totals-caption = Числа { $from } и { $to } годов
obstacle-no-from = за { $from } год числа нет
obstacle-no-to = за { $to } год числа нет
obstacle-no-both = чисел нет
obstacle-inexact = одно из чисел неточное: разницы не посчитать
obstacle-inexact-up = больше; насколько, не посчитать: одно из чисел неточное
obstacle-inexact-down = меньше; насколько, не посчитать: одно из чисел неточное
obstacle-break = Сравнить нельзя: считают разное.
obstacle-approx = категории похожи, но что это те же, не доказано
obstacle-split = категорию разделили
obstacle-merged = категории объединили
obstacle-new = в { $from } году такой категории не было
obstacle-dropped = в { $to } году такой категории нет
obstacle-unrelated = как связаны категории, неизвестно
obstacle-borders = границы округа изменились
obstacle-documents = это число описаний, а не результат
borders-caption = Участники по округам в границах на { $date }
borders-unknown = не посчитать
district-none-then = округа нет
district-ended = округа в { $year } году уже нет
by-category-years = { $measure } по категориям, { $from } и { $to }
sources-unlike = Числа { $document } года взяты из документа конкурса, числа { $others } года – не из него.
formerly = в { $year } году – { $names }
regions-caption = Участники по субъектам, { $from } и { $to }
finding-most = Выше всех по разнице – { $label }: { $before } → { $after } ({ $difference }).
finding-least = Ниже всех – { $label }: { $before } → { $after } ({ $difference }).
themes-claim = { $recurring ->
    [0] Повторяющихся рекомендаций нет
   *[other] Повторяющихся рекомендаций – { $recurring }
}, { $appeared ->
    [0] новых нет
   *[other] новых – { $appeared }
}, { $dropped ->
    [0] исчезнувших нет
   *[other] исчезнувших – { $dropped }
}.
themes-recurring = Повторились
themes-appeared = Появились в { $year } году
themes-dropped = Ушли: в { $year } году их нет
themes-none = Таких нет.
carried = Отмечены в оба года
carried-caption = Города с местом, призом или званием в { $from } и в { $to } году
place-change = Место
place-way-up = выше
place-way-down = ниже
place-way-same = то же место
place-incomparable = места не сравнить
movement = Кто участвовал в оба года
movement-both = { $n ->
    [one] { $n } участник обоих конкурсов
    [few] { $n } участника обоих конкурсов
   *[many] { $n } участников обоих конкурсов
}
movement-continuing = { $n ->
    [0] Участники обоих конкурсов не известны
    [one] Известен { $n } участник обоих конкурсов
    [few] Известны { $n } участника обоих конкурсов
   *[many] Известно { $n } участников обоих конкурсов
}
movement-new = Впервые – { $n }
movement-came = В прошлый раз не участвовали – { $n }
movement-only-to = Названы только в { $year } году – { $n }
movement-only-from = Названы только в { $year } году – { $n }
movement-earlier = Названы и до { $year } года – { $n }
movement-returned = Вернулись – { $n }
movement-left = Ушли – { $n }
movement-none = Таких нет.
movement-unknown = Названных только в документах { $toYear } года – { $to }, только { $fromYear } года – { $from }. Это не значит, что одни пришли, а другие ушли: полных списков нет.
movement-of-them = Из названных только в { $toYear } году участники и до { $year } года – { $n }.
roster-complete = Список { $year } года полон: { $n }.
roster-known-year = { $year } год: поимённо известных участников – { $n }, всего – { $total }.
roster-known-year-only = { $year } год: поимённо известных участников – { $n }; сколько их было всего, данных нет.
described-directions = Практики по направлениям
described-note = Это число описаний на сайте: сколько практик рассказал документ и сколько городов в нём названо. Документы двух лет устроены по-разному, поэтому разница не посчитана.
directions-given = Направления практикам назначили мы.
directions-given-year = { $n ->
    [1] У практики { $year } года направление одно.
    [one] У практики { $year } года их бывает до { $n }, поэтому сумма по направлениям больше числа практик.
   *[other] У практики { $year } года их бывает до { $n }, поэтому сумма по направлениям больше числа практик.
}
described-caption = Практики и города по направлениям в документах { $from } и { $to } годов
practices-of = Практики, { $year }
towns-of = Города, { $year }
cannot-head = Что сравнить нельзя
cannot-basis = { $measure } по категориям за { $year } год и { $other } за { $otherYear } год: это разные основы, в одну таблицу их ставить нельзя.
cannot-borders = Округа в границах своего года: у части округов границы изменились, поэтому разница посчитана только в одних границах.
cannot-documents = Число практик по направлениям: оно говорит о документах, а не о городах.
cannot-rosters = Кто пришёл и кто ушёл: списки участников неполны.
cannot-towns = Участников поимённо: не назван никто ({ $years }).
cannot-categories = Категории: неизвестно, какими они были ({ $years }).
cannot-districts = Участников по округам: таких чисел нет хотя бы за один из годов.
cannot-themes = Точки роста: они неизвестны хотя бы за один из годов.
how-compared = Как мы сравниваем
other-pairs = Другие пары лет
neighbour-pairs = Соседние пары лет
compare-with = Сравнить с другим годом
how-districts-change = Как менялось число участников и почему не все числа можно сравнить
published-in = { $year } в документе
in-borders-of = { $year } в границах { $borders }
borders-note = Границы округов между { $from } и { $to } годами менялись, поэтому разница посчитана в одних границах – { $to } года. Рядом – числа документа.
borders-today = В сегодняшних границах ({ $date }) другие значения у этих округов:
borders-moved = другой округ теперь: { $regions }; сколько там участников, документы не говорят
sources-head = источники
cannot-one-sided = По категориям, потому что числа есть только за один из годов: { $measures }.
also-value = по другому источнику –
cannot-lacking = За { $year } год числа нет: { $measures }.

how-changed = Как менялось
in-borders = в границах на { $date }
change-since = К { $year } году
by-year-whole = Участие по годам
by-year-whole-caption = Города-участники и их практики
known-by-year = Что известно по годам
known-by-year-caption = Города, названные в документах и прессе
known-by-year-note = Это то, что называют документы и пресса, а не полные списки. Меньше названо – не значит, что меньше участвовало.
towns-known = Известные участники
towns-honoured = Отмечены
towns-noted = Населённые пункты с практиками
towns-mentioned = Только упомянуты
direction-changed-note = Документы двух лет устроены по-разному, поэтому число практик не сравнивается. Сравнить можно, кто назван в этом направлении не раз.
noted-again = { $n ->
    [one] Больше чем в одном конкурсе назван { $n } населённый пункт:
    [few] Больше чем в одном конкурсе названы { $n } населённых пункта:
   *[many] Больше чем в одном конкурсе названо { $n } населённых пунктов:
}
noted-again-none = Никто не назван в этом направлении больше чем в одном конкурсе.
place-incomparable-why = Сравнить места нельзя: { $why ->
    [unknown] категория одного из мест неизвестна
    [approx] категории похожи, но что это те же, не доказано
    [outside] вне рейтинга мест не присуждают
   *[different] это разные категории
}.
directions-n = { $n ->
    [one] { $n } направление
    [few] { $n } направления
   *[many] { $n } направлений
}
# Графики: названия и описания для тех, кто их не видит. Годы и названия показателей – из записей
sg-charts = Графики
sg-sparks = Линии для ячеек таблиц
sg-chart-slope = Участники по федеральным округам, { $from } и { $to } годы
sg-chart-slope-desc = Линия для каждого округа: слева число участников { $from } года, справа – { $to } года и название округа. Выделен округ, который прибавил больше всех. У округа с данными за один год – только точка.
sg-chart-bars = Участники по федеральным округам: { $from } год и { $to } год
sg-chart-bars-desc = У каждого округа две полосы с числом участников: { $from } года и { $to } года. Округа стоят по убыванию числа участников { $to } года.
sg-chart-dots = Участники по категориям, { $from } и { $to } годы
sg-chart-dots-desc = Для каждой категории кружок – число участников { $from } года, ромб – { $to } года. Линия соединяет их, если категория осталась прежней.
sg-chart-line = { $name }: все годы, о которых есть данные, { $from }–{ $to }
sg-chart-line-desc = Точка для каждого года с известным значением. Линии нет там, где о конкурсах между годами ничего не известно и где впервые смогли участвовать новые категории.
sg-chart-multiples = Показатели конкурса по годам, { $from }–{ $to }
sg-chart-multiples-desc = У каждого показателя своя шкала от нуля, годы у всех общие.

finding-districts-up = { $n ->
    [1] Участников стало больше в единственном округе.
   *[other] Участников стало больше во всех округах: их { $n }.
}
finding-districts-down = { $n ->
    [1] Участников стало меньше в единственном округе.
   *[other] Участников стало меньше во всех округах: их { $n }.
}
finding-districts-mixed = Округов, где участников стало больше, – { $up }, меньше – { $down }, столько же – { $same }.
finding-categories-up = { $n ->
    [1] В единственной категории, которую можно сравнить, стало больше.
   *[other] Стало больше во всех категориях, которые можно сравнить: их { $n }.
}
finding-categories-down = { $n ->
    [1] В единственной категории, которую можно сравнить, стало меньше.
   *[other] Стало меньше во всех категориях, которые можно сравнить: их { $n }.
}
finding-categories-mixed = Категорий, которые можно сравнить и где стало больше, – { $up }, меньше – { $down }, столько же – { $same }.
chart-districts = Участники по федеральным округам, { $from } и { $to }
chart-districts-desc = Число участников каждого округа в { $from } и { $to } годах в одних границах.
chart-published = Как в документах: границы своего года, { $from } и { $to }
chart-published-desc = Округа, у которых границы изменились, отмечены в каждом году отдельно и линией не соединены.
chart-categories = { $name } по категориям, { $from } и { $to }
chart-categories-desc = { $name } по категориям в { $from } и { $to } годах рядом. Разница не посчитана.
chart-directions = Практики по направлениям в документах { $from } и { $to } годов
chart-directions-desc = Сколько практик каждого направления описали документы { $from } и { $to } годов. Разница не посчитана: это число описаний, а не результат.
chart-years = Числа конкурсов по годам, { $from }–{ $to }
chart-years-desc = Числа конкурсов с { $from } по { $to } год.
missing-no-category = категории нет
missing-category-unknown = неизвестно
rows-line = Записи этой страницы
data-line = Данные
cite-head = Как цитировать
spark-head = Ход по годам
pair-more = Всё сравнение { $from } и { $to } годов
compare-all = Все конкурсы рядом
points = п. п.
# Карта: клетка на каждый субъект
map-title = Откуда известные участники
map-title-year = Откуда известные участники { $year } года
map-known = { $n ->
    [one] Известны участники из { $n } субъекта; всего в конкурсе участвовали { $total }.
   *[other] Известны участники из { $n } субъектов; всего в конкурсе участвовали { $total }.
}
map-known-only = { $n ->
    [one] Известны участники из { $n } субъекта.
   *[other] Известны участники из { $n } субъектов.
}
map-placeless = { $n ->
    [one] Ещё у { $n } участника субъект не установлен.
   *[other] Ещё у { $n } участников субъект не установлен.
}
map-number = Число в клетке – сколько участников документы называют поимённо. Субъекты и округа – какими были в год конкурса.
map-caption = Субъекты, из которых известны участники { $year } года
map-as-table = Карта таблицей
map-table-caption = Известные участники { $year } года по субъектам
map-value = названо поимённо:
map-named = Названо
map-where = На карте
map-where-caption = Выделено: { $name }
tile-state = Что известно
tile-winner = есть место, победа, приз или диплом
tile-known = известны участники
tile-none = нет сведений
tile-absent = не участвовали
tile-here = выделено
subjects-n = { $n ->
    [one] { $n } субъект
    [few] { $n } субъекта
   *[many] { $n } субъектов
}
map-both = Откуда известные участники двух лет
map-both-note = В клетке – сколько городов названо поимённо в { $from } и в { $to } году. Нет названных – не значит, что никто не участвовал.
map-both-caption = Субъекты, из которых известны участники { $from } и { $to } годов, в границах { $to } года
map-both-table = Известные участники { $from } и { $to } годов по субъектам
tile-both = известны в оба года
tile-first-only = известны только в более раннем году
tile-second-only = известны только в более позднем году

# Программы
programmes-lead = Что запланировано, чтобы ответить на точки роста, и что из этого вышло.
programme = Программа
programme-nav = Разделы программы
full-title = Полное название
period = { $from } – { $to }
part-indicators-title = Показатели
part-roadmap-title = Дорожная карта
part-by-due-title = По срокам
part-by-office-title = По исполнителям
part-tables-title = Таблицы
progress-title = Как идёт
progress-over-title = Что выполнено
progress-met = Показателей выполнено: { $met } из { $all }.
progress-not-met = Не выполнено: { $n }.
progress-unknown = Судить нельзя: { $n }.
progress-none = { $n ->
    [one] { $n } показатель: в документе только план.
    [few] { $n } показателя: в документе только план.
   *[many] { $n } показателей: в документе только план.
}
progress-plan-only = { $n ->
    [one] У { $n } показателя в документе только план.
   *[other] У { $n } показателей в документе только план.
}
to-indicators = Все показатели
to-roadmap = Вся дорожная карта
programme-over = Срок программы прошёл.
programme-parent = Часть более широкой программы:
programme-child = Программа на местах:
basis = Основания
elements = Из чего состоит
tools = Инструменты
programme-rules = Подробности
outcomes = Что получилось, по документу
expected = Ожидаемые результаты
services = Услуги и технологии
programme-audience = Для кого
offices = Кто отвечает
funding = На какие деньги
reporting = Кто и когда отчитывается
documents = Документы-примеры
programme-about = Рассказ о программе
programme-regions = Субъекты федерации
programme-themes = На какие точки роста отвечает
programmes-answer = Программы, которые на это отвечают
programmes-here = Программы
indicators-description = план и факт каждого показателя, единицы и странности документа.
roadmap-description = мероприятия по разделам, сроки, исполнители, ожидаемый результат.
by-due-description = мероприятия по срокам.
by-office-description = мероприятия по исполнителям.
tables-description = таблицы документа с итогами.
plan-and-fact = План и факт
period-head = Период
counting-cumulative = нарастающим итогом
counting-period = за период
counting-date = на дату
baseline = было { $value }
plan-line = План по периодам:
planned-change = Изменение по плану: { $change } %.
stated-goal = Цель в документе:
goal-stricter = План строже этой цели.
goal-looser = План мягче этой цели.
goal-equal = План равен этой цели.
stated = В документе:
exact = Точная разница: { $points } п. п.
written-unit = Единица в документе – { $unit }.
by-words = по словам документа
measures-n = { $n ->
    [one] { $n } мероприятие
    [few] { $n } мероприятия
   *[many] { $n } мероприятий
}
sections-n = { $n ->
    [one] в { $n } разделе
   *[other] в { $n } разделах
}
roadmap-state = На { $date }:
roadmap-done = выполнено – { $n }
roadmap-passed = срок прошёл – у { $n }
roadmap-partly = сроков несколько, и положение у них разное, – у { $n }
roadmap-ahead = срок впереди – у { $n }
roadmap-throughout = весь срок программы – у { $n }
roadmap-untold = Выполнены ли они, документы не говорят.
roadmap-told = { $n ->
    [one] О выполнении документы говорят только у { $n } мероприятия.
   *[other] О выполнении документы говорят только у { $n } мероприятий.
}
section-result = Что должно получиться:
measure-result = Ожидаемый результат:
measure-state-planned = запланировано
measure-state-running = идёт
measure-state-done = выполнено
measure-state-dropped = отменено
measure-state-passed = срок прошёл, о выполнении нет данных
measure-state-ahead = срок впереди
measure-state-throughout = весь срок программы
measure-shape-planned = ○
measure-shape-running = ◐
measure-shape-done = ●
measure-shape-dropped = ✗
measure-shape-passed = ?
measure-shape-partly = ◔
measure-shape-ahead = ○
measure-shape-throughout = ↔
day-passed = срок прошёл
dates-of = { $n ->
    [one] из { $n } срока:
   *[other] из { $n } сроков:
}
dates-done = выполнено – { $n }
dates-passed = прошло без сведений о выполнении – { $n }
dates-ahead = впереди – { $n }
due-done = выполнено { $when }
due-passed = срок прошёл
due-ahead = срок впереди
due-throughout = весь срок программы
due-throughout-by = весь срок программы, до { $date }
due-on = { $when }
due-by = до { $date }
due-range = { $from } – { $to }
due-from = с { $date }
row-name = Строка
table-total = Всего
stated-total = в документе – { $total }
goal = Цель
against-base = { $title }: { $from } → { $to }, { $change } %; цель: { $target } %.
table-numbers = { $title }: числа
table-words = Подробнее по строкам
sort-by = Упорядочить по этому столбцу
chart-indicators = { $name }: выполнение показателей, процентов плана
chart-indicators-desc = Сколько процентов плана составил факт каждого показателя; где меньше – лучше, план делится на факт. Сто процентов и больше – план выполнен.
earlier-plan = прежний план – { $plan }

# The catalogue: choosing, sorting, pages of a list
choices-direction = По направлениям
choices-edition = По годам
choices-district = По федеральным округам
choices-category = По категориям городов
choices-size = По величине городов
choose-direction = Направление
choose-edition = Год
choose-district = Федеральный округ
choose-size = Величина города
choose-any-direction = Все направления
choose-any-edition = Все годы
choose-any-district = Все округа
choose-any-category = Все категории
choose-any-size = Города и сёла любой величины
choose-unknown-direction = направление не указано
choose-unknown-edition = год не указан
choose-unknown-district = округ неизвестен
choose-unknown-category = категория неизвестна
choose-unknown-size = величина неизвестна
choose-reset = Сбросить
choose-found = Найдено практик: { $n } из { $all }.
choose-none = Таких практик нет. Снимите одно из условий:
choose-failed = Каталог не загрузился. Проверьте связь и выберите ещё раз, а пока есть готовые подборки:
choose-without = без условия «{ $name }» – { $n }
choose-more = Показать ещё { $n }
choose-page = Постоянная страница этой подборки
choose-heading = Найденные практики
choose-back = Выбрать по направлению, году, округу или величине города
choose-districts-note = Округа – в границах на { $date }, практика нескольких городов стоит в округе каждого из них.
choose-other = Другие подборки
sort-label = Порядок
sort-fresh = Сначала новые
sort-useful = Сначала те, что легче перенять
sort-title = А–Я, по названию
catalogue-order = Сначала новые: по годам, внутри года – по направлениям, затем по названию от А до Я.
more-practices = Все практики: { $n }
selections = Подборки этих практик
selection-direction-edition = Практики направления за год
selection-direction-district = Практики направления в округе
selection-category = Практики городов одной категории
selection-size = Практики городов одной величины
selection-district = Практики округа
selection-region = Практики субъекта
selection-source = Практики из источника
selection-title-direction-edition = { $first }: практики { $second } года
selection-title-direction-district = { $first }: { $second }
selection-title-category = { $first }: практики { $second } года
selection-title-size = { $first }: практики
selection-title-district = { $first }: практики городов
selection-title-region = { $first }: практики городов
selection-title-source = { $first }: практики
district-many = { $n ->
    [one] Известен { $n } населённый пункт; он стоит на странице своего субъекта.
    [few] Известны { $n } населённых пункта; они стоят на страницах своих субъектов.
   *[many] Известно { $n } населённых пунктов; они стоят на страницах своих субъектов.
}
page-of = страница { $n } из { $last }
page-of-long = Страница { $n } из { $last }
page-word = Страница
page-previous = Назад
page-next = Дальше
towns-rest = и ещё { $n } – в списке участников
# Слова внутри текстов
callout-note = Обратите внимание
callout-tip = Совет
callout-important = Важно
callout-warning = Осторожно
callout-caution = Предупреждение
table = Таблица
footnotes = Сноски
footnote = Сноска
footnote-back = Назад к тексту, сноска { $n }
footnote-back-of = Назад к тексту, сноска { $n }, место { $time }
## Ссылаться, встраивать, подписываться

cite-reference = { $name } [Электронный ресурс] // { $site } : сайт. Дата обновления: { $date }. URL: { $address } (дата обращения: дд.мм.гггг).
cite-without-address = { $name } [Электронный ресурс] // { $site } : сайт. Дата обновления: { $date }. URL: адрес этой страницы на сайте конкурса (дата обращения: дд.мм.гггг).
anchor = Ссылка сюда
embed-head = Встроить на другой сайт
embed-note = Скопируйте код на страницу своего сайта: там появится эта справка со ссылкой сюда.
embed-look = Как она выглядит
embed-code = Код для встраивания
embed-title = для встраивания
badges-head = Знаки для сайта города
badges-note = На знаке ровно то, что есть в документах. Адрес картинки постоянный.
badge-code = Код знака за { $year } год
badge-winner = Победитель, место не названо
badge-awarded = Награда
badge-leader = Вне рейтинга
badge-long-leader = Многолетний успешный лидер
badge-participant = Участник
feed-all = Новое на сайте
feed-editions = Конкурсы
feed-practices = Практики
feed-direction = Направление: { $name }
feed-region = { $name }
feed-link-all = Лента Atom
feed-link-editions = Лента конкурсов
feed-link-practices = Лента практик
feed-link-direction = Лента направления
feed-link-region = Лента субъекта
ld-place = { $to }: { $from }-е место, { $name }
ld-winner = { $to }: победитель, место не названо, { $name }
ld-prize = { $to }: { $name }
ld-leader = { $to }: вне рейтинга
# Поиск
search-title = Поиск
search-lead-ru = Города, практики, направления, точки роста, программы. Можно искать по началу слова, в любой форме и с опечаткой.
search-lead-en = Города, практики, направления, точки роста, программы. Записи по-английски: хватит начала слова, в любой форме, можно с опиской.
search-label = Поиск по сайту
search-field = Что найти
search-example = город, практика, тема
search-no-script = Поиск работает со скриптами, а в вашем браузере они отключены. Города есть в списке по алфавиту, практики – в направлениях и каталоге.
search-filters = Уточнить
search-facet-kind = Что
search-facet-edition = Конкурс года
search-facet-direction = Направление
search-facet-district = Федеральный округ
search-facet-region = Субъект
search-facet-group = Категория города
search-all = все
search-reset = Снять уточнения
search-found = Найдено: { $n }.
search-none = По запросу «{ $query }» ничего не нашлось. Напишите короче или другими словами; города и направления перечислены ниже.
search-read = Показано по запросу «{ $query }».
search-meant = Слова «{ $from }» на сайте нет, показано «{ $to }».
search-options = Подсказки
search-no-region = Городов и посёлков этого субъекта документы не называют.
search-loading = Ищем…
search-failed = Поиск не загрузился. Проверьте связь и попробуйте ещё раз.
search-more = Показать ещё, осталось { $n }
search-by-letter = Города по алфавиту
search-by-direction = Практики по направлениям
search-everything = Искать практики, темы и всё остальное
search-kind-town = города
search-kind-practice = практики
search-kind-direction = направления
search-kind-theme = точки роста
search-kind-programme = программы
search-kind-finding = выводы из отчётов
search-kind-edition = конкурсы по годам
search-kind-region = субъекты
search-kind-district = федеральные округа
search-kind-section = разделы
search-kind-page = о сайте
search-kind-source = источники
search-group-town = Города
search-group-practice = Практики
search-group-direction = Направления
search-group-theme = Точки роста
search-group-programme = Программы
search-group-finding = Что показали отчёты
search-group-edition = Конкурсы по годам
search-group-region = Субъекты
search-group-district = Федеральные округа
search-group-section = Разделы
search-group-page = О сайте
search-group-source = Источники
## Открытые данные

nav-data = Открытые данные
open-title = { $title }: открытые данные
open-description = Все записи сайта «{ $title }» таблицами: выпуски, города, награды, практики с результатами, показатели с источниками, точки роста, программы.
open-as-of = Состояние на { $date }, версия таблиц { $version }.
open-empty = Пустая ячейка значит: в документах этого нет. Это не ноль.
open-from = Описание и другие форматы: { $address }
open-unknown = нет данных
open-passport-standard = Версия методических рекомендаций
open-passport-subject = Семья, дети, города
open-sheet-tables = Таблицы
open-sheet-fields = Поля
open-col-table = Таблица
open-col-title = Название
open-col-row = Что в строке
open-col-rows = Строк
open-col-field = Поле
open-col-about = Что значит
open-col-kind = Тип
open-col-refers = Ссылается на
open-col-size = CSV, кБ
open-col-files = Скачать
open-kind-text = текст
open-kind-id = идентификатор
open-kind-number = число
open-kind-whole = целое число
open-kind-flag = да или нет: true, false
open-kind-date = дата: год, месяц или день
open-kind-word = слово из списка
open-kind-address = адрес
open-group-editions = Выпуски и показатели
open-group-towns = Города
open-group-practices = Практики
open-group-conclusions = Выводы и точки роста
open-group-programmes = Программы
open-group-reference = Справочники
open-lead = Всё, что есть на сайте, – таблицами: для Excel, для программ и для проверки. У каждого значения назван источник.
open-all = Всё сразу
open-xlsx-about = все таблицы и описание полей в одной книге Excel
open-sqlite-about = то же базой данных, с ключами и связями
open-package-about = описание для программ: Data Package версии 2
open-csvw-about = то же по рекомендации W3C «CSV on the Web»
open-dcat-about = описание для каталогов данных: DCAT
open-passport-about = паспорт набора по методическим рекомендациям; паспорт и структура каждой таблицы – рядом с ней, реестр – list.csv
open-sums-about = контрольные суммы всех файлов
open-version = Состояние на { $date }, версия таблиц { $version }. Первое число версии меняется, если таблица или столбец исчезает или меняет смысл.
open-counts =
    { $tables ->
        [one] { $tables } таблица
        [few] { $tables } таблицы
       *[many] { $tables } таблиц
    }, { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[many] { $rows } строк
    }
open-rows-n =
    { $n ->
        [one] { $n } строка
        [few] { $n } строки
       *[many] { $n } строк
    }
open-terms = Условия
open-from-documents = Таблицы составлены по документам, которые перечислены в источниках.
open-how = Как открыть
open-how-excel = Excel и LibreOffice
open-how-excel-1 = Проще всего скачать книгу itogi.xlsx: в ней все таблицы, числа – числами, номера вроде 7.10 – текстом.
open-how-excel-2 = Одну таблицу откройте файлом «для Excel»: в нём точка с запятой и десятичная запятая, кодировка узнаётся сама.
open-how-python = Python
open-how-r = R
open-how-sql = SQLite
open-for-excel = для Excel
open-passport = Паспорт
open-at-rows = { $n ->
    [one] строка
    [few] строки
   *[other] строк
}
open-at-size = кБ
open-table-caption = Таблицы: { $group }
open-fields = Поля
open-fields-caption = Поля таблицы { $name }
open-key = ключ
open-required = есть в каждой строке
open-named-by = На эту таблицу ссылаются
open-download = Скачать
home-data-lead = Все записи сайта таблицами: CSV, JSON, Excel, SQLite, с описанием каждого поля.
open-table-editions = Выпуски конкурса
open-row-editions = Один выпуск – конкурс одного года.
open-table-edition_texts = Тексты выпусков
open-row-edition_texts = Один организатор, задача, задание, критерий, условие баллов или примечание выпуска.
open-table-events = События выпусков
open-row-events = Одна встреча, акция или выставка.
open-table-categories = Категории участников
open-row-categories = Одна категория одного выпуска.
open-table-crosswalk = Связь категорий разных лет
open-row-crosswalk = Отношение категории к категории более раннего выпуска.
open-table-figures = Показатели выпусков
open-row-figures = Одно наблюдение: что измерено, какой частью, сколько и кто это говорит.
open-table-measures = Измерители
open-row-measures = Одна измеряемая величина с её основой.
open-table-measure_breaks = Разрывы рядов
open-row-measure_breaks = Выпуск, с которого величину считают иначе.
open-table-cities = Города и посёлки
open-row-cities = Одно поселение, которое называют документы.
open-table-city_names = Другие написания и прежние названия
open-row-city_names = Одно написание названия в одном источнике.
open-table-participations = Участие
open-row-participations = Город, который участвовал в выпуске, из известных по документам.
open-table-awards = Награды
open-row-awards = Одно место, победа без названного места, приз, диплом или звание; поделённое место – одна строка.
open-table-award_cities = Награждённые города
open-row-award_cities = Один город одной награды.
open-table-mentions = Упоминания
open-row-mentions = Город, который документ только назвал.
open-table-practices = Практики
open-row-practices = Одна практика; сам рассказ – на её странице.
open-table-practice_cities = Города практик
open-row-practice_cities = Один город одной практики.
open-table-practice_directions = Направления практик
open-row-practice_directions = Одно направление одной практики.
open-table-practice_results = Результаты практик
open-row-practice_results = Один результат, выраженный числом.
open-table-practice_texts = Аудитория, партнёры и примечания практик
open-row-practice_texts = Один пункт перечня одной практики.
open-table-practice_origins = Откуда переняты практики
open-row-practice_origins = Практика и та, с которой взят пример.
open-table-practice_pictures = Снимки практик
open-row-practice_pictures = Один снимок.
open-table-growth_points = Точки роста
open-row-growth_points = Одна рекомендация организаторов одного выпуска.
open-table-growth_point_directions = Направления точек роста
open-row-growth_point_directions = Одно направление одной точки роста.
open-table-themes = Темы точек роста
open-row-themes = Одна тема, общая для разных лет.
open-table-theme_directions = Направления тем
open-row-theme_directions = Одно направление, практики которого отвечают теме.
open-table-findings = Выводы организаторов
open-row-findings = Один вывод об одном выпуске.
open-table-finding_directions = Направления выводов
open-row-finding_directions = Одно направление одного вывода.
open-table-pages = Страницы редакции
open-row-pages = Одна страница, написанная редакцией.
open-table-programmes = Программы
open-row-programmes = Одна программа.
open-table-programme_texts = Тексты программ
open-row-programme_texts = Один пункт перечня программы: задача, результат, элемент, ответственный.
open-table-programme_regions = Субъекты программ
open-row-programme_regions = Один субъект одной программы.
open-table-programme_directions = Направления программ
open-row-programme_directions = Одно направление, которого касается программа.
open-table-programme_themes = Темы программ
open-row-programme_themes = Одна тема точек роста, на которую отвечает программа.
open-table-programme_practices = Практики программ
open-row-programme_practices = Одна практика, которую программа распространяет.
open-table-programme_figures = Отдельные числа программ
open-row-programme_figures = Одно число, которого нет в таблицах и показателях.
open-table-indicators = Показатели программ
open-row-indicators = Один показатель программы.
open-table-indicator_values = План и факт
open-row-indicator_values = Один показатель за один период.
open-table-indicator_earlier_plans = Прежние планы
open-row-indicator_earlier_plans = План, который потом пересмотрели.
open-table-roadmap_sections = Разделы дорожных карт
open-row-roadmap_sections = Один раздел дорожной карты программы.
open-table-roadmap_measures = Мероприятия дорожных карт
open-row-roadmap_measures = Одно мероприятие.
open-table-roadmap_dues = Сроки мероприятий
open-row-roadmap_dues = Один срок одного мероприятия.
open-table-roadmap_offices = Ответственные
open-row-roadmap_offices = Один ответственный за одно мероприятие.
open-table-programme_tables = Таблицы программ
open-row-programme_tables = Одна таблица документа.
open-table-programme_columns = Столбцы таблиц программ
open-row-programme_columns = Один столбец одной таблицы.
open-table-programme_cells = Ячейки таблиц программ
open-row-programme_cells = Одна ячейка: столбец, строка, значение.
open-table-sources = Источники
open-row-sources = Один документ или страница.
open-table-districts = Федеральные округа
open-row-districts = Один округ с днями существования.
open-table-regions = Субъекты федерации
open-row-regions = Один субъект.
open-table-region_districts = Субъекты в округах
open-row-region_districts = Субъект в округе с какого по какой день.
open-table-region_tiles = Клетки карты
open-row-region_tiles = Место субъекта на карте из клеток.
open-table-directions = Направления
open-row-directions = Одно направление работы.
open-table-direction_wordings = Формулировки направлений
open-row-direction_wordings = Как один выпуск называет направление.
open-table-units = Единицы
open-row-units = Одна единица с её формами множественного числа.
open-word-source-kind-document = документ организаторов
open-word-source-kind-press = пресса
open-word-source-kind-site = сайт организации
open-word-source-kind-register = официальный реестр
open-word-source-kind-reference = справочное
open-word-source-rank-primary = значение выбирают
open-word-source-rank-secondary = значение стоит рядом
open-word-city-type-city = город
open-word-city-type-urban-settlement = городское поселение, рабочий посёлок
open-word-city-type-settlement = посёлок
open-word-city-type-village = село
open-word-city-type-hamlet = деревня
open-word-city-type-rural-settlement = сельское поселение
open-word-city-type-district = район
open-word-size-group-centres = центр субъекта
open-word-size-group-large = 100 тысяч человек и больше
open-word-size-group-medium = от 20 до 100 тысяч
open-word-size-group-small = меньше 20 тысяч
open-word-size-group-rural = сельское
open-word-settlements-centres = центры субъектов
open-word-settlements-rural = сельские поселения
open-word-coverage-announced = объявлен, итогов ещё нет
open-word-coverage-running = идёт, итогов ещё нет
open-word-coverage-full = итоги известны
open-word-coverage-partial = известны отдельные факты
open-word-edition-text-organiser = организатор
open-word-edition-text-task = задача
open-word-edition-text-take-part = как участвовать
open-word-edition-text-assignment = задание участникам
open-word-edition-text-bonus = за что добавляли баллы
open-word-edition-text-criterion = критерий
open-word-edition-text-note = особенность документа
open-word-relation-same = та же
open-word-relation-renamed = переименована
open-word-relation-split = разделена
open-word-relation-merged = объединена
open-word-relation-new = новая
open-word-relation-dropped = больше нет
open-word-relation-approx = похожа, но не сравнима
open-word-dimension-whole = целое
open-word-dimension-district = по округам
open-word-dimension-region = по субъектам
open-word-dimension-category = по категориям
open-word-dimension-direction = по направлениям
open-word-dimension-topic = по темам
open-word-qualifier-more-than = более
open-word-qualifier-less-than = менее
open-word-qualifier-almost = почти
open-word-qualifier-about = около
open-word-missing-no-data = нет данных
open-word-missing-not-eligible = не мог участвовать
open-word-missing-not-taken-part = не участвовал
open-word-missing-not-published = ещё не опубликовано
open-word-missing-hidden = скрыто ради людей
open-word-missing-not-applicable = не имеет смысла
open-word-participation-participant = в рейтинге
open-word-participation-leader-outside-ranking = многолетний лидер вне рейтинга
open-word-award-kind-place = место
open-word-award-kind-winner = победитель, место не названо
open-word-award-kind-prize = приз
open-word-award-kind-diploma = диплом
open-word-award-kind-leader = многолетний успешный лидер
open-word-award-kind-not-awarded = не присуждалось
open-word-practice-status-pilot = пробная
open-word-practice-status-running = действует
open-word-practice-status-finished = завершена
open-word-practice-status-stopped = прекращена
open-word-told-described = рассказано, что и как делают
open-word-told-named = только названа
open-word-evidence-description = только описание
open-word-evidence-output = что-то посчитано
open-word-evidence-before-after = измерено изменение
open-word-evidence-comparison = сравнение с другими
open-word-evidence-independent = проверено другими
open-word-practice-text-audience = для кого
open-word-practice-text-partner = партнёр
open-word-practice-text-note = особенность документа
open-word-people-none = никого
open-word-people-adults = взрослые
open-word-people-children = дети, с согласия родителей
open-word-topic-results = что показали отчёты
open-word-topic-action = акции
open-word-topic-new-topic = новые темы
open-word-topic-conclusion = общие выводы
open-word-topic-media = пресса
open-word-programme-text-basis = основание
open-word-programme-text-task = задача
open-word-programme-text-audience = для кого
open-word-programme-text-expected = ожидаемый результат
open-word-programme-text-outcome = итог
open-word-programme-text-element = элемент системы
open-word-programme-text-tool = инструмент
open-word-programme-text-service = услуга или технология
open-word-programme-text-office = ответственный
open-word-programme-text-funding = финансирование
open-word-programme-text-reporting = отчётность
open-word-programme-text-document = документ-образец
open-word-programme-text-note = особенность документа
open-word-wanted-up = больше – лучше
open-word-wanted-down = меньше – лучше
open-word-wanted-hold = ровно по плану
open-word-counting-cumulative = нарастающим итогом
open-word-counting-period = за каждый период
open-word-counting-date = на дату
open-word-state-planned = не начато
open-word-state-running = идёт
open-word-state-done = сделано
open-word-state-dropped = отменено
open-field-id = Идентификатор
open-field-id-about = Постоянное имя записи; не меняется, даже если меняется название.
open-field-edition-id = Год конкурса
open-field-edition-id-about = Идентификатор выпуска – его год; он же стоит в адресе.
open-field-ordinal = Номер
open-field-ordinal-about = Номер конкурса по счёту: 8 – восьмой.
open-field-title = Название
open-field-title-about = Название, как его показывает сайт.
open-field-motto = Девиз
open-field-motto-about = Девиз выпуска без кавычек.
open-field-coverage = Полнота сведений
open-field-coverage-about = Что известно о выпуске.
open-field-goal = Цель
open-field-goal-about = Цель, как она сформулирована в документе.
open-field-roster_complete = Список участников полон
open-field-roster_complete-about = Известны ли по именам все участники; пусто – не сказано.
open-field-roster_note = О списке участников
open-field-roster_note-about = Почему список неполон или откуда он.
open-field-source = Источник
open-field-source-about = Документ или страница, откуда взято значение.
open-field-section = Раздел источника
open-field-section-about = Заголовок в источнике, под которым это сказано.
open-field-note = Примечание
open-field-note-about = Что нужно знать читателю.
open-field-page = Страница
open-field-page-about = Адрес страницы сайта об этой записи; пусто, если своей страницы нет.
open-field-edition = Выпуск
open-field-edition-about = Год конкурса, к которому относится строка.
open-field-text-kind = Вид текста
open-field-text-kind-about = К какому перечню относится текст.
open-field-order = Порядок
open-field-order-about = Место в перечне, с единицы.
open-field-text = Текст
open-field-text-about = Текст пункта.
open-field-city = Город
open-field-city-about = Город или посёлок.
open-field-date = Дата
open-field-date-about = Дата с той точностью, с какой она известна: год, месяц или день.
open-field-category-id = Идентификатор категории
open-field-category-id-about = Год выпуска и имя категории в нём: 2017/centres.
open-field-category-within = Имя категории в выпуске
open-field-category-within-about = Одинаковые имена в разных годах ещё не значат одну категорию: см. таблицу crosswalk.
open-field-short = Краткое название
open-field-short-about = Для таблиц и карты.
open-field-counted = Посчитано по списку
open-field-counted-about = Да – число посчитано по полному списку участников, в документе его нет.
open-field-settlements = Чьи поселения
open-field-settlements-about = Для кого категория, если это сказано в условиях; пусто – условия никого не выделяют.
open-field-population_from = Население от
open-field-population_from-about = Столько жителей или больше; пусто – нижней границы нет.
open-field-population_to = Население до
open-field-population_to-about = Меньше стольких жителей; пусто – верхней границы нет.
open-field-crosswalk-id = Идентификатор связи
open-field-crosswalk-id-about = Составлен из двух категорий.
open-field-category-from = Прежняя категория
open-field-category-from-about = Категория более раннего выпуска; пусто – категория новая.
open-field-category-to = Новая категория
open-field-category-to-about = Категория более позднего выпуска; пусто – категории больше нет.
open-field-relation = Отношение
open-field-relation-about = Места сравнивают только при same и renamed.
open-field-figure = Показатель и часть
open-field-figure-about = Выпуск, измеритель и часть целого: 2017/participants/district/central.
open-field-observation = Номер наблюдения
open-field-observation-about = 1 – значение, которое показывает сайт; дальше – значения других источников.
open-field-measure = Измеритель
open-field-measure-about = Что измерено.
open-field-basis = Основа
open-field-basis-about = Что посчитано. Значения с разной основой не сравнивают.
open-field-dimension = Разрез
open-field-dimension-about = Частью чего является значение; whole – целое.
open-field-district = Федеральный округ
open-field-district-about = Округ.
open-field-region = Субъект федерации
open-field-region-about = Субъект; пусто – неизвестен или не относится к делу.
open-field-category = Категория
open-field-category-about = Категория выпуска, с годом.
open-field-direction = Направление
open-field-direction-about = Направление работы.
open-field-figure-topic = Тема разреза
open-field-figure-topic-about = Имя части, которая не округ, не субъект, не категория и не направление.
open-field-figure-label = Подпись
open-field-figure-label-about = Измеритель и часть словами.
open-field-value = Значение
open-field-value-about = Число, как оно написано в источнике; ноль – это ноль, пусто – числа нет.
open-field-unit = Единица
open-field-unit-about = Единица измерения, именительный падеж единственного числа.
open-field-qualifier = Оговорка
open-field-qualifier-about = Насколько точно число; пусто – точно.
open-field-missing = Почему нет значения
open-field-missing-about = Причина, если значения нет.
open-field-chosen = Показано сайтом
open-field-chosen-about = Да – это значение показывает сайт; нет – его называет другой источник.
open-field-additive = Части складываются
open-field-additive-about = Даёт ли сумма частей целое.
open-field-comparable = Сравнивается
open-field-comparable-about = Есть ли смысл сравнивать значения двух выпусков.
open-field-break-edition = Первый выпуск по-новому
open-field-break-edition-about = Начиная с него под тем же именем считают другое.
open-field-break-reason = Что изменилось
open-field-break-reason-about = Почему ряд прерван.
open-field-city-name = Название
open-field-city-name-about = Название без слова о типе: «Абакан».
open-field-city-type = Тип поселения
open-field-city-type-about = Что это за поселение.
open-field-type_as_written = Тип, как в документе
open-field-type_as_written-about = Сокращение документа, если оно не обычное.
open-field-region_source = Откуда известен субъект
open-field-region_source-about = Источник сведений о субъекте.
open-field-size_group = Группа по размеру
open-field-size_group-about = По последней известной категории, а без неё – если это центр субъекта или сельское поселение, иначе по записи города; пусто – не установлена.
open-field-size_from = Жителей не меньше
open-field-size_from-about = Нижняя граница числа жителей по записи города; пусто – её нет.
open-field-size_to = Жителей меньше
open-field-size_to-about = Верхняя граница числа жителей по записи города; пусто – её нет.
open-field-size_year = Год величины
open-field-size_year-about = На какой год указано число жителей.
open-field-size_source = Откуда известна величина
open-field-size_source-about = Источник сведений о числе жителей.
open-field-spelling = Написание
open-field-spelling-about = Другое написание или прежнее название, как в источнике.
open-field-from = С какого дня
open-field-from-about = Первый день; пусто – всегда.
open-field-to = До какого дня
open-field-to-about = Первый день, когда это уже не так; пусто – по сей день.
open-field-report = Прислал отчёт
open-field-report-about = Пусто – документы не говорят.
open-field-score = Баллы
open-field-score-about = Баллы, если опубликованы.
open-field-place-outside = Место вне призовых
open-field-place-outside-about = Место, если опубликовано; призовые – в таблице awards.
open-field-participation-status = Статус участия
open-field-participation-status-about = В рейтинге или вне его.
open-field-award-id = Идентификатор награды
open-field-award-id-about = Выпуск, вид, категория и место; у наград без места – номер в конце.
open-field-award-kind = Вид награды
open-field-award-kind-about = Что присуждено.
open-field-place = Место
open-field-place-about = Место, как присуждено; поделённое место – одна строка.
open-field-award-title = Название приза
open-field-award-title-about = Название приза или диплома.
open-field-grantor = Кто вручил
open-field-grantor-about = Если не организаторы.
open-field-award-reason = За что
open-field-award-reason-about = Основание награды словами документа.
open-field-award = Награда
open-field-award-about = Награда из таблицы awards.
open-field-mention-id = Идентификатор упоминания
open-field-mention-id-about = Выпуск, город и направление или вывод.
open-field-finding = Вывод
open-field-finding-about = Вывод организаторов.
open-field-lead = Коротко
open-field-lead-about = Одно предложение о главном.
open-field-organisation = Организация
open-field-organisation-about = Кто ведёт практику.
open-field-problem = Задача
open-field-problem-about = Какую беду решает практика.
open-field-practice-period = Период
open-field-practice-period-about = Какое время описано, словами.
open-field-since = Начало
open-field-since-about = Когда практика началась.
open-field-practice-status = Состояние
open-field-practice-status-about = Где практика сейчас.
open-field-resources = Ресурсы
open-field-resources-about = Деньги, люди, помещения.
open-field-transfer = Что нужно для повторения
open-field-transfer-about = Условия, при которых другой город может перенять практику.
open-field-told = Сколько рассказано
open-field-told-about = Рассказывает ли источник, что и как делают, или только называет практику.
open-field-evidence = Доказанность
open-field-evidence-about = Насколько известны результаты; не оценка практики.
open-field-evidence_date = Дата проверки
open-field-evidence_date-about = Когда определена доказанность.
open-field-evidence_note = Почему такая доказанность
open-field-evidence_note-about = Объяснение ступени.
open-field-contact = Контакт
open-field-contact-about = Адрес организации, как на странице практики; людей здесь нет.
open-field-completeness = Заполненность, %
open-field-completeness-about = Доля заполненных необязательных полей, в процентах; городов не оценивает.
open-field-practice = Практика
open-field-practice-about = Практика.
open-field-direction-order = Порядок направления
open-field-direction-order-about = 1 – главное направление практики.
open-field-result-indicator = Показатель
open-field-result-indicator-about = Что посчитано.
open-field-before = До
open-field-before-about = Значение до практики.
open-field-after = После
open-field-after-about = Значение после.
open-field-result-period = Период
open-field-result-period-about = За какое время результат.
open-field-adopted_from = Откуда перенята
open-field-adopted_from-about = Практика, с которой взят пример.
open-field-picture = Файл снимка
open-field-picture-about = Адрес снимка.
open-field-alt = Описание снимка
open-field-alt-about = Что на снимке – для тех, кто его не видит.
open-field-caption = Подпись
open-field-caption-about = Подпись под снимком.
open-field-author = Автор
open-field-author-about = Автор снимка.
open-field-licence = Условия
open-field-licence-about = На каких условиях опубликован снимок.
open-field-people = Люди на снимке
open-field-people-about = Кого можно узнать.
open-field-theme = Тема
open-field-theme-about = Тема, общая для точек роста разных лет.
open-field-document-order = Порядок в документе
open-field-document-order-about = Место среди соседних пунктов документа.
open-field-growth_point = Точка роста
open-field-growth_point-about = Рекомендация организаторов.
open-field-summary = О чём это
open-field-summary-about = Пояснение простыми словами.
open-field-finding-topic = Раздел выводов
open-field-finding-topic-about = В какой части выводов стоит.
open-field-territory = Территория
open-field-territory-about = Где действует, словами.
open-field-programme-from = Начало
open-field-programme-from-about = Первый год или день программы.
open-field-programme-to = Конец
open-field-programme-to-about = Последний год или день, включительно.
open-field-parent = Вышестоящая программа
open-field-parent-about = Программа, которую эта выполняет на своей территории.
open-field-programme = Программа
open-field-programme-about = Программа.
open-field-label = Подпись
open-field-label-about = Что посчитано, словами.
open-field-indicator-id = Идентификатор показателя
open-field-indicator-id-about = Программа и номер в ней: номер – текст, 7.10 не равно 7.1.
open-field-document-number = Номер в документе
open-field-document-number-about = Номер, как в документе; это текст.
open-field-indicator-group = Группа
open-field-indicator-group-about = Заголовок, под которым стоит показатель.
open-field-written_unit = Единица, как в документе
open-field-written_unit-about = Если документ пишет её иначе.
open-field-wanted = Что лучше
open-field-wanted-about = Куда должен двигаться показатель.
open-field-counting = Как считают
open-field-counting-about = Как значения следуют друг за другом.
open-field-baseline = Исходное значение
open-field-baseline-about = Значение до программы.
open-field-baseline_date = Дата исходного значения
open-field-baseline_date-about = Когда измерено.
open-field-target_percent = Цель, %
open-field-target_percent-about = Изменение к исходному значению, в процентах.
open-field-stated = Что сказано об исполнении
open-field-stated-about = Словами документа.
open-field-indicator = Показатель программы
open-field-indicator-about = Показатель из таблицы indicators.
open-field-plan-period = Период
open-field-plan-period-about = Год, квартал или дата.
open-field-period-label = Период словами
open-field-period-label-about = Как период назван в документе.
open-field-plan = План
open-field-plan-about = Плановое число.
open-field-plan_qualifier = Оговорка к плану
open-field-plan_qualifier-about = Насколько точен план; пусто – точно.
open-field-plan_words = План словами
open-field-plan_words-about = План, который дан только словами.
open-field-plan_missing = Почему нет плана
open-field-plan_missing-about = Причина, если плана нет.
open-field-fact = Факт
open-field-fact-about = Достигнутое число; пусто – не известно, это не ноль.
open-field-fact_qualifier = Оговорка к факту
open-field-fact_qualifier-about = Насколько точен факт; пусто – точно.
open-field-fact_words = Факт словами
open-field-fact_words-about = Факт, который дан только словами.
open-field-fact_missing = Почему нет факта
open-field-fact_missing-about = Причина, если факта нет.
open-field-stated_met = Документ говорит, что выполнено
open-field-stated_met-about = Только там, где числа этого не показывают.
open-field-also = Другие числа строки
open-field-also-about = Словами документа.
open-field-value_number = Номер значения
open-field-value_number-about = Строка таблицы indicator_values того же показателя.
open-field-earlier-order = Порядок
open-field-earlier-order-about = 1 – самый ранний план.
open-field-earlier-date = Дата плана
open-field-earlier-date-about = С какого дня план действовал.
open-field-section-id = Идентификатор раздела
open-field-section-id-about = Программа и номер раздела.
open-field-expected-result = Ожидаемый результат
open-field-expected-result-about = Что должно получиться.
open-field-measure-id = Идентификатор мероприятия
open-field-measure-id-about = Программа, раздел и номер.
open-field-roadmap-section = Раздел дорожной карты
open-field-roadmap-section-about = Раздел, в котором стоит мероприятие.
open-field-roadmap-measure = Мероприятие
open-field-roadmap-measure-about = Мероприятие дорожной карты.
open-field-state = Состояние
open-field-state-about = Где мероприятие на дату состояния.
open-field-state_date = Дата состояния
open-field-state_date-about = На какой день известно состояние.
open-field-state_note = О состоянии
open-field-state_note-about = Откуда это следует.
open-field-state_source = Источник состояния
open-field-state_source-about = Кто это сообщает.
open-field-state_missing = Почему нет состояния
open-field-state_missing-about = Причина, если состояние не известно.
open-field-due-by = Срок
open-field-due-by-about = Последний день.
open-field-due-from = Начало срока
open-field-due-from-about = Начало промежутка.
open-field-due-to = Конец срока
open-field-due-to-about = Конец промежутка.
open-field-throughout = Постоянно
open-field-throughout-about = Выполняется всё время.
open-field-least = Не реже
open-field-least-about = Как часто, словами.
open-field-what = Что к этому сроку
open-field-what-about = Если у мероприятия несколько сроков.
open-field-due-done = Выполнено
open-field-due-done-about = День, когда это сделано, если источник это доказывает.
open-field-office = Ответственный
open-field-office-about = Ответственная организация или должность.
open-field-table-id = Идентификатор таблицы
open-field-table-id-about = Программа и имя таблицы в ней.
open-field-as-of-date = На дату
open-field-as-of-date-about = На какой день числа.
open-field-column-id = Идентификатор столбца
open-field-column-id-about = Таблица и имя столбца в ней.
open-field-table = Таблица программы
open-field-table-about = Таблица из programme_tables.
open-field-total = Итог по документу
open-field-total-about = Сумма, как её указывает документ.
open-field-column = Столбец
open-field-column-about = Столбец из programme_columns.
open-field-row = Строка
open-field-row-about = Номер строки в таблице документа, с единицы.
open-field-row-label = Чья строка
open-field-row-label-about = Субъект или другое название строки.
open-field-words = Значение словами
open-field-words-about = Если в ячейке документа не число.
open-field-source-kind = Вид источника
open-field-source-kind-about = Что это за источник.
open-field-source-rank = Вес источника
open-field-source-rank-about = Чьё значение выбирают, если источники расходятся.
open-field-publisher = Издатель
open-field-publisher-about = Кто опубликовал.
open-field-source-date = Дата источника
open-field-source-date-about = Когда опубликован, насколько известно.
open-field-url = Адрес в сети
open-field-url-about = Где его можно прочитать.
open-field-file = Файл
open-field-file-about = Имя файла у организатора.
open-field-name = Полное название
open-field-name-about = Полное название.
open-field-successor = Преемник
open-field-successor-about = Округ, частью которого он стал.
open-field-centre = Административный центр
open-field-centre-about = Город – центр субъекта.
open-field-tile-id = Идентификатор клетки
open-field-tile-id-about = Субъект; вторая клетка того же субъекта – с номером.
open-field-tile-row = Ряд
open-field-tile-row-about = Ряд карты, 1 – на севере.
open-field-tile-column = Столбец
open-field-tile-column-about = Столбец карты, 1 – на западе.
open-field-exclave = Анклав
open-field-exclave-about = Отрезан ли субъект от своего округа.
open-field-audience = Для кого
open-field-audience-about = Кому адресовано.
open-field-wording = Формулировка
open-field-wording-about = Официальная формулировка выпуска.
open-field-unit-id = Единица
open-field-unit-id-about = Слово в именительном падеже единственного числа.
open-field-few = После 2, 3, 4
open-field-few-about = Форма после двух, трёх, четырёх и дробей.
open-field-many = После 5 и больше
open-field-many-about = Форма после пяти и больше и после нуля.

// What a query finds and in which order. Nothing here knows a page: files come through `load`, so the same ranking runs
// in the browser and in the test of the query set. How the files look is written in `src/search/files.rs`.

// Must do what `fold` and `words` in `src/search/words.rs` do.
export const fold = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: accents are dropped one by one, with and without their letter
    .replace(/[\u00ad\u0300\u0301\u2060]/g, "");
export const words = (text) =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 || /\d/.test(word));

// How well a word of the query meets a word of a page, and how much the place on the page says.
const EXACT = 1,
  KIN = 0.7,
  OF_TOWN = 0.65,
  PREFIX = 0.6,
  RELATED = 0.55,
  TYPO = 0.8,
  SENSE = 0.8;
const FIELDS = [10, 5, 3, 1.2, 0.6];
// A direction leads to all of its practices, a source away from the site; what a named town does comes before what is said of it.
const WEIGHTS = new Map([
  ["direction", 1.3],
  ["source", 0.6],
]);
const OWN = 1.5;
const GOOD = 0.45; // what is less is a guess, and counts as half a word
const ENOUGH = 0.2; // of the best: what scores less and lacks a word is not shown
const LISTS = 8; // files of frequent words that one word of the query may ask for, as long as they hold fewer documents than there are
const NEIGHBOURS = 12; // files that are searched for a word with a slip at its beginning

const ENDINGS = new Set([
  "",
  "s",
  ..."а я о е и ы у ю ь й ой ей ий ый ая яя ое ее ые ие ую юю ом ем ам ям ах ях ов ев ами ями ого его ому ему ым им ых их ыми ими ью ия ии ию ием иям иях".split(
    " ",
  ),
]);

// «Тюменский» is of Тюмень, «череповецкий» of Череповец, «пластовский» of Пласт.
const ADJECTIVE = /^(.{2,}?)(ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|ом|им|их|ую|ими)$/;
const bare = (name) => name.replace(/(?:ая|ое|ый|ий|[аяоеыиуьй])$/, "");
function ofTown(adjective, name) {
  const [, start, sign] = adjective.match(ADJECTIVE) ?? [];
  if (!start) return false;
  const root = sign === "цк" ? `${start}ц` : start;
  return [root, root.replace(/(?:ов|ев|ин|ен|н)$/, "")].some(
    (one) => one.length > 1 && bare(one) === bare(name),
  );
}

const shared = (a, b) => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

function level(asked, form) {
  if (asked === form) return EXACT;
  const same = shared(asked, form);
  if (/^\d/.test(asked)) return same === asked.length && same < 4 ? PREFIX : 0;
  const [rest, ending] = [asked.slice(same), form.slice(same)];
  // «Уфы» is Уфа, but of two shared letters more than one that differs says nothing.
  const enough = same >= 3 || (same === 2 && rest.length === 1 && ending.length === 1);
  if (enough && ENDINGS.has(rest) && ENDINGS.has(ending))
    return ending === "" && ADJECTIVE.test(asked) ? OF_TOWN : KIN;
  if (rest === "") return PREFIX;
  if (same >= 3 && asked.length >= 5 && ofTown(form, asked)) return RELATED;
  return asked.length >= 7 && same >= Math.max(5, 0.7 * asked.length)
    ? (RELATED * same) / asked.length
    : 0;
}

const named = (word, name) => Math.max(level(word, name), ofTown(word, name) ? OF_TOWN : 0);

// One letter more, less, other, or two that changed places.
export function near(a, b) {
  const at = shared(a, b);
  const [x, y] = [a.slice(at), b.slice(at)];
  return (
    x.slice(1) === y.slice(1) ||
    x === y.slice(1) ||
    x.slice(1) === y ||
    (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
  );
}
const nearStart = (a, b) => [-1, 0, 1].some((more) => near(a, b.slice(0, a.length + more)));

// The wrong layout of the keyboard, and Russian in Latin letters.
const KEYS = new Map(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key, at) => [
    key,
    "йцукенгшщзхъфывапролджэячсмитьбюё"[at],
  ]),
);
const SOUNDS = [
  [/shch|sch/g, "щ"],
  [/yo|jo/g, "е"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/ch/g, "ч"],
  [/sh/g, "ш"],
  [/yu|ju/g, "ю"],
  [/ya|ja/g, "я"],
  [/ye/g, "е"],
  [/(?:iy|ij|ii)\b/g, "ий"],
  [/(?:yy|yj)\b/g, "ый"],
  [/(?<=[kghх])y\b/g, "ий"],
  [/(?<=[aeiou])y/g, "й"],
  [/(?<=[a-zа-я])y\b/g, "ый"],
  [/x/g, "кс"],
];
const LETTERS = new Map(
  [..."abvgdeziklmnoprstufhcyjwq'"].map((letter, at) => [letter, "абвгдезиклмнопрстуфхкыйвкь"[at]]),
);
const SIGNS = new Map([...KEYS].map(([key, sign]) => [sign, key]));
const relaid = (text, keys) =>
  [...text.toLowerCase()].map((sign) => keys.get(sign) ?? sign).join("");
const sounded = (text) => {
  const letters = SOUNDS.reduce((all, [from, to]) => all.replace(from, to), text.toLowerCase());
  return [...letters].map((sign) => LETTERS.get(sign) ?? sign).join("");
};
// «c» is ц to some and к to others, «y» at the end ы or ий; «ts» is mostly ц, and тц in «отцы».
const spoken = (text) => {
  const plain = text.toLowerCase();
  const other = plain.replace(/c(?!h)/g, "ц").replace(/(?<![aeiou])y(?![\p{L}])/gu, "ы");
  return [
    sounded(plain),
    sounded(other),
    sounded(other.replace(/ts/g, "тц")),
    sounded(plain.replace(/iu/g, "ю").replace(/ia/g, "я")),
  ];
};

const fileOf = (key) =>
  `words/${[...key].map((sign) => sign.codePointAt(0).toString(16)).join("-")}.json`;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const number = (letters) =>
  [...letters].reduce((sum, letter) => sum * 64 + ALPHABET.indexOf(letter), 0);
const count = (lists) => (lists.length - FIELDS.length + 1) / 4;

// Positions in a table of `size`, as files.rs writes them: a few letters each, «.» for none, brackets around several.
function positions(column, size) {
  const width = [1, 2, 3].find((one) => size <= 64 ** one) ?? 4;
  const parts = column.match(new RegExp(`\\.|\\([^)]*\\)|.{${width}}`, "g")) ?? [];
  return parts.map((part) =>
    part === "."
      ? []
      : part
          .replace(/[()]/g, "")
          .match(new RegExp(`.{${width}}`, "g"))
          .map(number),
  );
}

// Name, region and size group of each town.
function townsOf({ names, regions, groups }, size) {
  const region = positions(regions, size);
  return names.map((name, at) => [
    name,
    region[at][0] ?? null,
    groups[at] === "-" ? null : parseInt(groups[at], 36),
  ]);
}

// The documents of a field of a list. Those of a dense one are steps from each to the next.
function idsOf(field) {
  if (field[0] !== "+") return field.match(/.{4}/g) ?? [];
  let at = 0;
  return field
    .slice(1)
    .match(/~.{4}|../g)
    .map((step) => {
      at += number(step.replace("~", ""));
      return [18, 12, 6, 0].map((shift) => ALPHABET[(at >> shift) & 63]).join("");
    });
}

// `load` gives the value of a file by its path below the folder of the index.
export async function open(load) {
  const files = new Map();
  const get = (path) => {
    if (!files.has(path))
      files.set(
        path,
        load(path).catch((error) => {
          files.delete(path);
          throw error;
        }),
      );
    return files.get(path);
  };
  const [index, columns] = await Promise.all([get("index.json"), get("docs.json")]);
  index.towns = townsOf(index.towns, index.regions.length);
  const towns = positions(columns.towns, index.towns.length);
  const directions = positions(columns.directions, index.directions.length);
  const kinds = columns.runs.flatMap(([kind, edition, count]) =>
    Array(count).fill([kind, edition]),
  );
  const rows = kinds.map(([kind, edition], at) =>
    rowOf(index, {
      at,
      id: columns.ids.slice(4 * at, 4 * at + 4),
      kind,
      edition: edition === null ? [] : [edition],
      length: parseInt(columns.lengths[at], 36),
      towns: towns[at],
      direction: directions[at],
    }),
  );
  const site = { index, rows, byId: new Map(rows.map((row) => [row.id, row])), get };
  // Abbreviations stand as they are: «УФО» is not Уфа in another case.
  site.synonyms = index.synonyms.map((line) =>
    line.map((item) => ({
      parts: words(item).filter((word) => !index.ignored.includes(word)),
      least: /\p{Lu}.*\p{Lu}/u.test(item) && !/\s/.test(item) ? EXACT : KIN,
    })),
  );
  site.names = [
    ...[...index.towns, ...index.directions].flatMap(([name]) => words(name)),
    ...site.synonyms.flat().flatMap(({ parts }) => parts),
  ];
  site.townNames = new Set(index.towns.flatMap(([name]) => words(name)));
  return {
    index,
    rows,
    search: (text, filters = {}) => search(site, text, filters),
    texts: (wanted) => Promise.all(wanted.map((row) => textOf(site, row))),
  };
}

function rowOf(index, row) {
  const known = (values) => [
    ...new Set(values.filter((value) => value !== null && value !== undefined)),
  ];
  row.region = known(row.towns.map((town) => index.towns[town][1]));
  row.district = known(row.region.map((region) => index.regions[region][1]));
  row.group = known(row.towns.map((town) => index.towns[town][2]));
  row.kinds = [row.kind];
  return row;
}

// The facets of a document: each gives positions among the names in `index`.
export const FACETS = {
  kind: "kinds",
  edition: "edition",
  direction: "direction",
  district: "district",
  region: "region",
  group: "group",
};

async function textOf(site, row) {
  const file = await site.get(
    `texts/${(number(row.id) >> (24 - site.index.bits)).toString(16)}.json`,
  );
  const [title, address, text] = file[row.id];
  return { row, title, address, text };
}

async function entriesAt(site, keys) {
  const parts = await Promise.all(keys.map((key) => site.get(fileOf(key))));
  return parts.flat().map((entry) => ({ entry, forms: entry[0].split(" ") }));
}

// Files of a word are named by its beginning; of a beginning that several files have, none is better than the others.
function keysOf(site, word) {
  const keys = site.index.keys.filter((key) => word.startsWith(key));
  const longer = site.index.keys.filter((key) => key.length > word.length && key.startsWith(word));
  return longer.length <= 4 ? [...keys, ...longer] : keys;
}

async function hitsOf(site, word) {
  const entries = await entriesAt(site, keysOf(site, word));
  const grade = (form) => (site.townNames.has(form) ? named(word, form) : level(word, form));
  const graded = entries.map(({ entry, forms }) => ({
    entry,
    forms,
    level: Math.max(...forms.map(grade)),
  }));
  return { entries, hits: graded.filter((hit) => hit.level > 0) };
}

function slip(word, entries) {
  const costs = (form) => {
    if (near(word, form)) return 1;
    if (word.length >= 6 && nearStart(word, form)) return 2;
    return word.length >= 7 &&
      Math.abs(word.length - form.length) <= 3 &&
      nearStart(word.slice(0, -2), form)
      ? 3
      : 0;
  };
  const found = entries.flatMap(({ entry, forms }) =>
    forms.map((form) => ({
      form,
      cost: costs(form),
      size: entry.length > 2 ? entry[1] : count(entry[1]),
    })),
  );
  const order = (a, b) =>
    a.cost - b.cost ||
    (b.form[0] === word[0]) - (a.form[0] === word[0]) ||
    b.size - a.size ||
    (a.form < b.form ? -1 : 1);
  return found.filter(({ form, cost }) => cost > 0 && /\D/.test(form)).sort(order)[0]?.form;
}

// Vowels that sound alike where they are not stressed.
const HEARD = new Map([..."аоеия"].map((vowel, at) => [vowel, "оаиее"[at]]));

// A word that no page has: as it was probably meant, if one slip explains it.
async function lookUp(site, word) {
  const { entries, hits } = await hitsOf(site, word);
  const known = Math.max(
    0,
    ...site.synonyms
      .flat()
      .flatMap(({ parts, least }) =>
        parts.map((part) => level(word, part)).filter((met) => met >= least),
      ),
  );
  if (known > 0) return { word, hits, known };
  if (word.length < 4 || /^\d/.test(word) || hits.some((hit) => hit.level >= GOOD))
    return { word, hits };
  let meant =
    slip(word, entries) ??
    slip(
      word,
      site.names.map((name) => ({ forms: [name], entry: [name, 0, ""] })),
    );
  if (!meant && hits.length === 0) {
    const keys = site.index.keys.filter((key) => !word.startsWith(key) && nearStart(key, word));
    const heard = HEARD.get(word[0]) + word.slice(1);
    const likely = (key) =>
      heard.startsWith(key) ? 0 : key[0] === word[1] ? 1 : key[0] === word[0] ? 2 : 3;
    keys.sort((a, b) => likely(a) - likely(b) || b.length - a.length || (a < b ? -1 : 1));
    meant = slip(word, await entriesAt(site, keys.slice(0, NEIGHBOURS)));
  }
  if (!meant) return { word, hits };
  const better = await hitsOf(site, meant);
  return { word, meant, hits: better.hits.map((hit) => ({ ...hit, level: hit.level * TYPO })) };
}

// The words that count. A word for the kind of a settlement is left out beside a town's name: «г. Тюмень».
function asked(site, text) {
  const all = [...new Set(words(text))];
  const telling = all.filter((word) => !site.index.ignored.includes(word));
  const names = telling.filter((word) => !site.index.settlement.includes(word));
  const towns = [...site.townNames];
  if (
    names.some(
      (name) => site.townNames.has(name) || towns.some((town) => named(name, town) >= OF_TOWN),
    )
  )
    return names;
  return telling.length > 0 ? telling : all;
}

// What the reader typed, or the same in Russian where Latin letters were meant for Russian ones, and the other way round
// where what was typed says nothing.
async function readings(site, text) {
  const latin = /[a-z]/i.test(text);
  const russian = /[а-яё]/i.test(text);
  const [plain, turned] = russian ? [text, relaid(text, SIGNS)] : [relaid(text, KEYS), text];
  const others =
    latin === russian ? [] : russian ? [turned, ...spoken(turned)] : [plain, ...spoken(text)];
  let best;
  for (const read of new Set([text, ...others])) {
    if (best && best.quality >= (russian ? GOOD : EXACT)) break;
    const looked = await Promise.all(asked(site, read).map((word) => lookUp(site, word)));
    const found = ({ hits, known = 0, meant }) =>
      Math.max(known, ...hits.map((hit) => hit.level)) * (meant ? TYPO : 1);
    const quality = looked.reduce((sum, one) => sum + found(one), 0) / Math.max(1, looked.length);
    if (!best || quality > best.quality) best = { read, looked, quality };
  }
  return best;
}

// The documents of a word: for each the best of level by field, and whether the title has it.
async function placesOf(site, { hits }) {
  hits.sort((a, b) => b.level - a.level || (b.entry[1] > a.entry[1] ? 1 : -1));
  const long = hits.filter((hit) => hit.entry.length > 2);
  let room = site.rows.length;
  const wanted = new Set(
    long.filter((hit, at) => {
      const fits = hit.level === EXACT || at === 0 || (at < LISTS && room > 0);
      if (fits) room -= hit.entry[1];
      return fits;
    }),
  );
  const used = hits.filter((hit) => hit.entry.length === 2 || wanted.has(hit));
  const lists = await Promise.all(
    used.map(({ entry }) => (entry.length > 2 ? site.get(`lists/${entry[2]}.json`) : entry[1])),
  );
  const places = new Map();
  lists.forEach((list, at) =>
    list.split("|").forEach((ids, field) => {
      for (const id of idsOf(ids)) {
        const value = used[at].level * FIELDS[field];
        const place = places.get(id) ?? { value: 0, level: 0, title: 0 };
        place.value = Math.max(place.value, value);
        place.level = Math.max(place.level, used[at].level);
        if (field === 0) place.title = Math.max(place.title, used[at].level);
        places.set(id, place);
      }
    }),
  );
  return places;
}

// Documents that have all words of a phrase, each as it is or with another ending.
async function phrase(site, { parts, least: enough }) {
  const hits = await Promise.all(
    parts.map(async (part) => (await hitsOf(site, part)).hits.filter((hit) => hit.level >= enough)),
  );
  // A word that a fifth of all documents has says little beside a rarer one: its list is not worth loading.
  const size = (one) => one.reduce((sum, { entry }) => sum + (entry.length > 2 ? entry[1] : 0), 0);
  const rare = hits.filter((one) => size(one) < site.rows.length / 5);
  const [first, ...others] = await Promise.all(
    (rare.length > 0 ? rare : hits).map((one) => placesOf(site, { hits: one })),
  );
  const least = (places, name) => SENSE * Math.min(...places.map((place) => place[name]));
  const met = [...first]
    .filter(([id]) => others.every((other) => other.has(id)))
    .map(([id, place]) => {
      const places = [place, ...others.map((other) => other.get(id))];
      return [
        id,
        {
          value: least(places, "value"),
          level: least(places, "level"),
          title: least(places, "title"),
        },
      ];
    });
  return { met, forms: hits.flat().flatMap((hit) => hit.forms) };
}

// What has the word itself and the other one leads what has only one of them.
const both = (own, other) => {
  if (!own) return other;
  const better = own.value >= other.value ? own : other;
  return {
    value: better.value + Math.min(own.value, other.value) / 2,
    level: Math.max(own.level, other.level),
    title: Math.max(own.title, other.title),
  };
};

// Documents that say the same in other words count as if they had the words that are asked for. Gives those words.
async function senses(site, looked, all) {
  const says = ({ word, meant, hits }, part, least) =>
    level(meant ?? word, part) >= least ||
    (least < EXACT && hits.some((hit) => hit.level >= TYPO && hit.forms.includes(part)));
  const same = ({ parts, least }, from) =>
    parts.every((part, at) => from + at < looked.length && says(looked[from + at], part, least));
  const forms = [];
  for (const line of site.synonyms) {
    const item = line.find((one) => looked.some((_, at) => same(one, at)));
    if (!item) continue;
    const from = looked.findIndex((_, at) => same(item, at));
    const others = await Promise.all(
      line.filter((other) => other !== item).map((other) => phrase(site, other)),
    );
    forms.push(...others.flatMap((other) => other.forms));
    const best = new Map();
    for (const [id, place] of others.flatMap(({ met }) => met)) {
      if ((best.get(id)?.value ?? 0) < place.value) best.set(id, place);
    }
    for (const places of all.slice(from, from + item.parts.length)) {
      for (const [id, place] of best) places.set(id, both(places.get(id), place));
    }
  }
  return forms;
}

// «Практики Тюмени»: beside another word, what a document is counts as a word of it.
function kindWords(site, looked, all) {
  if (looked.length < 2) return;
  looked.forEach(({ word }, at) => {
    const kind = site.index.kind_words.find(([name]) => level(word, name) >= KIN)?.[1];
    for (const { id } of kind === undefined ? [] : site.rows.filter((row) => row.kind === kind)) {
      const place = all[at].get(id) ?? { value: 0, level: 0, title: 0 };
      all[at].set(id, { ...place, value: Math.max(place.value, FIELDS[1]), level: EXACT });
    }
  });
}

// «Наставничество в малом городе»: a size is said of towns; what is of no town lacks half as much without it.
function sizeWords(site, looked, all) {
  looked.forEach(({ word }, at) => {
    const kind = looked[at + 1]?.word;
    if (
      looked.length < 3 ||
      !site.index.settlement.includes(kind) ||
      !site.index.size.some((size) => level(word, size) >= KIN)
    )
      return;
    for (const { id, towns } of site.rows) {
      if (towns.length === 0)
        [all[at], all[at + 1]].forEach((places) =>
          places.set(id, { value: 0, level: GOOD / 2, title: 0 }),
        );
    }
  });
}

// Приволжск has the stem of «приволжский», but is not called so.
function ownName(site, { word, meant }, row, place) {
  if (row?.kind !== 0 || place.title < KIN) return place;
  const [name] = site.index.towns[row.towns[0]];
  const own = Math.max(...words(name).map((part) => named(meant ?? word, part)));
  return own === OF_TOWN
    ? { ...place, value: Math.min(place.value, own * FIELDS[0]), title: own }
    : place;
}

// Rare words weigh more; a document that lacks words loses the square of their share, so those with all of them lead
// unless what they say of them is said by the way only.
function rank(site, looked, all) {
  const scores = new Map();
  const rarity = all.map((places) =>
    Math.log(
      1.5 + site.rows.length / (1 + [...places.values()].filter(({ value }) => value > 0).length),
    ),
  );
  const whole = rarity.reduce((sum, weight) => sum + weight, 0);
  all.forEach((places, at) => {
    for (const [id, place] of places) {
      const { value, level: met, title } = ownName(site, looked[at], site.byId.get(id), place);
      const score = scores.get(id) ?? {
        row: site.byId.get(id),
        met: 0,
        share: 0,
        value: 0,
        title: 0,
        least: 1,
      };
      const part = met >= GOOD ? 1 : 0.5;
      score.met += part;
      score.share += (part * rarity[at]) / whole;
      score.value += value * rarity[at];
      if (title >= GOOD) {
        score.title += 1;
        score.least = Math.min(score.least, title);
      }
      scores.set(id, score);
    }
  });
  const found = [...scores.values()].filter(({ row }) => row);
  const meant = new Set(
    [...site.index.towns.keys()].filter((town) => {
      const parts = words(site.index.towns[town][0]);
      return parts.every((part) =>
        looked.some((one) => named(one.meant ?? one.word, part) >= OF_TOWN),
      );
    }),
  );
  for (const score of found) {
    score.value *=
      (1 + 0.6 * Math.min(1, score.title / Math.max(1, score.row.length))) *
      score.share ** 2 *
      (WEIGHTS.get(site.index.kinds[score.row.kind]) ?? 1) *
      (looked.length > 1 && score.row.towns.some((town) => meant.has(town)) ? OWN : 1);
  }
  const most = Math.max(...found.map(({ value }) => value));
  const kept = found.filter((score) => score.met >= all.length || score.value >= most * ENOUGH);
  for (const score of kept) {
    // A town that is asked for by its whole name comes first. «Приволжский округ» does not name Приволжск.
    const whole =
      score.row.kind === 0 && score.title >= score.row.length && score.met >= all.length;
    const sure = score.least >= KIN || score.title >= all.length;
    if (whole && sure)
      score.value =
        score.least >= OF_TOWN * TYPO && score.least !== PREFIX
          ? 1000 * score.least
          : 1.2 * score.value;
  }
  return kept.sort((a, b) => b.value - a.value || a.row.at - b.row.at);
}

const passes = (row, filters, except) =>
  Object.entries(FACETS).every(
    ([name, field]) =>
      name === except || filters[name] === undefined || row[field].includes(filters[name]),
  );

// The first letter of a town.
function byLetter(site, letter, filters) {
  const rows = site.rows.filter(
    (row) =>
      row.kind === 0 &&
      passes(row, filters) &&
      fold(site.index.towns[row.towns[0]][0]).startsWith(letter),
  );
  const groups = rows.length > 0 ? [{ kind: 0, rows }] : [];
  return {
    meant: [],
    total: rows.length,
    groups,
    facets: {},
    marks: (word) => word.startsWith(letter),
  };
}

async function search(site, text, filters) {
  const letter = fold(text).trim();
  if (/^\p{L}$/u.test(letter)) return byLetter(site, letter, filters);
  const { read, looked } = await readings(site, text);
  if (looked.length === 0)
    return { meant: [], groups: [], total: 0, facets: {}, marks: () => false };
  const all = await Promise.all(looked.map((word) => placesOf(site, word)));
  const others = await senses(site, looked, all);
  kindWords(site, looked, all);
  sizeWords(site, looked, all);
  const found = rank(site, looked, all);
  const facets = {};
  for (const [name, field] of Object.entries(FACETS)) {
    const counts = new Map();
    for (const { row } of found) {
      if (!passes(row, filters, name)) continue;
      for (const value of row[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    facets[name] = counts;
  }
  const groups = new Map();
  for (const { row } of found) {
    if (!passes(row, filters)) continue;
    if (!groups.has(row.kind)) groups.set(row.kind, []);
    groups.get(row.kind).push(row);
  }
  const forms = new Set([
    ...others,
    ...looked.flatMap(({ hits }) =>
      hits.filter((hit) => hit.level >= GOOD).flatMap((hit) => hit.forms),
    ),
  ]);
  const starts = looked.map(({ word, meant }) => meant ?? word).filter((word) => word.length > 2);
  return {
    read: read === text ? undefined : read,
    meant: looked.filter(({ meant }) => meant).map(({ word, meant }) => [word, meant]),
    total: [...groups.values()].reduce((sum, group) => sum + group.length, 0),
    groups: [...groups].map(([kind, members]) => ({ kind, rows: members })),
    facets,
    marks: (word) => forms.has(word) || starts.some((start) => word.startsWith(start)),
  };
}

// A text cut into parts, each told whether it is one of the words.
export function marked(text, marks) {
  return (
    text
      // biome-ignore lint/suspicious/noMisleadingCharacterClass: an accent or a soft hyphen belongs to the word around it
      .split(/([\p{L}\p{N}\u00ad\u0300\u0301\u2060]+)/u)
      .filter((part) => part !== "")
      .map((part) => [part, /[\p{L}\p{N}]/u.test(part) && marks(fold(part))])
  );
}

// The stretch of a text that has most of the words, about `size` letters long.
export function excerpt(text, marks, size = 200) {
  const parts = marked(text, marks);
  const starts = [];
  let at = 0;
  for (const [part, hit] of parts) {
    if (hit) starts.push(at);
    at += part.length;
  }
  let [from, most] = [0, 0];
  for (const start of starts) {
    const inside = starts.filter((other) => other >= start && other < start + size * 0.8).length;
    if (inside > most) [from, most] = [start, inside];
  }
  from = from < size * 0.7 ? 0 : text.lastIndexOf(" ", from - size * 0.25) + 1;
  const end = text.length - from <= size * 1.2 ? text.length : text.lastIndexOf(" ", from + size);
  return [
    ...(from > 0 ? [["… ", false]] : []),
    ...marked(text.slice(from, end), marks),
    ...(end < text.length ? [[" …", false]] : []),
  ];
}

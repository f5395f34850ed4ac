// Combines the choices of the catalogue in place. Which practice is what stands in one file of columns, asked for when
// somebody is about to choose; what the shown ones are called, in small files. Words come from a <template> of the page.
// The choice is kept in the address (?direction=…&edition=…&district=…&size=…&sort=…), so it can be sent, and the
// way back leads through the choices made.
// What decides is exported and runs without a page too.
const KEYS = ["direction", "edition", "district", "size"];
const STEP = 20;

// What each practice is, as the values of the choices.
export function prepare(columns) {
  const list = (value) => (Array.isArray(value) ? value : [value]);
  const name = (names, places) => new Set(places.filter((at) => at >= 0).map((at) => names[at]));
  const practices = [];
  for (const [edition, direction, count] of columns.groups) {
    const group = `${columns.editions[edition]}-${columns.directions[direction]}`;
    for (let inGroup = 0; inGroup < count; inGroup++) {
      const at = practices.length;
      practices.push({
        direction: name(columns.directions, [direction, ...(columns.also[at] ?? [])]),
        edition: name(columns.editions, [edition]),
        district: name(
          columns.districts,
          list(columns.town[at]).map((town) => columns.towns[town]),
        ),
        size: name(columns.sizes, list(columns.size[at])),
        completeness: columns.completeness[at],
        file: `${group}-${Math.floor(inGroup / columns.shard)}`,
        line: inGroup % columns.shard,
      });
    }
  }
  const sorts = {
    fresh: practices,
    title: columns.by_title.map((at) => practices[at]),
    completeness: [...practices].sort((a, b) => b.completeness - a.completeness),
  };
  return { practices, sorts };
}

// The practices that have every chosen value; `choice` gives a value or "" for each of the keys.
export function suiting(practices, choice) {
  const keys = KEYS.filter((key) => choice[key]);
  return practices.filter((practice) => keys.every((key) => practice[key].has(choice[key])));
}

// How many practices each value of `key` would leave beside the other choices.
export function countsOf(practices, choice, key) {
  const counts = new Map();
  for (const practice of suiting(practices, { ...choice, [key]: "" })) {
    for (const value of practice[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

// The choices to take back where nothing is left, those first that leave most.
export function waysOn(practices, choice) {
  return KEYS.filter((key) => choice[key])
    .map((key) => ({ key, n: suiting(practices, { ...choice, [key]: "" }).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
}

if (globalThis.document) {
  const form = document.querySelector(".choose");
  const { ask, chosenIn, element, filled, marking, once, searchOf } = await import(
    form.dataset.kit
  );
  const mark = marking(form.dataset.lang);
  const record = (text) => mark(element("span", "", text));
  const status = form.querySelector("[role=status]");
  const whole = document.querySelector("#catalogue");
  const words = document.querySelector("#catalogue-words").content;
  const fields = Object.fromEntries([...KEYS, "sort"].map((key) => [key, form.elements[key]]));
  const options = [...form.querySelectorAll("option[data-label]")];
  const labels = new Map(
    options.map((option) => [
      `${option.closest("select").name} ${option.value}`,
      option.dataset.label,
    ]),
  );
  const result = document.createElement("section");
  result.hidden = true;
  whole.before(result);

  const word = (key, values = {}) => {
    const { textContent } = words.querySelector(`[data-word="${key}"]`);
    return element("span", "", ...filled(textContent, values));
  };
  const button = (said, act) => {
    const made = element("button", "", said);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  let data;
  const load = once(async () => {
    data = prepare(await ask(form.dataset.file));
  });
  const files = new Map();
  const names = (file) => {
    if (!files.has(file)) {
      const asked = ask(form.dataset.file.replace(/\.json$/, `/${file}.json`));
      asked.catch(() => files.delete(file));
      files.set(file, asked);
    }
    return files.get(file);
  };

  const choice = () => Object.fromEntries(KEYS.map((key) => [key, fields[key].value]));
  const chosen = () => KEYS.filter((key) => fields[key].value);

  // Every choice says how many practices it would leave beside the others.
  function count() {
    for (const key of KEYS) {
      const counts = countsOf(data.practices, choice(), key);
      for (const option of fields[key].querySelectorAll("option[data-label]")) {
        const n = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset.label} – ${n}`;
        option.disabled = n === 0 && !option.selected;
      }
    }
  }

  // An address with the chosen ids in their places.
  const put = (pattern, chosen) =>
    Object.entries(chosen).reduce(
      (address, [name, field]) => address.replace(`{${name}}`, field.value),
      pattern,
    );

  // The page that has just this selection, if there is one.
  function page() {
    const [first, second, more] = chosen();
    const { direction, edition, district } = fields;
    if (!first || more) return undefined;
    if (!second) return fields[first].selectedOptions[0].dataset.href;
    if (first === "direction" && second === "edition")
      return put(form.dataset.directionEdition, { direction, edition });
    if (first === "direction" && second === "district")
      return put(form.dataset.directionDistrict, { direction, district });
    return undefined;
  }

  function item(practice, [id, title, towns]) {
    const link = element("a", "", record(title));
    link.href = form.dataset.practice.replace("{id}", id);
    const told = (text) => (text ? [record(text)] : []);
    const [direction] = practice.direction;
    const facts = [
      ...told(towns.map(([town, region]) => (region ? `${town} (${region})` : town)).join(", ")),
      ...told(labels.get(`direction ${direction}`)),
      ...practice.edition,
      word("completeness", { n: practice.completeness }),
    ];
    return element(
      "li",
      "",
      link,
      element("p", "meta", ...facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))),
    );
  }

  let turn = 0;
  async function lines(found, list, from) {
    const part = found.slice(from, from + STEP);
    const shards = await Promise.all(part.map(({ file }) => names(file)));
    const items = part.map((practice, at) => item(practice, shards[at][practice.line]));
    list.append(...items);
    return items;
  }

  function nothing() {
    const ways = waysOn(data.practices, choice()).map(({ key, n }) => {
      const name = record(labels.get(`${key} ${fields[key].value}`));
      const without = button(word("without", { name, n }), () => {
        fields[key].value = "";
        choose();
        fields[key].focus();
      });
      return element("li", "", without);
    });
    return element("ul", "drop", ...ways);
  }

  async function list(found) {
    const made = element("ul", "lines tight found");
    await lines(found, made, 0);
    const more = () => {
      const left = Math.min(STEP, found.length - made.children.length);
      return left > 0
        ? [
            button(word("more", { n: left }), async ({ target }) => {
              const way = target.closest("button");
              way.disabled = true;
              try {
                const [next] = await lines(found, made, made.children.length);
                way.replaceWith(...more());
                next.querySelector("a").focus();
              } catch {
                way.disabled = false;
                status.replaceChildren(word("failed"));
              }
            }),
          ]
        : [];
    };
    return [made, ...more()];
  }

  const failed = () => {
    document.querySelector(".facets").classList.add("is-shown");
    status.replaceChildren(word("failed"));
  };

  async function show() {
    const mine = ++turn;
    const active = chosen().length > 0 || fields.sort.value !== "fresh";
    if (!active && !data) return;
    try {
      await load();
      if (mine !== turn) return;
      count();
      if (!active) {
        result.hidden = true;
        whole.hidden = false;
        return status.replaceChildren(word("order"));
      }
      const found = suiting(data.sorts[fields.sort.value], choice());
      const shown = found.length > 0 ? await list(found) : [nothing()];
      if (mine !== turn) return;
      document.querySelector(".facets").classList.remove("is-shown");
      const href = page();
      const way = element("a", "", word("page"));
      if (href) way.href = href;
      status.replaceChildren(
        found.length > 0
          ? word("found", { n: found.length, all: data.practices.length })
          : word("none"),
      );
      const heading = element("h2", "vh", word("heading"));
      result.replaceChildren(
        heading,
        ...shown,
        ...(href && found.length > 0 ? [element("p", "side more", way)] : []),
      );
      result.hidden = false;
      whole.hidden = true;
    } catch {
      if (mine === turn) failed();
    }
  }

  // Keys pressed one after another in a list make one step of the way back.
  let last = -Infinity;
  function choose() {
    const sort = fields.sort.value === "fresh" ? "" : fields.sort.value;
    const address = searchOf({ ...choice(), sort }) || location.pathname;
    const now = performance.now();
    history[now - last < 800 ? "replaceState" : "pushState"](null, "", address);
    last = now;
    return show();
  }

  function read() {
    const asked = chosenIn(location.search, Object.keys(fields));
    for (const [key, field] of Object.entries(fields)) {
      field.value = asked[key];
      if (field.selectedIndex < 0) field.selectedIndex = 0;
    }
    return show();
  }

  form.addEventListener("focusin", () => load().then(count, () => {}));
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("popstate", read);
  read();
}

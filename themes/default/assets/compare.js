// Puts two or three towns side by side. The facts of all towns are in one file, asked for when somebody is about to
// choose; every word comes from a <template> of the page, so there are none here, and `{name}` in it stands for a value.
// The choice is kept in the address (?a=…&b=…&c=…), so it can be sent and comes back on reload.
// What decides is exported and runs without a page too.
const LETTERS = ["a", "b", "c"];
const byLetter = (values) => Object.fromEntries(values.map((value, at) => [LETTERS[at], value]));

// Gives every town the label of its own and the keys it is found by: towns of one name are told apart by their region.
export function label({ towns, regions }, fold) {
  const names = new Map();
  for (const { name } of towns) names.set(fold(name), (names.get(fold(name)) ?? 0) + 1);
  for (const town of towns) {
    const twin = names.get(fold(town.name)) > 1;
    town.label = twin ? `${town.name} (${regions[town.region]?.name ?? town.id})` : town.name;
    town.keys = [fold(town.label), fold(town.name), fold(town.id)];
  }
}

// The towns that a text may mean: by id, by name, by the beginning of either.
export function find(towns, text, fold) {
  const asked = fold(text);
  const tests = [
    (town) => town.id === text,
    ({ keys }) => keys.includes(asked),
    ({ keys }) => keys.some((key) => key.startsWith(asked)),
  ];
  return tests.map((test) => towns.filter(test)).find((found) => found.length > 0) ?? [];
}

// What each text comes to: a town, a problem (`unknown`, `several` with some labels, `twice`), or nothing if it is empty.
export function judged(towns, texts, fold) {
  const taken = [];
  return texts.map((text) => {
    if (!text) return {};
    const found = find(towns, text, fold);
    if (found.length === 0) return { problem: "unknown" };
    if (found.length > 1) {
      return { problem: "several", several: found.slice(0, 5).map((town) => town.label) };
    }
    const [town] = found;
    if (taken.includes(town)) return { problem: "twice", town };
    taken.push(town);
    return { town };
  });
}

if (globalThis.document) {
  const form = document.querySelector(".versus-form");
  const kit = await import(form.dataset.kit);
  const { ask, chosenIn, element, filled, fold, marking, once, searchOf } = kit;
  const mark = marking(form.dataset.lang);
  const record = (text) => mark(element("span", "", text));
  const fields = [...form.querySelectorAll("input")];
  const status = form.querySelector("[role=status]");
  const words = document.querySelector("#versus-words").content;
  const page = document.querySelector("#versus-table").content;
  const result = document.createElement("div");
  form.after(result);

  const link = (href, ...children) => {
    const made = element("a", "", ...children);
    made.href = href;
    return made;
  };
  const fill = (node, values) => {
    const parts = filled(node.textContent, values);
    if (parts.length > 1) node.replaceChildren(...parts);
    return node;
  };
  const word = (key, values) => {
    const made = words.querySelector(`[data-word="${key}"]`).cloneNode(true);
    made.removeAttribute("data-word");
    return fill(made, values);
  };
  const listing = (texts) =>
    element(
      "span",
      "",
      ...texts.flatMap((text, at) => (at ? [", ", record(text)] : [record(text)])),
    );
  const side = (...children) => element("span", "side", ...children);
  const missing = (key) => element("span", "missing", word(key));

  let data;
  const load = once(async () => {
    data = await ask(form.dataset.towns);
    label(data, fold);
    const options = data.towns.map((town) => {
      const option = element("option");
      option.value = town.label;
      return option;
    });
    form.querySelector("datalist").replaceChildren(...options);
  });

  const inYear = (town, edition) => {
    const year = town.years.find(({ e }) => e === edition);
    if (!year) return [missing("state-unknown")];
    const said = [
      element("b", "", word(year.p ? `place-${year.p}` : `state-${data.states[year.s]}`)),
    ];
    if (year.c !== undefined) said.push(side(record(data.editions[edition].categories[year.c])));
    if (year.w)
      said.push(
        side(word("shared-with", { towns: listing(year.w.map((at) => data.towns[at].name)) })),
      );
    for (const title of year.t ?? []) said.push(side(record(title)));
    return said;
  };
  const placesNote = (towns, edition) => {
    const placed = towns.flatMap((town) => town.years.filter(({ e, p }) => e === edition && p));
    if (placed.length < 2 || placed.every(({ c }) => c !== undefined && c === placed[0].c))
      return [];
    return [side(word(placed.some(({ c }) => c === undefined) ? "unsure" : "different"))];
  };
  const inDirection = (town, direction) => {
    const noted = town.directions.find(({ d }) => d === direction);
    if (!noted) return [missing("mark-none")];
    const years = (list) => ` ${list.map((at) => data.editions[at].id).join(", ")}`;
    const marks = [
      ["mark-practice", noted.p],
      ["mark-mention", noted.m],
    ].filter(([, list]) => list);
    return marks.map(([key, list]) => element("span", "noted", word(key), years(list)));
  };

  function table(towns) {
    const made = page.cloneNode(true);
    const models = Object.fromEntries(
      [...made.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, row]),
    );
    const body = made.querySelector("tbody");
    const row = (name, cell, tag = "td") => {
      const line = models[name].cloneNode(true);
      for (const town of towns) {
        const made = element(tag, "", element("div", "", ...cell(town)));
        made.dataset.town = town.name; // stands before the cell where there is no room for three columns
        line.append(made);
      }
      return line;
    };
    fill(made.querySelector("caption"), { towns: listing(towns.map(({ name }) => name)) });
    made.querySelector("table").dataset.towns = towns.length;
    const head = row(
      "towns",
      ({ id, kind, name }) => [
        link(
          form.dataset.townPage.replace("{id}", id),
          ...(kind ? [word(`type-${kind}`), " "] : []),
          record(name),
        ),
      ],
      "th",
    );
    for (const cell of head.querySelectorAll("th")) cell.scope = "col";
    models.towns.replaceWith(head);
    const years = data.editions.map(({ id }, at) => {
      const line = row("year", (town) => inYear(town, at));
      fill(line.querySelector("th"), { year: id }).append(...placesNote(towns, at));
      return line;
    });
    const noted = data.directions.flatMap((direction, at) => {
      if (!towns.some((town) => town.directions.some(({ d }) => d === at))) return [];
      const line = row("direction", (town) => inDirection(town, at));
      line
        .querySelector("th")
        .append(
          link(form.dataset.directionPage.replace("{id}", direction.id), record(direction.title)),
        );
      return [line];
    });
    body.replaceChildren(
      row("region", ({ region }) => {
        if (region === undefined) return [missing("region-unknown")];
        const { name, district } = data.regions[region];
        return [
          record(name),
          ...(district === undefined
            ? []
            : [side(word("district", { name: record(data.districts[district]) }))]),
        ];
      }),
      row("group", ({ group }) => [group ? word(`group-${group}`) : missing("no-data")]),
      ...years,
      row("practices", ({ n }) => [String(n)]),
      ...noted,
    );
    for (const line of made.querySelectorAll("[data-row]")) line.removeAttribute("data-row");
    return made;
  }

  const tell = (...said) => {
    const told = element("span", "", ...said.flatMap((one) => [one, " "]));
    if (status.textContent !== told.textContent) status.replaceChildren(told);
  };

  async function compare() {
    try {
      await load();
    } catch {
      return tell(word("failed"));
    }
    const towns = [];
    const wrong = [];
    const texts = fields.map((field) => field.value.trim());
    judged(data.towns, texts, fold).forEach(({ town, problem, several }, at) => {
      const field = fields[at];
      if (problem) {
        const name = record(problem === "twice" ? town.label : texts[at]);
        wrong.push(word(problem, { name, towns: several && listing(several) }));
        field.setAttribute("aria-invalid", "true");
        return;
      }
      field.removeAttribute("aria-invalid");
      if (!town) return;
      field.value = town.label;
      towns.push(town);
    });
    const enough = towns.length > 1;
    const names = byLetter(towns.map((town) => record(town.label)));
    if (enough) wrong.push(word(towns.length > 2 ? "three" : "two", names));
    else if (wrong.length === 0 && towns.length === 1) wrong.push(word("one-more"));
    tell(...wrong);
    result.replaceChildren(...(enough ? [table(towns)] : []));
    if (form.querySelector("[aria-invalid]")) return;
    const search = searchOf(byLetter(towns.map(({ id }) => id)));
    history.replaceState(null, "", search || location.pathname);
  }

  form.addEventListener("focusin", () => load().catch(() => {}));
  form.addEventListener("change", compare);
  form.addEventListener("input", ({ target }) => {
    if (data?.towns.some(({ label }) => label === target.value)) compare();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    compare().then(() =>
      (
        form.querySelector("[aria-invalid]") ?? fields.slice(0, 2).find(({ value }) => !value)
      )?.focus(),
    );
  });
  const asked = chosenIn(location.search, LETTERS);
  for (const field of fields) field.value = asked[field.name];
  if (fields.some(({ value }) => value)) compare();
}

// The search page: results while typing, filters, and both kept in the address (?q=…&kind=…), so that a search can be
// sent, comes back on reload and the back button undoes a filter. The ranking is in search-core.js; every word that is
// read here comes from a <template> of the page.
const form = document.querySelector(".search-form");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
const box = document.querySelector("#search-filters");
const list = document.querySelector("#search-results");
const start = document.querySelector("#search-start");
const templates = document.querySelector("#search-words").content;
const { core, kit, options, index: folder, root, lang } = form.dataset;
const { ask, chosenIn, element, filled, marking, once, searchOf } = await import(kit);
const FIRST = 4,
  LATER = 2,
  MORE = 20; // of each of the first three groups, of each later one, of more

// A message, cut at its values: what the reader typed or a record says stays text, and is marked as of its language.
const marked = (values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? record(element("span", "", value)) : String(value),
    ]),
  );
const phrase = (key, values = {}) =>
  filled(templates.querySelector(`[data-word="${key}"]`).textContent, marked(values));
const word = (key, values) => phrase(key, values).join("");
const record = marking(lang);
const highlighted = (parts) => parts.map(([text, hit]) => (hit ? element("mark", "", text) : text));

const opened = once(async () => {
  const parts = await import(core);
  return { ...parts, ...(await parts.open((path) => ask(folder + path))) };
});

// Names and words for addresses of the values of each facet, by position.
const values = ({ index }) => ({
  kind: index.kinds.map((kind) => [kind, word(`kind-${kind}`)]),
  edition: index.editions.map((id) => [id, id]),
  direction: index.directions.map(([name, id]) => [id, name]),
  district: index.districts.map(([name, id]) => [id, name]),
  region: index.regions.map(([name, , id]) => [id, name]),
  group: index.groups.map((group) => [group, word(`group-${group}`)]),
});
const FACETS = ["kind", "edition", "direction", "district", "region", "group"];
const OWN_WORDS = ["kind", "group"];

function asked() {
  const { q, ...facets } = chosenIn(location.search, ["q", ...FACETS]);
  const set = Object.entries(facets).filter(([, value]) => value);
  return { q, chosen: Object.fromEntries(set) };
}
const addressOf = ({ q, chosen }) => location.pathname + (q ? searchOf({ q, ...chosen }) : "");

// The list below the field while somebody types; the field works without it too.
let suggest;
let typing = false;
import(options).then(
  ({ combobox }) => {
    suggest = combobox(input, document.querySelector("#search-options"));
  },
  () => {},
);
function suggestions(tools, { marks }, groups) {
  if (!typing || document.activeElement !== input) return;
  suggest?.show(
    groups.map(({ kind, texts }) => ({
      head: word(`group-of-${tools.index.kinds[kind]}`),
      lines: texts.map(({ row, title, address }) => {
        const place = factsOf(tools, row);
        const name = record(element("span", "", ...highlighted(tools.marked(title, marks))));
        return {
          href: root + address,
          parts: [
            name,
            ...(place.length ? [" ", record(element("span", "meta", place.join(" · ")))] : []),
          ],
        };
      }),
    })),
  );
}

let state = asked();
let turn = 0;

// What has been typed replaces the address; a sent form and a chosen filter are steps that «back» undoes.
function go(next, step) {
  state = next;
  const address = addressOf(state);
  if (address !== location.pathname + location.search)
    history[step ? "pushState" : "replaceState"](null, "", address);
  return show();
}

async function show() {
  const own = ++turn;
  if (input.value.trim() !== state.q) input.value = state.q;
  if (!state.q) return clear("");
  const slow = setTimeout(() => {
    if (own === turn) status.textContent = word("loading");
  }, 600);
  try {
    list.setAttribute("aria-busy", "true");
    const tools = await opened();
    const names = values(tools);
    const filters = {};
    for (const [name, value] of Object.entries(state.chosen))
      filters[name] = names[name].findIndex(([id]) => id === value);
    const result = await tools.search(state.q, filters);
    const groups = await Promise.all(
      result.groups.map(async ({ kind, rows }, at) => {
        const size = state.chosen.kind ? MORE : at < 3 ? FIRST : LATER;
        return { kind, rows, texts: await tools.texts(rows.slice(0, size)) };
      }),
    );
    if (own !== turn) return;
    render(tools, names, result, groups);
    suggestions(tools, result, groups);
  } catch {
    if (own === turn) clear(word("failed"));
  } finally {
    clearTimeout(slow);
    if (own === turn) list.removeAttribute("aria-busy");
  }
}

function clear(text) {
  suggest?.show([]);
  list.replaceChildren();
  box.hidden = true;
  start.hidden = false;
  status.textContent = text;
}

function render(tools, names, result, groups) {
  const none = result.total === 0;
  start.hidden = !none;
  const told = none ? phrase("none", { query: state.q }) : phrase("found", { n: result.total });
  if (result.read && !none) told.push(" ", ...phrase("read", { query: result.read }));
  if (!none)
    for (const [from, to] of result.meant) told.push(" ", ...phrase("meant", { from, to }));
  status.replaceChildren(...told);
  list.replaceChildren(...groups.map((group) => section(tools, result, group)));
  filters(names, result);
}

function section(tools, result, { kind, rows, texts }) {
  const name = tools.index.kinds[kind];
  const head = element(
    "h2",
    "",
    word(`group-of-${name}`),
    " ",
    element("span", "n", String(rows.length)),
  );
  head.id = `found-${name}`;
  const items = element("ul", "lines found", ...texts.map((text) => item(tools, result, text)));
  const made = element("section", "", head, items);
  made.setAttribute("aria-labelledby", head.id);
  if (rows.length > texts.length) made.append(more(tools, result, rows, items, texts.length));
  return made;
}

function more(tools, result, rows, items, shown) {
  const button = element("button", "", word("more", { n: rows.length - shown }));
  button.type = "button";
  button.addEventListener("click", async () => {
    const texts = await tools.texts(rows.slice(shown, shown + MORE));
    const added = texts.map((text) => item(tools, result, text));
    items.append(...added);
    const next = shown + texts.length;
    if (next < rows.length) button.replaceWith(more(tools, result, rows, items, next));
    else button.remove();
    added[0]?.querySelector("a").focus();
  });
  return button;
}

function item(tools, { marks }, { row, title, address, text }) {
  const link = element("a", "", ...highlighted(tools.marked(title, marks)));
  link.href = root + address;
  const facts = factsOf(tools, row);
  const made = record(element("li", "", element("h3", "", link)));
  if (facts.length) made.append(element("p", "meta", facts.join(" · ")));
  if (text) made.append(element("p", "excerpt", ...highlighted(tools.excerpt(text, marks))));
  return made;
}

// Where and when a document belongs.
function factsOf(tools, row) {
  const town = ([name, region]) =>
    region === null || tools.index.kinds[row.kind] === "town"
      ? name
      : `${name} (${tools.index.regions[region][0]})`;
  return tools.index.kinds[row.kind] === "town"
    ? row.region.map((at) => tools.index.regions[at][0])
    : [
        ...row.towns.map((at) => town(tools.index.towns[at])),
        ...row.edition.map((at) => tools.index.editions[at]),
      ];
}

// A filter is offered where it would tell results apart, and as long as it is set.
function filters(names, { facets }) {
  for (const name of FACETS) {
    const select = box.querySelector(`select[name=${name}]`);
    const counts = [...(facets[name] ?? [])];
    const chosen = names[name].findIndex(([id]) => id === state.chosen[name]);
    if (chosen >= 0 && !counts.some(([at]) => at === chosen)) counts.push([chosen, 0]);
    if (name === "edition") counts.sort(([a], [b]) => b - a);
    else if (name === "kind" || name === "group") counts.sort(([a], [b]) => a - b);
    else counts.sort(([a, x], [b, y]) => y - x || a - b);
    const options = counts.map(([at, n]) => {
      const [id, text] = names[name][at];
      const option = element("option", "", `${text} (${n})`);
      option.value = id;
      return OWN_WORDS.includes(name) ? option : record(option);
    });
    const all = element("option", "", word("all"));
    all.value = "";
    select.replaceChildren(all, ...options);
    select.value = chosen >= 0 ? state.chosen[name] : "";
    select.closest("p").hidden = chosen < 0 && counts.length < 2;
  }
  box.querySelector("button").hidden = Object.keys(state.chosen).length === 0;
  box.hidden = [...box.querySelectorAll("p:has(select)")].every((line) => line.hidden);
}

// On a narrow page filters would stand between the field and the results.
box.open = innerWidth > 800 || Object.keys(state.chosen).length > 0;

let wait;
input.addEventListener("focus", () => opened().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(wait);
  typing = true;
  wait = setTimeout(() => go({ ...state, q: input.value.trim() }, false), 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(wait);
  typing = false;
  suggest?.close();
  go({ ...state, q: input.value.trim() }, true);
});
box.addEventListener("change", ({ target }) => {
  const { [target.name]: _, ...others } = state.chosen;
  go(
    { ...state, chosen: target.value ? { ...others, [target.name]: target.value } : others },
    true,
  );
});
box.querySelector("button").addEventListener("click", () => {
  go({ ...state, chosen: {} }, true);
  input.focus();
});
addEventListener("popstate", () => {
  clearTimeout(wait);
  typing = false;
  suggest?.close();
  state = asked();
  show();
});
// Down and up walk through the results once a Tab has led there, Escape goes back to the field.
list.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("h3 a")];
  const at = links.indexOf(event.target);
  const next =
    at < 0
      ? undefined
      : { ArrowDown: links[at + 1], ArrowUp: links[at - 1] ?? input, Escape: input }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
show();

// What is pleasant and not necessary: the low-vision panel is remembered, the list of towns is narrowed while typing.
const root = document.documentElement;

function panel(form) {
  const name = (input) => input.name.replace("panel-", "");
  for (const input of form.querySelectorAll("input")) {
    if (root.dataset[name(input)] === input.value) input.checked = true;
  }
  const remember = () => {
    const chosen = {};
    for (const input of form.querySelectorAll("input:checked")) {
      if (input.hasAttribute("data-default")) delete root.dataset[name(input)];
      else root.dataset[name(input)] = chosen[name(input)] = input.value;
    }
    try {
      localStorage.setItem("itogi-panel", JSON.stringify(chosen));
    } catch {
      /* no storage: the choice holds for this page */
    }
  };
  form.addEventListener("change", remember);
  form.addEventListener("reset", () => setTimeout(remember));
}

async function filter(box) {
  const { fold } = await import(box.dataset.kit);
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const rows = [...document.querySelectorAll("[data-filter] > li")].map((item) => {
    const link = item.querySelector("a");
    return {
      item,
      link,
      name: fold(link.textContent),
      words: fold(item.querySelector(".name").textContent),
    };
  });
  const sections = [...new Set(rows.map(({ item }) => item.closest("section")))];
  const kinds = new RegExp(`^(${box.dataset.kinds})\\s+`, "u");
  const apply = () => {
    const query = fold(input.value).replace(kinds, "");
    const found = [];
    for (const row of rows) {
      row.item.hidden = !(" " + row.words).includes(" " + query);
      if (!row.item.hidden) found.push(row);
    }
    for (const section of sections)
      section.hidden = !section.querySelector("[data-filter] > li:not([hidden])");
    status.textContent =
      query === ""
        ? ""
        : found.length > 0
          ? `${box.dataset.found} ${found.length}`
          : box.dataset.none;
    return { query, found };
  };
  input.addEventListener("input", apply);
  const asked = new URLSearchParams(location.search).get("q");
  if (!asked) return;
  input.value = asked;
  const { query, found } = apply();
  const exact = found.filter(({ name }) => name === query || name.endsWith(" " + query));
  if (found.length === 1 && exact.length === 1) location.replace(exact[0].link.href);
}

// What is chosen or asked on a page stands in its address, and goes along into the other language.
function along(link) {
  const take = () => (link.search = location.search);
  for (const event of ["focus", "pointerenter", "click"]) link.addEventListener(event, take);
}

document.querySelectorAll(".panel form").forEach(panel);
document.querySelectorAll(".languages a[hreflang]").forEach(along);
document.querySelectorAll(".filter").forEach(filter);

// Tables that say so can be sorted by a column: numbers from the greatest, words from А; again turns it round.
const numeric = (text) => {
  const plain = text.replace(/[\s\u202f]/g, "");
  return parseFloat(
    document.documentElement.lang === "en" ? plain.replace(/,/g, "") : plain.replace(",", "."),
  );
};
for (const table of document.querySelectorAll("table[data-sort]")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.setAttribute("aria-label", table.dataset.sort);
    head.append(button);
    button.addEventListener("click", () => {
      const number = head.classList.contains("num");
      const was = head.getAttribute("aria-sort");
      const order = was
        ? was === "ascending"
          ? "descending"
          : "ascending"
        : number
          ? "descending"
          : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const key = (row) => row.cells[at].textContent.trim();
      const less = (a, b) => {
        if (!number) return key(a).localeCompare(key(b), "ru");
        const [x, y] = [numeric(key(a)), numeric(key(b))];
        return Number.isNaN(x) || Number.isNaN(y) ? Number.isNaN(y) - Number.isNaN(x) : x - y;
      };
      const rows = [...table.tBodies[0].rows].sort((a, b) =>
        order === "ascending" ? less(a, b) : less(b, a),
      );
      table.tBodies[0].append(...rows);
    });
  });
}

// Where a pointer rests on a row, a chart or a heading that has an address, a link to it appears. It is never in the way
// of the Tab key: figures have such links without a script.
const here = document.createElement("a");
here.className = "anchor is-here";
here.tabIndex = -1;
const rest = ({ target }) => {
  const place = target.closest?.("main :is(tr, h2, figure)[id]");
  const seat = place?.matches("tr")
    ? place.cells[0]
    : place?.matches("figure")
      ? place.querySelector("figcaption")
      : place;
  if (!seat || seat === here.parentNode) return;
  here.remove();
  here.href = `#${place.id}`;
  here.setAttribute("aria-label", `${document.body.dataset.anchor}: ${seat.textContent.trim()}`);
  seat.append(here);
};
if (matchMedia("(hover: hover)").matches)
  document.querySelector("main").addEventListener("pointerover", rest);

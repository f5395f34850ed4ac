// The field of the search is a combobox: while somebody types, the best of what is found stands below it as a list that
// the arrow keys walk through while the field keeps the focus (WAI-ARIA, editable combobox with a list). Enter goes to
// the chosen line; without one it searches, as ever. Everything in the list is among the results below as well.
const MOST = 7,
  EACH = 3; // lines in all, and of one group

// `field` and `list` are elements; gives what shows groups of lines, `[{ head, lines: [{ href, parts }] }]`, and what
// puts the list away.
export function combobox(field, list) {
  let active = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const choose = (at) => {
    const all = options();
    active = at;
    all.forEach((option, own) => option.setAttribute("aria-selected", String(own === at)));
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", all[at].id);
    all[at].scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    list.hidden = options().length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  };
  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    choose(-1);
  };
  const go = (option) => {
    location.href = option.dataset.href;
  };

  const move = (step) => {
    const all = options();
    if (all.length === 0) return;
    if (list.hidden) open();
    // Before the first line and after the last one is the field itself.
    const next = active < 0 ? (step > 0 ? 0 : all.length - 1) : active + step;
    choose(next < all.length ? next : -1);
  };
  const keys = {
    ArrowDown: ({ altKey }) => (altKey ? open() : move(1)),
    ArrowUp: ({ altKey }) => (altKey ? close() : move(-1)),
    Enter: () => active >= 0 && go(options()[active]),
    Escape: () => {
      if (!list.hidden) return close();
      if (field.value === "") return;
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
  field.addEventListener("keydown", (event) => {
    // The caret moves in what is typed: nothing of the list is chosen any more.
    if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) return choose(-1);
    if (event.isComposing || event.ctrlKey || event.metaKey || !keys[event.key]) return undefined;
    if (event.key === "Enter" && active < 0) return close();
    event.preventDefault();
    return keys[event.key](event);
  });
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) go(option);
  });

  const line = ({ href, parts }, id) => {
    const option = document.createElement("div");
    Object.assign(option, { id: `search-option-${id}`, role: "option", ariaSelected: "false" });
    option.dataset.href = href;
    option.append(...parts);
    return option;
  };
  return {
    close,
    show(groups) {
      let [made, left] = [0, MOST];
      const shown = groups.flatMap(({ head, lines }, at) => {
        const own = lines.slice(0, Math.min(EACH, left));
        left -= own.length;
        const box = document.createElement("div");
        const name = document.createElement("div");
        Object.assign(name, { id: `search-options-${at}`, className: "of", textContent: head });
        name.setAttribute("role", "presentation");
        box.setAttribute("role", "group");
        box.setAttribute("aria-labelledby", name.id);
        box.append(name, ...own.map((one) => line(one, made++)));
        return own.length > 0 ? [box] : [];
      });
      list.replaceChildren(...shown);
      choose(-1);
      open();
    },
  };
}

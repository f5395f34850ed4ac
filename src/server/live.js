// Keeps an open page fresh while the site is edited. It stands in no built page.
(() => {
  const script = document.currentScript;
  const key = "itogi-scroll " + location.pathname;
  const kept = JSON.parse(sessionStorage.getItem(key));
  const folds = () => [...document.querySelectorAll("details")];
  if (kept !== null) {
    sessionStorage.removeItem(key);
    if (folds().length === kept.open.length)
      folds().forEach((fold, at) => {
        fold.open = kept.open[at];
      });
    const back = () => scrollTo({ left: 0, top: kept.top, behavior: "instant" });
    back();
    addEventListener("load", back, { once: true });
  }
  const url = "/_itogi/watch.js";
  const watcher = globalThis.SharedWorker ? new SharedWorker(url).port : new Worker(url);
  watcher.postMessage({ path: location.pathname, mark: script.dataset.mark });
  addEventListener("pagehide", () => watcher.postMessage(null));
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });

  const renew = () => {
    sessionStorage.setItem(
      key,
      JSON.stringify({ top: scrollY, open: folds().map((fold) => fold.open) }),
    );
    location.reload();
  };

  const restyle = (styles) => {
    const name = (href) => new URL(href, location).pathname.replace(/\.[0-9a-f]+\.css$/, "");
    for (const href of styles) {
      for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
        if (name(old.href) !== name(href) || new URL(old.href).pathname === href) continue;
        const fresh = old.cloneNode();
        fresh.href = href;
        fresh.addEventListener("load", () => old.remove());
        old.after(fresh);
      }
    }
  };

  const element = (name, text, properties) =>
    Object.assign(document.createElement(name), text ? { textContent: text } : {}, properties);
  const entry = (item, words) => {
    const entry = element("li", "", { className: item.severity });
    entry.append(
      element("p", `${item.level} ${item.code}: ${item.message}`, { className: "message" }),
    );
    const place = `${item.file}:${item.line}:${item.column}`;
    const where = element("p", "", { className: "place" });
    where.append(item.link ? element("a", place, { href: item.link, title: words.open }) : place);
    if (item.record) where.append(` · ${words.record}: ${item.record}`);
    entry.append(where);
    if (item.source_line) {
      const signs = [...item.source_line];
      const from = item.column - 1;
      const to =
        item.end_line === item.line ? Math.max(item.end_column - 1, from + 1) : signs.length;
      const line = element("pre");
      line.append(
        signs.slice(0, from).join(""),
        element("mark", signs.slice(from, to).join("") || " "),
        signs.slice(to).join(""),
      );
      entry.append(line);
    }
    if (item.hint) entry.append(element("p", `${words.hint}: ${item.hint}`, { className: "hint" }));
    return entry;
  };

  // The messages stand in a shadow tree: the styles of the page and theirs do not touch one another.
  const host = element("aside", "", { lang: "ru" });
  const root = host.attachShadow({ mode: "open" });
  const box = element("div");
  root.append(element("link", "", { rel: "stylesheet", href: "/_itogi/live.css" }), box);

  const lists = (trouble) => {
    const list = (items) => {
      const list = element("ol");
      list.append(...items.map((item) => entry(item, trouble.words)));
      return list;
    };
    const urgent = trouble.items.filter((item) => !trouble.stops || item.severity === "error");
    const rest = trouble.items.filter((item) => !urgent.includes(item));
    const lists = element("div", "", {
      className: "lists",
      tabIndex: 0,
      role: "group",
      ariaLabel: trouble.title,
    });
    lists.append(list(urgent));
    if (rest.length) {
      const more = element("details", "", { open: root.querySelector("details")?.open ?? false });
      more.append(element("summary", trouble.words.rest), list(rest));
      lists.append(more);
    }
    return lists;
  };

  const draw = (trouble, open) => {
    const { words } = trouble;
    const button = element("button", open ? words.hide : words.show, {
      type: "button",
      ariaExpanded: String(open),
    });
    button.addEventListener("click", () => draw(trouble, !open));
    const head = element("div", "", { className: "head" });
    head.append(element("strong", trouble.title), element("span", trouble.summary));
    if (trouble.items.length) head.append(button);
    const focused = root.activeElement !== null;
    const place = root.querySelector(".lists")?.scrollTop ?? 0;
    box.className = trouble.stops ? "box stops" : "box";
    box.replaceChildren(head);
    if (open && trouble.items.length) {
      box.append(lists(trouble));
      root.querySelector(".lists").scrollTop = place;
    }
    if (focused) button.focus();
    host.ariaLabel = trouble.title;
    host.role = "region";
    host.lang = words.lang;
    host.dataset.itogi = trouble.stops ? "stops" : "notes";
    host.onkeydown = (event) => {
      if (event.key === "Escape" && open) draw(trouble, false);
    };
    if (!host.isConnected) document.body.append(host);
  };

  const complain = (trouble) =>
    trouble.items.length || trouble.stops ? draw(trouble, trouble.stops) : host.remove();

  // A server that does not answer for a moment is being started again.
  let trouble, silence;
  const miss = (lost) => {
    clearTimeout(silence);
    if (!trouble) return;
    const { words } = trouble;
    if (lost)
      silence = setTimeout(
        () => draw({ title: words.lost, summary: words.again, stops: true, items: [], words }),
        2000,
      );
    else complain(trouble);
  };

  watcher.onmessage = ({ data }) => {
    if (data.name === "page") renew();
    if (data.name === "styles") restyle(data.styles);
    if (data.name === "lost") miss(data.lost);
    if (data.name === "trouble") {
      trouble = data.trouble;
      complain(trouble);
    }
  };
})();

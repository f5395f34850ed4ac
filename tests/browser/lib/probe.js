// Runs in the page. Every function of `probe` returns plain data: lists of { rule, selector, text }.
window.probe = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const squeeze = (text) => text.replace(/\s+/gu, " ").trim();
  const brief = (text, length = 60) =>
    squeeze(text).length > length ? `${squeeze(text).slice(0, length)}…` : squeeze(text);

  function selector(element) {
    const steps = [];
    for (
      let at = element;
      at && at.localName !== "html" && steps.length < 4;
      at = at.parentElement
    ) {
      if (at.id) {
        steps.unshift(`#${CSS.escape(at.id)}`);
        break;
      }
      const twins = [...(at.parentElement?.children ?? [])].filter(
        (one) => one.localName === at.localName,
      );
      const place = twins.length > 1 ? `:nth-of-type(${twins.indexOf(at) + 1})` : "";
      steps.unshift(
        at.localName + [...at.classList].map((name) => `.${CSS.escape(name)}`).join("") + place,
      );
    }
    return steps.join(" > ") || element.localName;
  }

  const fault = (rule, element, text = "") => ({ rule, selector: selector(element), text });
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  // Text for screen readers only: clipped, or a box of a pixel.
  function forEars(element, known = new Map()) {
    if (!element || element === document.body) return false;
    if (!known.has(element)) {
      const { position, clipPath, clip } = getComputedStyle(element);
      const apart = position === "absolute" || position === "fixed";
      known.set(
        element,
        (apart &&
          (clipPath !== "none" ||
            clip !== "auto" ||
            (element.offsetWidth <= 1 && element.offsetHeight <= 1))) ||
          forEars(element.parentElement, known),
      );
    }
    return known.get(element);
  }

  function* texts(root = document.body) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const ears = new Map();
    const good = new Map();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim()) continue;
      if (!good.has(parent))
        good.set(
          parent,
          !parent.closest("script, style, noscript, template, svg, option") &&
            shown(parent) &&
            !forEars(parent, ears),
        );
      if (good.get(parent)) yield node;
    }
  }

  function rects(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
  }

  const scrolls = (element, axis = "X") =>
    /auto|scroll/.test(getComputedStyle(element)[`overflow${axis}`]);
  function inScroller(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (scrolls(at)) return true;
    return false;
  }

  // ---- what a page says of itself

  // Of the open page, or of one that was only read, see `read`.
  function facts(page = document) {
    const seen = new Map();
    for (const element of all("[id]", page)) seen.set(element.id, (seen.get(element.id) ?? 0) + 1);
    const links = [];
    const take = (query, name) => {
      for (const element of all(query, page)) {
        const value = element.getAttribute(name);
        const list =
          name === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0]) : [value];
        for (const url of list)
          links.push({
            url,
            selector: `${element.localName}[${name}]`,
            outward: element.matches("meta, link[rel~=canonical], link[rel~=alternate]"),
          });
      }
    };
    take("a[href], area[href], link[href], use[href], image[href]", "href");
    take(
      "img[src], script[src], iframe[src], source[src], video[src], audio[src], input[src]",
      "src",
    );
    take("img[srcset], source[srcset]", "srcset");
    take("form[action]", "action");
    take('meta[property="og:url"], meta[property="og:image"]', "content");
    const find = page.querySelector("form.find-town");
    return {
      h1: all("h1", page).length,
      lang: page.documentElement.lang,
      title: page.title.trim(),
      repeated: [...seen].filter(([, count]) => count > 1).map(([id]) => id),
      ids: [...seen.keys(), ...all("a[name]", page).map((element) => element.name)],
      links,
      alternates: alternates(page),
      panel: Boolean(page.querySelector("details.panel > summary")),
      find: find && {
        role: find.getAttribute("role"),
        method: find.method,
        action: find.getAttribute("action") ?? "",
        input: Boolean(find.querySelector("input[name=q]")),
        named: Boolean(
          find.querySelector("input[name=q]")?.labels?.length ||
            find.querySelector("input[name=q][aria-label], input[name=q][aria-labelledby]"),
        ),
      },
    };
  }

  // Translations are named in the head where the site knows its address, else by the links that switch languages.
  function alternates(page) {
    const heads = all("link[rel~=alternate][hreflang]", page);
    return (heads.length ? heads : all("a[hreflang]", page)).map((element) => ({
      lang: element.hreflang,
      url: element.getAttribute("href"),
    }));
  }

  // Cyrillic where the language in force says English.
  function unmarked(page = document) {
    const faults = [];
    const english = (element) => /^en\b/.test(element.closest("[lang]")?.lang ?? "");
    const cyrillic = /\p{Script=Cyrillic}/u;
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (cyrillic.test(data) && english(parentElement) && !parentElement.closest("script, style"))
        faults.push(fault("language-of-part", parentElement, brief(data)));
    }
    for (const name of ["title", "alt", "aria-label", "placeholder"]) {
      for (const element of all(`body [${name}]`, page)) {
        const value = element.getAttribute(name);
        if (cyrillic.test(value) && english(element))
          faults.push(fault("language-of-part", element, `${name}="${brief(value)}"`));
      }
    }
    return faults;
  }

  // The same of pages that are not opened: scripts off, nothing loaded, nothing laid out.
  function read(texts) {
    return texts.map((text) => {
      const page = new DOMParser().parseFromString(text, "text/html");
      const told = facts(page);
      return { facts: told, faults: /^en\b/.test(told.lang) ? unmarked(page) : [] };
    });
  }

  // ---- layout

  function overflow() {
    const page = document.scrollingElement;
    const wide = innerWidth;
    if (page.scrollWidth > wide) {
      const past = all("body *").filter((element) => {
        const box = element.getBoundingClientRect();
        return (
          box.right > wide + 0.5 &&
          box.width > 0 &&
          shown(element) &&
          !inScroller(element.parentElement)
        );
      });
      const deepest = past.filter(
        (element) => !past.some((other) => other !== element && element.contains(other)),
      );
      const lines = past.length
        ? []
        : [...texts()]
            .filter(
              (node) =>
                !inScroller(node.parentElement) &&
                rects(node).some((box) => box.right > wide + 0.5),
            )
            .map((node) => node.parentElement);
      const culprits = [...deepest, ...lines, document.body].slice(
        0,
        Math.max(1, Math.min(3, deepest.length + lines.length)),
      );
      return culprits.map((element) =>
        fault(
          "sideways-scroll",
          element,
          `page is ${page.scrollWidth} px, window ${wide} px; «${brief(element.textContent ?? "", 30)}»`,
        ),
      );
    }
    const faults = [];
    // Text can be cut off only where some box is wider than the window or holds more than it shows.
    const roomy = (element) =>
      element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1;
    if (
      all("body, body *").every(
        (element) =>
          roomy(element) &&
          element.getBoundingClientRect().right <= wide + 1 &&
          element.getBoundingClientRect().left >= -1,
      )
    )
      return [];
    for (const node of texts()) {
      const parent = node.parentElement;
      const past = rects(node).find(
        (box) => box.right > wide + 1 || (box.left < -1 && box.right > 0),
      );
      if (past && !inScroller(parent))
        faults.push(
          fault(
            "text-cut-off",
            parent,
            `«${brief(node.data, 30)}» reaches ${Math.round(past.right)} px of ${wide}`,
          ),
        );
    }
    return faults.slice(0, 5);
  }

  // Scroll boxes must be reachable by keyboard and say what they are.
  function scrollers() {
    return all("body *").flatMap((element) => {
      const wide = element.scrollWidth > element.clientWidth + 1;
      const tall = element.scrollHeight > element.clientHeight + 1;
      if ((!wide && !tall) || element.matches("textarea, select, input")) return [];
      if (
        !((wide && scrolls(element, "X")) || (tall && scrolls(element, "Y"))) ||
        !shown(element) ||
        forEars(element)
      )
        return [];
      const faults = [];
      const named =
        (element.getAttribute("aria-label") ?? "").trim() ||
        (element.getAttribute("aria-labelledby") ?? "")
          .split(/\s+/)
          .some((id) => id && document.getElementById(id)?.textContent.trim());
      if (element.tabIndex < 0)
        faults.push(fault("scroll-box-focusable", element, "overflows but takes no focus"));
      if (!named) faults.push(fault("scroll-box-named", element, "overflows but has no name"));
      if (!element.matches("section, nav, aside, main, [role]"))
        faults.push(
          fault("scroll-box-role", element, "overflows but has no role that may be named"),
        );
      return faults;
    });
  }

  // Text that a box cuts off or that leaves its box.
  function clipped() {
    const faults = [];
    const cut = new Set();
    for (const element of all("body *")) {
      if (
        (element.scrollWidth <= element.clientWidth + 1 &&
          element.scrollHeight <= element.clientHeight + 1) ||
        element.clientWidth <= 2
      )
        continue;
      if (
        !shown(element) ||
        element.matches("input, textarea, select, svg, svg *") ||
        forEars(element)
      )
        continue;
      const style = getComputedStyle(element);
      const hides = (axis) => /hidden|clip/.test(style[`overflow${axis}`]);
      if (
        ((hides("X") && element.scrollWidth > element.clientWidth + 1) ||
          (hides("Y") && element.scrollHeight > element.clientHeight + 1)) &&
        element.textContent.trim()
      ) {
        cut.add(element);
        faults.push(fault("text-clipped", element, brief(element.textContent, 30)));
      }
    }
    const blocks = new Map();
    const blockOf = (parent) => {
      let block = parent;
      while (block !== document.body && /^(inline|contents)$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      if (
        block === document.body ||
        scrolls(block) ||
        [...cut].some((element) => element.contains(block))
      )
        return undefined;
      return {
        block,
        box: block.getBoundingClientRect(),
        slack: 0.35 * parseFloat(getComputedStyle(parent).fontSize),
      };
    };
    for (const node of texts()) {
      const parent = node.parentElement;
      if (!blocks.has(parent)) blocks.set(parent, blockOf(parent));
      if (!blocks.get(parent)) continue;
      const { block, box, slack } = blocks.get(parent);
      const out = rects(node).find(
        (one) =>
          one.right > box.right + 2 ||
          (one.left < box.left - 2 && one.right > 0) ||
          one.bottom > box.bottom + slack,
      );
      if (out) faults.push(fault("text-leaves-box", block, brief(node.data, 30)));
    }
    return faults;
  }

  // Words with a line break inside and no hyphen to show it.
  function broken() {
    const faults = [];
    for (const node of texts()) {
      const parent = node.parentElement;
      const lines = (boxes) =>
        boxes.filter((box, i) => i === 0 || Math.abs(box.top - boxes[i - 1].top) > box.height / 2)
          .length;
      if (lines(rects(node)) < 2) continue;
      if (parent.closest(".prose") && getComputedStyle(parent).hyphens === "auto") continue;
      for (const token of node.data.matchAll(/\S+/gu)) {
        if (/[/@\\]|www\./.test(token[0]) || parent.closest("code, pre, kbd, samp")) continue;
        for (const word of token[0].matchAll(/[\p{L}\p{N}\p{M}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, token.index + word.index);
          range.setEnd(node, token.index + word.index + word[0].length);
          if (lines([...range.getClientRects()].filter((box) => box.width > 0.5)) > 1)
            faults.push(fault("broken-word", parent, word[0]));
        }
      }
    }
    return faults;
  }

  function shifts() {
    return new Promise((done) => {
      let sum = 0;
      const moved = new Set();
      const take = (list) => {
        for (const entry of list.getEntries()) {
          sum += entry.value;
          for (const source of entry.sources ?? [])
            if (source.node)
              moved.add(
                selector(
                  source.node.nodeType === 1
                    ? source.node
                    : (source.node.parentElement ?? document.body),
                ),
              );
        }
      };
      const observer = new PerformanceObserver(take);
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => {
        observer.disconnect();
        done({ sum, moved: [...moved].slice(0, 5) });
      }, 120);
    });
  }

  // ---- colour

  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const ink = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map();
  function rgba(colour) {
    if (!known.has(colour)) {
      ink.clearRect(0, 0, 1, 1);
      ink.fillStyle = "#000";
      ink.fillStyle = colour;
      ink.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = ink.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  }
  const over = ([r, g, b, a], [R, G, B]) => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, two) =>
    (Math.max(light(one), light(two)) + 0.05) / (Math.min(light(one), light(two)) + 0.05);
  function behind(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement)
      layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255, 1]);
  }

  // In print: dark text on light paper, whatever the screen shows.
  function printed() {
    const faults = [];
    const done = new Set();
    for (const node of texts()) {
      const parent = node.parentElement;
      if (done.has(parent)) continue;
      done.add(parent);
      const paper = behind(parent);
      const text = over(rgba(getComputedStyle(parent).color), paper);
      if (light(paper) < 0.6)
        faults.push(
          fault(
            "print-dark-paper",
            parent,
            `«${brief(node.data, 30)}» on rgb(${paper.slice(0, 3).map(Math.round)})`,
          ),
        );
      else if (contrast(text, paper) < 4.5)
        faults.push(
          fault(
            "print-pale-text",
            parent,
            `«${brief(node.data, 30)}» contrast ${contrast(text, paper).toFixed(2)}`,
          ),
        );
    }
    for (const element of all(
      "nav, form, details.panel, [role=search], button, input, select, .skip",
    )) {
      if (shown(element) && element.getClientRects().length && !forEars(element)) {
        const box = element.getBoundingClientRect();
        if (box.bottom > 0 && box.right > 0)
          faults.push(fault("print-controls", element, brief(element.textContent, 30)));
      }
    }
    for (const element of all("body *")) {
      const box = element.getBoundingClientRect();
      if (!shown(element) || !box.width) continue;
      if (box.right > innerWidth + 1 && !forEars(element))
        faults.push(
          fault("print-too-wide", element, `reaches ${Math.round(box.right)} px of ${innerWidth}`),
        );
      if (
        (scrolls(element) || /hidden|clip/.test(getComputedStyle(element).overflowX)) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 2
      ) {
        faults.push(
          fault(
            "print-cut-off",
            element,
            `${element.scrollWidth} px of content in a box of ${element.clientWidth} px`,
          ),
        );
      }
    }
    const seen = (element) =>
      shown(element) && element.getClientRects().length > 0 && !forEars(element);
    const sources = all("main a[href]").filter(
      (a) =>
        a.matches('.source, [href*="/sources/"], [href^="http"]') &&
        !a.closest("nav, form, [hidden]"),
    );
    const told = new Set(sources.filter(seen).map((element) => element.href));
    for (const element of sources) {
      if (told.has(element.href)) continue;
      told.add(element.href);
      faults.push(
        fault(
          "print-source-hidden",
          element,
          `no link to ${element.getAttribute("href")} is left to read`,
        ),
      );
    }
    return faults;
  }

  // ---- keyboard

  let stops = [];
  let looks = [];
  let trail = [];

  function rival(input) {
    const group = all("input[type=radio]").filter(
      (one) => one.name === input.name && one.form === input.form && !one.disabled,
    );
    return group.find((one) => one.checked) ?? group[0];
  }
  function focusable(element) {
    if (
      element.matches(':disabled, [tabindex^="-"], [inert], [inert] *') ||
      element.closest("dialog:not([open])")
    )
      return false;
    if (element.matches("input[type=radio]") && element.name && rival(element) !== element)
      return false;
    if (
      element.localName === "summary" &&
      element.parentElement?.querySelector(":scope > summary") !== element
    )
      return false;
    return (
      element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
    );
  }

  // What the eye could see change, of an element and of what stands beside and around it.
  function look(element) {
    const of = (target, pseudo) => {
      if (!target) return "";
      const s = getComputedStyle(target, pseudo);
      const outlined =
        s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0 && rgba(s.outlineColor)[3] > 0;
      return [
        outlined ? `${s.outlineStyle} ${s.outlineWidth} ${s.outlineColor}` : "",
        s.boxShadow,
        s.backgroundColor,
        s.backgroundImage,
        s.borderTopColor,
        s.borderTopWidth,
        s.borderTopStyle,
        s.borderBottomColor,
        s.borderBottomWidth,
        s.borderBottomStyle,
        s.borderLeftColor,
        s.borderLeftWidth,
        s.color,
        s.textDecorationLine,
        s.textDecorationStyle,
        s.textDecorationThickness,
        s.opacity,
        s.fontWeight,
      ].join("|");
    };
    return [
      of(element),
      of(element, "::before"),
      of(element, "::after"),
      of(element.parentElement),
      of(element.nextElementSibling),
      of(element.labels?.[0]),
    ].join("\n");
  }

  function weakOutline(element) {
    const s = getComputedStyle(element);
    if (s.outlineStyle === "none" || s.outlineStyle === "auto" || !(parseFloat(s.outlineWidth) > 0))
      return undefined;
    const paper = behind(
      parseFloat(s.outlineOffset) < 0 ? element : (element.parentElement ?? element),
    );
    const ratio = contrast(over(rgba(s.outlineColor), paper), paper);
    return ratio < 3 ? ratio : undefined;
  }

  // What lies on top of the element where it ought to be seen.
  function state(element) {
    const target =
      element.matches("input") &&
      element.labels?.length &&
      element.getBoundingClientRect().width < 4
        ? element.labels[0]
        : element;
    const boxes = [...target.getClientRects()].filter((box) => box.width > 2 && box.height > 2);
    if (!boxes.length) return { hidden: "its box is smaller than 3 px" };
    const inside = boxes.filter(
      (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    );
    if (!inside.length) return { hidden: "it is outside of the window" };
    const points = inside.flatMap((box) => {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      return [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, top + 2],
        [right - 2, bottom - 2],
      ];
    });
    const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
    const mine = (hit) =>
      hit && (target.contains(hit) || hit.contains(target) || element.contains(hit));
    if (hits.some(mine)) return {};
    return { covered: selector(hits.find(Boolean) ?? document.body) };
  }

  const FOCUSABLE =
    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=""], [contenteditable=true], [tabindex]';

  function startWalk() {
    document.activeElement?.blur?.();
    getSelection()?.removeAllRanges();
    stops = all(FOCUSABLE).filter(focusable);
    looks = stops.map(look);
    trail = [];
    addEventListener(
      "keyup",
      (event) => {
        if (event.key !== "Tab") return;
        const element = document.activeElement;
        const index = stops.indexOf(element);
        const nowhere =
          !element || element === document.body || element === document.documentElement;
        trail.push(
          nowhere
            ? { index: -1, nowhere }
            : {
                index,
                selector: selector(element),
                text: brief(
                  element.innerText || element.getAttribute("aria-label") || element.name || "",
                  30,
                ),
                same: index >= 0 && look(element) === looks[index],
                weak: weakOutline(element),
                jump: /^#./.test(element.getAttribute("href") ?? ""),
                scroller: index < 0 && (scrolls(element, "X") || scrolls(element, "Y")),
                ...state(element),
              },
        );
      },
      true,
    );
    return stops.map(selector);
  }

  const walked = () => trail;

  const onFirstStop = () => document.activeElement === stops[0];

  function focusedPlace() {
    const main = document.querySelector("main");
    const at = document.activeElement;
    if (!main) return "no <main>";
    if (at === main || main.contains(at)) return "in";
    const first = [...main.querySelectorAll(FOCUSABLE)].filter(focusable)[0];
    if (!first && main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) return "in";
    return `focus is on ${selector(at)}`;
  }

  // ---- reading and motion

  function reading() {
    const copy = [];
    // A list of links that stands in for a form where scripts are off: each of them must be a choice of the form.
    const offered = new Set(all("form option[data-href]").map((option) => option.dataset.href));
    const inForm = ({ parentElement }) =>
      parentElement.closest("[data-instead]") &&
      (!parentElement.closest("a") || offered.has(parentElement.closest("a").getAttribute("href")));
    const main = document.querySelector("main");
    if (main)
      for (const node of texts(main)) {
        if (
          !inForm(node) &&
          !node.parentElement.closest("[role=status], [aria-live], form, label, button, output")
        )
          copy.push(squeeze(node.data));
      }
    return {
      h1: squeeze(document.querySelector("h1")?.textContent ?? ""),
      lines: copy.filter(Boolean),
    };
  }

  function moves() {
    const faults = document
      .getAnimations()
      .map((one) =>
        fault(
          "motion",
          one.effect?.target ?? document.body,
          `runs: ${one.animationName ?? one.transitionProperty ?? ""}`,
        ),
      );
    const seconds = (list) =>
      Math.max(
        ...list
          .split(",")
          .map((value) => parseFloat(value) * (/ms$/.test(value.trim()) ? 0.001 : 1)),
      );
    for (const element of all("*")) {
      const s = getComputedStyle(element);
      if (seconds(s.transitionDuration) > 0.011 && s.transitionProperty !== "none")
        faults.push(
          fault("motion", element, `transition ${s.transitionProperty} ${s.transitionDuration}`),
        );
      if (s.animationName !== "none" && seconds(s.animationDuration) > 0.011)
        faults.push(
          fault("motion", element, `animation ${s.animationName} ${s.animationDuration}`),
        );
      if (s.scrollBehavior === "smooth") faults.push(fault("motion", element, "smooth scrolling"));
    }
    return faults.slice(0, 10);
  }

  // The styles that the low-vision panel is there to change, of ordinary text of the page.
  function manner() {
    const text = document.querySelector("main p, main li, main") ?? document.body;
    const s = getComputedStyle(text);
    const size = parseFloat(s.fontSize);
    const pictures = all("main img, main picture, main svg, main figure:not(.tiles)").filter(
      (element) => shown(element) && element.getClientRects().length,
    );
    return {
      size,
      root: parseFloat(getComputedStyle(document.documentElement).fontSize),
      line: Math.round((parseFloat(s.lineHeight) / size) * 100) / 100 || s.lineHeight,
      letter: Math.round(((parseFloat(s.letterSpacing) || 0) / size) * 1000) / 1000,
      font: [
        ...new Set(
          [...texts(document.querySelector("main") ?? document.body)].map(
            (node) => getComputedStyle(node.parentElement).fontFamily,
          ),
        ),
      ]
        .sort()
        .join(" / "),
      colours: [behind(text), rgba(s.color)]
        .map((list) => list.slice(0, 3).map(Math.round).join(" "))
        .join(" / "),
      images: pictures.length,
    };
  }

  return {
    facts,
    unmarked,
    read,
    overflow,
    scrollers,
    clipped,
    broken,
    shifts,
    printed,
    startWalk,
    walked,
    onFirstStop,
    focusedPlace,
    reading,
    moves,
    manner,
  };
})();

// A tiny site that passes every check, and copies of it with one thing broken: the checks are tried on them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readSite } from "./site.mjs";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fff, #111); --ink: light-dark(#111, #eee); --link: light-dark(#004080, #9cf); }
:root:has(#size-large:checked), :root[data-size="200"] { font-size: 200%; }
:root:has(#line-wide:checked), :root[data-line="wide"] { line-height: 2; }
:root:has(#letter-wide:checked), :root[data-letter="wide"] { letter-spacing: 0.12em; }
:root:has(#font-serif:checked), :root[data-font="serif"] { font-family: serif; }
:root:has(#images-off:checked) main img, :root[data-images="off"] main img { display: none; }
:root:has(#scheme-yellow:checked), :root[data-scheme="yellow"] { color-scheme: dark; --paper: #000; --ink: #ff0; --link: #ff0; }
html { font: 100%/1.5 sans-serif; font-size: 1rem; background: var(--paper); color: var(--ink); }
html { font-size: 100%; }
a { color: var(--link); display: inline-block; min-block-size: 24px; }
summary, button, label { min-block-size: 24px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-block-start: -5rem; background: var(--paper); }
.skip:focus { inset-block-start: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
td, th { text-align: start; }
[hidden] { display: none; }
@media print { nav, form, .panel, .skip { display: none; } :root { color-scheme: light !important; --paper: #fff !important; --ink: #000 !important; --link: #000 !important; } .scroll { overflow: visible; } }
`;

const KEEP = `
const root = document.documentElement;
try {
  const kept = JSON.parse(localStorage.getItem('itogi-panel') ?? '{}');
  for (const name in kept) root.dataset[name] = kept[name];
} catch {}
addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('.panel form');
  for (const input of form.elements) {
    if (input.type === 'radio' && root.dataset[input.name.slice(6)] === input.value) input.checked = true;
  }
  const keep = () => {
    const now = {};
    for (const input of form.querySelectorAll('input:checked')) {
      const name = input.name.slice(6);
      delete root.dataset[name];
      if (!input.defaultChecked) root.dataset[name] = now[name] = input.value;
    }
    try { localStorage.setItem('itogi-panel', JSON.stringify(now)); } catch {}
  };
  form.addEventListener('change', keep);
  form.addEventListener('reset', () => setTimeout(keep));
});
`;

const NARROW = `
const input = document.querySelector('#filter');
const rows = [...document.querySelectorAll('main li')];
const told = document.querySelector('[role=status]');
input.closest('form').hidden = false;
const apply = () => {
  const query = input.value.trim().toLowerCase().replaceAll('ё', 'е');
  for (const row of rows) row.hidden = !row.textContent.toLowerCase().replaceAll('ё', 'е').includes(query);
  const count = rows.filter(row => !row.hidden).length;
  told.textContent = query ? 'Found: ' + count : '';
};
input.addEventListener('input', apply);
input.value = new URLSearchParams(location.search).get('q') ?? '';
apply();
`;

const radio = (name, ...values) =>
  `<fieldset><legend>${name}</legend>${values
    .map(
      ([id, value], i) =>
        `<label><input type="radio" name="panel-${name}" id="${name}-${id}" value="${value}"${i ? "" : " checked"}> ${id}</label>`,
    )
    .join("")}</fieldset>`;

const PANEL = `<details class="panel"><summary>Easy reading</summary><form method="dialog" aria-label="Easy reading">
${radio("size", ["usual", "100"], ["large", "200"])}${radio("line", ["usual", "usual"], ["wide", "wide"])}${radio("letter", ["usual", "usual"], ["wide", "wide"])}
${radio("scheme", ["usual", "auto"], ["yellow", "yellow"])}${radio("images", ["on", "on"], ["off", "off"])}${radio("font", ["usual", "usual"], ["serif", "serif"])}
<button type="reset">As usual</button></form></details>`;

export const TOWNS = ["Alder", "Alton", "Birch", "Bolton", "Cedar", "Орёл"];

const LIST = `<form hidden><label for="filter">Name</label> <input id="filter"></form><p role="status"></p>
<ul>${TOWNS.map((name, i) => `<li><a href="/cities/t${i}/">${name}</a></li>`).join("")}</ul>`;

const TABLE = `<div class="scroll" role="region" aria-label="Numbers" tabindex="0"><table><caption>Numbers</caption>
<tr><th scope="col">Name</th><th scope="col">Number</th></tr><tr><td lang="ru">Йошкар-Ола и пере\u00adподготовка</td><td>5</td></tr></table></div>`;

const WORDS =
  "<p>Some plain text of a page, long enough to fill more than one line in a small window.</p>";

export function page(parts = {}) {
  const {
    kind = "page",
    lang = "en",
    title = "A page",
    head = "",
    body = WORDS,
    policy = POLICY,
    h1 = "<h1>A page</h1>",
    skip = true,
    panel = PANEL,
    keep = true,
    end = "",
    script = "",
    main = ' id="main"',
    prefix = "",
  } = parts;
  return `<!doctype html>
<html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="A page.">
${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css">${keep ? '<script src="/keep.js"></script>' : ""}${head}</head>
<body class="kind-${kind}">${skip ? '<a class="skip" href="#main">Skip</a>' : ""}
<header><p><a href="${prefix}/">Home</a></p>${panel}
<form class="find-town" role="search" action="${prefix}/cities/" method="get"><label>Town <input name="q"></label> <button>Find</button></form></header>
<main${main}>${h1}${body}<p><a href="/cities/">All towns</a></p>${end}</main>${script}</body></html>
`;
}

const BASE = {
  "index.html": page({
    kind: "home",
    h1: "<h1>Home</h1>",
    body: `${WORDS}<p><img src="/icon.svg" alt="A dot" width="24" height="24"></p>${TABLE}`,
    title: "Home",
  }),
  "cities/index.html": page({
    kind: "cities",
    h1: "<h1>Towns</h1>",
    body: LIST,
    script: '<script src="/narrow.js"></script>',
  }),
  ...Object.fromEntries(
    TOWNS.map((name, i) => [
      `cities/t${i}/index.html`,
      page({
        kind: "city",
        h1: `<h1>${/[а-я]/.test(name) ? `<span lang="ru">${name}</span>` : name}</h1>`,
      }),
    ]),
  ),
  "404.html": page({ kind: "not-found", h1: "<h1>Not found</h1>" }),
  "style.css": STYLE,
  "keep.js": KEEP,
  "narrow.js": NARROW,
  "icon.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><circle cx="4" cy="4" r="4" fill="#046"/></svg>\n',
  "robots.txt": "User-agent: *\nAllow: /\n",
};
BASE["cities/index.html"] = BASE["cities/index.html"].replace(">Орёл<", ' lang="ru">Орёл<');

// Files by name; a function gets the sound file's text and returns the broken one.
export function fixture(changes = {}) {
  const root = `${mkdtempSync(join(tmpdir(), "itogi-browser-"))}/`;
  for (const [name, text] of Object.entries({ ...BASE, ...changes })) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === "function" ? text(BASE[name]) : text);
  }
  return { ...readSite(root), remove: () => rmSync(root, { recursive: true, force: true }) };
}

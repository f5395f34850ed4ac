// The pages of a built site, read from its folder: their kinds, languages and a sample of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";

const attribute = (html, tag, name) =>
  html
    .match(new RegExp(`<${tag}\\b[^>]*?\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i"))
    ?.slice(1)
    .find((x) => x !== undefined) ?? "";

function walk(root, folder = "") {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? walk(root, path) : [path];
    })
    .sort();
}

function readPage(root, file) {
  const html = readFileSync(join(root, file), "utf8");
  return {
    file,
    path: `/${file}`.replace(/\/index\.html$/, "/"),
    bytes: Buffer.byteLength(html),
    title: html.match(/<title[^>]*>([^<]*)/i)?.[1] ?? "",
    lang: attribute(html, "html", "lang"),
    redirect: /<meta http-equiv="refresh"/i.test(html),
    kind: attribute(html, "body", "class").match(/(?:^|\s)kind-(\S+)/)?.[1] ?? "(none)",
  };
}

export function readSite(root) {
  const files = walk(root);
  const all = files.filter((file) => file.endsWith(".html")).map((file) => readPage(root, file));
  // A page at a former address leads on at once: it has no parts to look at, see pages.test.mjs.
  const redirects = all.filter((page) => page.redirect);
  const pages = all.filter((page) => !page.redirect);
  const lang = pages.find((page) => page.path === "/")?.lang ?? "";
  for (const page of pages) page.key = page.lang === lang ? page.kind : `${page.lang} ${page.kind}`;
  return { root, files, pages, redirects, lang };
}

// The folder named by an environment variable. A variable that is not set is an error, not a skip.
export function siteFrom(variable) {
  const folder = process.env[variable];
  if (!folder)
    throw new Error(
      `${variable} is not set: give the folder of a built site (./run SITE_DIR does)`,
    );
  const root = resolve(folder) + sep;
  if (!existsSync(join(root, "index.html")))
    throw new Error(`${variable}: no built site (no index.html) in ${folder}`);
  return readSite(root);
}

// Pages that stand inside pages of other sites: they have no masthead, no panel, no translations of their own.
export const isEmbed = (page) => page.kind.startsWith("embed-");

const most = (pages, measure) =>
  pages.reduce((best, page) => (measure(page) > measure(best) ? page : best));
export const smallest = (pages) => most(pages, (page) => -page.bytes);
export const largest = (pages) => most(pages, (page) => page.bytes);
export const wordiest = (pages) => most(pages, (page) => page.title.length);

export function byKind(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.key, [...(kinds.get(page.key) ?? []), page]);
  return kinds;
}

// Of every kind the largest page, the smallest and the one with the longest title; of kinds in
// another language the largest. With ITOGI_ALL=1 all of them.
export function sample(site, all = process.env.ITOGI_ALL === "1") {
  return new Map(
    [...byKind(site.pages)].map(([key, pages]) => {
      if (all) return [key, pages];
      if (pages[0].lang !== site.lang) return [key, [largest(pages)]];
      return [key, [...new Set([largest(pages), smallest(pages), wordiest(pages)])]];
    }),
  );
}

export const withTag = (site, page, pattern) =>
  pattern.test(readFileSync(join(site.root, page.file), "utf8"));

// The pages that are opened: the sample, all of kinds with few pages, every sixth of the others. Pages in a
// further language have the same templates and are read with all others, so one or two of a kind are opened.
const FEW = 8;
export const everySixth = (list, all = process.env.ITOGI_ALL === "1") =>
  list.filter((_, i) => all || i % 6 === 0);

export function opened(site, all = process.env.ITOGI_ALL === "1") {
  const some = sample(site, all);
  return new Map(
    [...byKind(site.pages)].map(([key, pages]) => {
      const more =
        !all && pages[0].lang !== site.lang
          ? [wordiest(pages)]
          : everySixth(pages, pages.length <= FEW);
      return [key, [...new Set([...some.get(key), ...more])]];
    }),
  );
}

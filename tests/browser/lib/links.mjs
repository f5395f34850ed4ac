// Links between the files of a site, as the browser saw them.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isEmbed } from "./site.mjs";

// Canonical addresses and the like name the host of the published site; only their path counts here.
function resolve(url, page, outward) {
  const own = "http://site.invalid";
  let target;
  try {
    target = new URL(url, own + page);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(target.protocol)) return null;
  if (target.origin !== own && !outward) return null;
  return {
    path: decodeURIComponent(target.pathname),
    fragment: decodeURIComponent(target.hash.slice(1)),
  };
}

function fileOf(site, path) {
  const file = join(site.root, path);
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return path.endsWith("/") ? undefined : path;
  return existsSync(join(file, "index.html")) ? `${path.replace(/\/?$/, "/")}` : undefined;
}

export function deadLinks(site, facts) {
  const faults = [];
  const ids = new Map([...facts].map(([path, { ids: list }]) => [path, new Set(list)]));
  for (const [page, { links }] of facts) {
    for (const { url, selector, outward } of links) {
      const fault = (text) => faults.push({ page, rule: "link", selector, text: `${url} ${text}` });
      const target = resolve(url, page, outward);
      if (target === undefined) fault("is no address");
      if (!target) continue;
      const path = fileOf(site, target.path);
      if (!path) fault("leads nowhere");
      else if (path !== target.path && !outward) fault("lacks its closing slash");
      else if (
        target.fragment &&
        target.fragment !== "top" &&
        ids.has(path) &&
        !ids.get(path).has(target.fragment)
      )
        fault("names no id of the page");
    }
  }
  for (const sheet of site.files.filter((file) => file.endsWith(".css"))) {
    for (const [, url] of readFileSync(join(site.root, sheet), "utf8").matchAll(
      /url\(\s*["']?([^"')]+)["']?\s*\)/g,
    )) {
      const target = resolve(url, `/${sheet}`, false);
      if (target && !fileOf(site, target.path))
        faults.push({
          page: `/${sheet}`,
          rule: "link",
          selector: "url()",
          text: `${url} leads nowhere`,
        });
    }
  }
  return faults;
}

// hreflang: every page names itself and its translation, the translation exists and names the page back.
export function pairs(site, facts) {
  const faults = [];
  const path = (url, page) => resolve(url, page, true)?.path;
  const named = new Map(
    [...facts].map(([page, { alternates }]) => [
      page,
      new Map(alternates.map((one) => [one.lang, path(one.url, page)])),
    ]),
  );
  for (const { path: page, lang, kind } of site.pages) {
    if (kind === "not-found" || isEmbed({ kind })) continue;
    const fault = (text) =>
      faults.push({ page, rule: "hreflang", selector: "link[rel=alternate], a[hreflang]", text });
    const mine = named.get(page) ?? new Map();
    if (mine.size < 2) fault(`${mine.size} translation(s) named`);
    if (mine.has(lang) && mine.get(lang) !== page)
      fault(`hreflang="${lang}" names ${mine.get(lang)}, not the page itself`);
    for (const [other, target] of mine) {
      if (other === "x-default" || other === lang) continue;
      if (!named.has(target)) fault(`hreflang="${other}" names ${target}, which does not exist`);
      else if (named.get(target).get(lang) !== page)
        fault(`${target} does not name this page back`);
    }
  }
  return faults;
}

// A page that leads on: where its refresh, its link and its canonical address lead, all to one page in its language.
export function strayRedirect(site, { file, path, lang }) {
  const html = readFileSync(join(site.root, file), "utf8");
  const fault = (text) => ({
    page: path,
    rule: "redirect",
    selector: "meta[http-equiv=refresh]",
    text,
  });
  const [refresh, link, canonical] = [
    /content="0; url=([^"]+)"/,
    /<a href="([^"]+)"/,
    /<link rel="canonical" href="([^"]+)"/,
  ].map((pattern) => html.match(pattern)?.[1]);
  const target = refresh && resolve(refresh, path, false);
  const page = target && site.pages.find((one) => one.path === target.path);
  return [
    !/<meta name="robots" content="noindex">/.test(html) && fault("may be indexed"),
    link !== refresh && fault(`links to ${link}, leads to ${refresh}`),
    canonical &&
      target &&
      resolve(canonical, path, true)?.path !== target.path &&
      fault(`canonical is ${canonical}`),
    !(target && fileOf(site, target.path)) && fault(`${refresh} leads nowhere`),
    page && page.lang !== lang && fault(`is in ${lang}, leads to a page in ${page.lang}`),
  ].filter(Boolean);
}

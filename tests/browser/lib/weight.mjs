// How heavy files are on the wire.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUDGET } from "../expect.mjs";

const gzip = (site, file) => gzipSync(readFileSync(join(site.root, file)), { level: 9 }).length;

export function packed(site, end) {
  const files = site.files.filter((file) => file.endsWith(end));
  return { count: files.length, sum: files.reduce((total, file) => total + gzip(site, file), 0) };
}

export function heavyPages(site) {
  return site.pages
    .filter((page) => page.bytes > BUDGET.page && gzip(site, page.file) > BUDGET.pagePacked)
    .map((page) => ({
      page: page.path,
      rule: "budget",
      text: `${page.bytes} bytes, ${gzip(site, page.file)} in gzip`,
    }));
}

// The scripts that a page names, at its head or in what its scripts are told: nobody loads those of other pages. The
// heaviest page counts; one of each kind is read, for pages of a kind name the same.
export function scripts(site) {
  const kinds = new Map(site.pages.map((page) => [`${page.lang} ${page.kind}`, page]));
  const weights = [...kinds.values()].map((page) => {
    const named = new Set(
      readFileSync(join(site.root, page.file), "utf8").match(/assets\/[\w.-]+\.js\b/g),
    );
    return {
      page: page.path,
      count: named.size,
      sum: [...named].reduce((total, file) => total + gzip(site, file), 0),
    };
  });
  return weights.sort((a, b) => b.sum - a.sum)[0];
}

// Pictures of one page of every kind for the eye, with a contact sheet: out/index.html. They are taken when asked for:
// ITOGI_SHOTS=few or ITOGI_SHOTS=1.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { settle } from "./lib/browser.mjs";
import { benchFor } from "./lib/harness.mjs";
import { byKind, largest, siteFrom } from "./lib/site.mjs";

const asked = process.env.ITOGI_SHOTS;
const site = siteFrom("ITOGI_SITE");
const bench = benchFor(site);
const out = new URL("./out/", import.meta.url);
const tallest = 6000;

const few = [
  [360, "light"],
  [1280, "light"],
  [1280, "dark"],
];
const many = [360, 768, 1280, 1920]
  .flatMap((width) => [
    [width, "light"],
    [width, "dark"],
  ])
  .concat([[794, "print"]]);
const views = process.env.ITOGI_SHOTS === "1" ? many : few;
const taken = [];

if (asked) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe("pictures", { concurrency: 2, skip: asked ? false : "ITOGI_SHOTS is not set" }, () => {
  for (const [kind, pages] of byKind(site.pages)) {
    if (process.env.ITOGI_SHOTS !== "1" && pages[0].lang !== site.lang) continue;
    test(`pictures: ${kind}`, async () => {
      const page = largest(pages);
      await bench.use({}, async ({ open, tab }) => {
        await open(page.path);
        for (const [width, look] of views) {
          const name = `${kind.replace(/\W+/g, "-")}-${width}-${look}.jpg`;
          await tab.setViewportSize({ width, height: 800 });
          await tab.emulateMedia({
            colorScheme: look === "dark" ? "dark" : "light",
            media: look === "print" ? "print" : "screen",
          });
          await settle(tab);
          const tall = await tab.evaluate(() => document.documentElement.scrollHeight);
          const file = new URL(name, out);
          await tab.screenshot({
            path: file.pathname,
            type: "jpeg",
            quality: 85,
            fullPage: true,
            clip: { x: 0, y: 0, width, height: Math.min(tall, tallest) },
          });
          assert.ok(statSync(file).size > 1000, `${name} is empty`);
          taken.push({ kind, page: page.path, width, look, name });
        }
      });
    });
  }
  after(() => {
    const figure = ({ page, width, look, name }) =>
      `<figure><a href="${name}"><img loading="lazy" src="${name}" alt=""></a><figcaption>${escaped(page)} ${width} ${look}</figcaption></figure>`;
    const kinds = [...new Set(taken.map((shot) => shot.kind))].sort();
    const rows = kinds.map(
      (kind) =>
        `<h2>${escaped(kind)}</h2><div>${taken
          .filter((shot) => shot.kind === kind)
          .map(figure)
          .join("")}</div>`,
    );
    writeFileSync(
      new URL("index.html", out),
      `<!doctype html><meta charset="utf-8"><title>Pages</title>
<style>body{font:14px sans-serif}div{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{height:420px;max-width:640px;object-fit:cover;object-position:top;border:1px solid #999}</style>
${rows.join("\n")}
`,
    );
  });
});

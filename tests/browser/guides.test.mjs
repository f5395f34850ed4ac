// Pictures of the guides, docs/images/*.png: made anew with ITOGI_GUIDES=1 and kept in git. ITOGI_PROGRAM is the built program.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, newContext, settle } from "./lib/browser.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const program = process.env.ITOGI_PROGRAM ?? join(repository, "target/debug/itogi");
const images = join(repository, "docs/images");
const heaviest = 120_000; // bytes of a picture

const env = { ...process.env, LANG: "ru_RU.UTF-8", LC_ALL: "", LC_MESSAGES: "" };
const itogi = (folder, ...args) =>
  execFileSync(program, args, { cwd: folder, env, stdio: "ignore" });

function edit(file, from, to) {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has no «${from}»`);
  writeFileSync(file, text.replace(from, to));
}

async function served(folder) {
  const child = spawn(program, ["serve", "--port", "0"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/http:\/\/[^/]+/);
    if (address) return { origin: address[0], stop: () => child.kill() };
  }
  throw new Error("itogi serve said no address");
}

describe("pictures of the guides", { skip: process.env.ITOGI_GUIDES !== "1" }, () => {
  let folder, browser, tab;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "itogi-guides-"));
    mkdirSync(images, { recursive: true });
    browser = await launch();
    tab = await (await newContext(browser, { viewport: { width: 1000, height: 640 } })).newPage();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function picture(name) {
    await settle(tab);
    const file = join(images, name);
    await tab.screenshot({ path: file });
    const { size } = statSync(file);
    assert.ok(size > 5000 && size <= heaviest, `${name}: ${size} bytes`);
  }

  test("a practice, and a mistake over it while it is served", async () => {
    const site = join(folder, "real");
    cpSync(join(repository, "content"), join(site, "content"), { recursive: true });
    const server = await served(site);
    try {
      await tab.goto(`${server.origin}/practices/abakan-papy-budte-vmeste/`);
      await picture("practice.png");
      edit(
        join(site, "content/practices/2017/fathers/abakan-papy-budte-vmeste.md"),
        "city: abakan",
        "city: abokan",
      );
      await tab.getByText("E201").first().waitFor();
      await picture("serve-error.png");
    } finally {
      server.stop();
    }
  });

  test("what would change in the published site", async () => {
    const site = join(folder, "example");
    itogi(folder, "init", "example");
    itogi(site, "build");
    itogi(
      site,
      "new",
      "practice",
      "--title",
      "Книги приходят во двор",
      "--lead",
      "Библиотекари Примерска по средам читают детям во дворах.",
      "--city",
      "Примерск",
      "--edition",
      "2025",
      "--directions",
      "Дворы",
      "--source",
      "report-2025",
      "--id",
      "primersk-knigi-vo-dvore",
    );
    edit(join(site, "content/practices/2025/primersk-knigi-vo-dvore.md"), "draft: true", "");
    const edition = join(site, "content/editions/2025/edition.yaml");
    edit(edition, "value: 2,", "value: 3,");
    edit(edition, "place: 1, cities: [obraztsovo]", "place: 2, cities: [obraztsovo]");
    edit(
      edition,
      "awards:",
      'awards:\n  - { edition: "2025", kind: place, category: rural, place: 1, cities: [primersk], source: report-2025 }',
    );
    itogi(site, "diff", "--html", "report.html");
    await tab.goto(pathToFileURL(join(site, "report.html")).href);
    await picture("diff-report.png");
  });
});

// The ranking of the search without a browser: the site's own script on the site's own files.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The functions of search-core.js as the site has it. Node takes a file for a module only by its ending.
export async function coreOf(site) {
  const file = site.files.find((one) => /^assets\/search-core\..*js$/.test(one));
  if (!file) throw new Error("the site has no assets/search-core.js");
  const folder = mkdtempSync(join(tmpdir(), "itogi-search-"));
  try {
    const copy = join(folder, "core.mjs");
    copyFileSync(join(site.root, file), copy);
    return await import(pathToFileURL(copy).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The search of a site, and the bytes of the files that it has asked for.
export async function engineOf(site) {
  const core = await coreOf(site);
  const loaded = new Map();
  const load = async (path) => {
    const bytes = await readFile(join(site.root, "search", path));
    loaded.set(path, bytes);
    return JSON.parse(bytes);
  };
  return { core, loaded, engine: await core.open(load) };
}

// Addresses in the order in which the page shows them: four of each group.
export async function addresses(engine, query, filters) {
  const result = await engine.search(query, filters);
  const rows = result.groups.flatMap((group) => group.rows.slice(0, 4));
  return { result, found: (await engine.texts(rows)).map(({ address }) => address) };
}

// One query a line, written as JSON within YAML, so that no parser is needed.
export const queriesFrom = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("- {"))
    .map((line) => JSON.parse(line.slice(2)));

// Structured data against the vocabulary: every thing is written out as TypeScript with the type that it names, and one
// run of the compiler finds properties and types that schema.org does not have.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "out");

// The blocks of a page, parsed.
export function blocks(html) {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, text]) => JSON.parse(text),
  );
}

// The things of a page as declarations. What limits an action (`query-input`) is typed by a type of its own.
function declarations(page, block, start) {
  if (block["@context"] !== "https://schema.org")
    throw new Error(`${page}: the vocabulary is ${block["@context"]}`);
  const things = [];
  for (const { potentialAction, ...thing } of block["@graph"]) {
    things.push([`S.${thing["@type"]}`, thing]);
    if (potentialAction)
      things.push([`S.WithActionConstraints<S.${potentialAction["@type"]}>`, potentialAction]);
  }
  return things.map(
    ([type, thing], at) =>
      `export const t${start + at}: ${type} = ${JSON.stringify(thing)}; // ${page}`,
  );
}

// Faults of the things on these pages: `[path, html]` each.
export function vocabulary(pages) {
  const lines = ['import type * as S from "schema-dts";'];
  for (const [page, html] of pages) {
    for (const block of blocks(html)) lines.push(...declarations(page, block, lines.length));
  }
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `linked-${process.pid}.ts`);
  writeFileSync(file, lines.join("\n"));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const found = ts.getPreEmitDiagnostics(program).map(({ file: at, start = 0, messageText }) => {
    const line = at ? at.getLineAndCharacterOfPosition(start).line : 0;
    const text = ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300);
    return {
      page: lines[line].match(/ \/\/ (\S+)$/)?.[1] ?? "",
      rule: "schema.org",
      selector: 'script[type="application/ld+json"]',
      text,
    };
  });
  rmSync(file);
  return { found, things: lines.length - 1 };
}

export const read = (site, page) => [page.path, readFileSync(join(site.root, page.file), "utf8")];

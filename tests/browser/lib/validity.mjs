// The checker of validator.nu in one run over a folder, and csstree over the style sheets.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "csstree-validator";

const JAR = fileURLToPath(import.meta.resolve("vnu-jar/build/dist/vnu.jar"));

function java(args) {
  return new Promise((done, fail) => {
    const child = spawn("java", args, { stdio: ["ignore", "ignore", "pipe"] });
    const told = [];
    child.stderr.on("data", (data) => told.push(data));
    child.on("error", (error) =>
      fail(new Error(`java does not start (run ./install): ${error.message}`)),
    );
    child.on("close", (code) => done({ code, told: Buffer.concat(told).toString() }));
  });
}

// HTML and SVG files: all of a folder, or those that are named.
export async function vnu(root, files = [""]) {
  const { code, told } = await java([
    "-Xss2m",
    "-XX:TieredStopAtLevel=1",
    "-jar",
    JAR,
    "--errors-only",
    "--format",
    "json",
    "--also-check-svg",
    "--skip-non-html",
    ...files.map((file) => join(root, file)),
  ]);
  let messages;
  try {
    ({ messages } = JSON.parse(told));
  } catch {
    throw new Error(`vnu ended with ${code}: ${told.slice(0, 2000)}`);
  }
  if (code !== 0 && !messages.length) throw new Error(`vnu ended with ${code} and no message`);
  return messages.map(({ url, lastLine, message, extract }) => ({
    page: `${decodeURIComponent(url ?? "")
      .replace(/^file:\/*/, "/")
      .replace(root, "/")}:${lastLine ?? ""}`,
    rule: /\.svg$/.test(url ?? "") ? "svg" : "html",
    text: `${message} ${(extract ?? "").replace(/\s+/g, " ").slice(0, 120)}`,
  }));
}

// csstree reads nested rules only with «&» before the selector; CSS itself no longer asks for it.
export function nestable(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  const blocks = [];
  let result = "";
  let start = true;
  for (let i = 0; i < text.length; i += 1) {
    if (start && /[^\s;{}]/.test(text[i])) {
      const end = text.slice(i).search(/[;{}]/);
      if (/[^@&]/.test(text[i]) && blocks.includes("rule") && text[i + end] === "{") result += "& ";
      start = false;
    }
    if (text[i] === "{") {
      const from = Math.max(
        text.lastIndexOf(";", i),
        text.lastIndexOf("{", i - 1),
        text.lastIndexOf("}", i),
      );
      blocks.push(
        text
          .slice(from + 1, i)
          .trim()
          .startsWith("@")
          ? "at"
          : "rule",
      );
    }
    if (text[i] === "}") blocks.pop();
    if (/[;{}]/.test(text[i])) start = true;
    result += text[i];
  }
  return result;
}

// Sound CSS of paged media that csstree does not know.
const UNKNOWN_TO_CSSTREE =
  /^Unknown at-rule (descriptor `margin(-\w+)?`|`@(top|bottom|left|right)-[a-z-]+`)/;

export function invalidCss({ root, files }) {
  return files
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      validate(nestable(readFileSync(join(root, file), "utf8")), file)
        .filter((error) => !UNKNOWN_TO_CSSTREE.test(error.message))
        .map((error) => ({
          page: `/${file}:${error.line ?? ""}`,
          rule: "css",
          selector: error.property ?? "",
          text: error.message,
        })),
    );
}

// Chromium, shut off from the network, and tabs that are used again and again.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

// The shell has no interface of its own to draw and takes half the time.
const CHROMIUM =
  process.env.CHROME_PATH ??
  ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    existsSync,
  );
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
];
const TABS = 2; // at once; more gain nothing on two cores
const PROBE = readFileSync(new URL("./probe.js", import.meta.url), "utf8");

// Chromium sees the fonts of one file of ./fonts only: what a machine has besides must not change a verdict.
export async function launch(args = [], fonts = "plain") {
  if (!CHROMIUM) throw new Error("no Chromium found: run ./install, or name one in CHROME_PATH");
  const FONTCONFIG_FILE = fileURLToPath(new URL(`../fonts/${fonts}.conf`, import.meta.url));
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...args],
    env: { ...process.env, FONTCONFIG_FILE },
  });
}

export async function newContext(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "ru-RU",
    reducedMotion: "reduce",
    colorScheme: "light",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(() => {
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => {
      window.refused.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sample ?? ""}`.trim(),
      );
    });
  });
  return context;
}

// Writes down all that goes wrong in a tab: console, exceptions, failed and foreign requests.
export function watch(tab, origin) {
  let seen = [];
  const add = (rule, text) => seen.push({ rule, text });
  tab.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    const text = message.text();
    if (/Content Security Policy/.test(text) && !/ignored/.test(text)) return; // told by window.refused
    if (/^Failed to load resource/.test(text)) return; // told by the request
    add("console", `${message.type()}: ${text}`);
  });
  tab.on("pageerror", (error) => add("exception", error.message));
  tab.on("crash", () => add("crash", "the tab crashed"));
  const foreign = (url) => !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url);
  tab.on("request", (request) => {
    if (foreign(request.url())) add("foreign-request", request.url());
  });
  tab.on("requestfailed", (request) => {
    if (foreign(request.url()) || request.failure()?.errorText === "net::ERR_ABORTED") return;
    add("failed-request", `${request.url()} ${request.failure()?.errorText}`);
  });
  tab.on("response", (response) => {
    const own = response.request().isNavigationRequest() && response.frame() === tab.mainFrame();
    if (response.status() >= 400 && !own)
      add("failed-request", `${response.url()} ${response.status()}`);
  });
  return {
    clear: () => {
      seen = [];
    },
    async faults() {
      const refused = await tab.evaluate(() => window.refused ?? []).catch(() => []);
      return [...seen, ...refused.map((text) => ({ rule: "csp", text }))];
    },
  };
}

// Calls a function of probe.js in the page; evaluation is not subject to the page's own policy.
export async function probe(tab, name, ...args) {
  if (!(await tab.evaluate(() => "probe" in window))) await tab.evaluate(PROBE);
  return tab.evaluate(([key, values]) => window.probe[key](...values), [name, args]);
}

// A style sheet laid over the page; a <style> element would be refused by a strict policy.
export function overlay(tab, css) {
  return tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  }, css);
}

// Two frames; where scripts are off no frame is told, so no longer than a moment.
export const settle = (tab) =>
  Promise.race([
    tab
      .evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      .catch(() => {}),
    new Promise((done) => setTimeout(done, 80)),
  ]);

// Tabs that share one browser and one server; `use` hands out an idle tab in a known state.
export async function bench(root, { shared, fonts } = {}) {
  const [server, browser] = await Promise.all([serve(root), shared ?? launch([], fonts)]);
  const idle = new Map();
  let free = TABS;
  const queue = [];

  async function use(options, work) {
    if (free > 0) free -= 1;
    else await new Promise((turn) => queue.push(turn));
    try {
      return await lend(options, work);
    } finally {
      if (queue.length) queue.shift()();
      else free += 1;
    }
  }

  async function lend(options, work) {
    const {
      width = 1280,
      height = 800,
      scheme = "light",
      media = null,
      motion = "reduce",
      script = true,
      fresh = false,
    } = options;
    const kind = String(script);
    const shelf = idle.get(kind) ?? [];
    idle.set(kind, shelf);
    let own = fresh ? undefined : shelf.pop();
    if (!own) {
      const context = await newContext(browser, { javaScriptEnabled: script });
      const tab = await context.newPage();
      own = { context, tab, log: watch(tab, server.origin) };
    }
    const { tab, log, context } = own;
    try {
      log.clear();
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({
        colorScheme: scheme,
        media,
        reducedMotion: motion,
        forcedColors: "none",
        contrast: "no-preference",
      });
      // Once more after a timeout: on a machine busy with other things even a small page may come too late.
      const open = (path) =>
        tab.goto(server.origin + path).catch((error) => {
          if (error.name !== "TimeoutError") throw error;
          log.clear();
          return tab.goto(server.origin + path);
        });
      const result = await work({ tab, log, context, open, origin: server.origin, width, scheme });
      if (fresh) await context.close();
      else shelf.push(own);
      return result;
    } catch (error) {
      await context.close().catch(() => {});
      throw error;
    }
  }

  return {
    origin: server.origin,
    slow: server.slow,
    use,
    async close() {
      if (shared)
        await Promise.all([...idle.values()].flat().map(({ context }) => context.close()));
      else await browser.close();
      await server.close();
    },
  };
}

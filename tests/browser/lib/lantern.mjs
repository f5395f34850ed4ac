// Lighthouse over a folder, in a Chromium of its own.
import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { launch } from "./browser.mjs";
import { serve } from "./server.mjs";

const freePort = () =>
  new Promise((done) => {
    const taken = createServer().listen(0, "127.0.0.1", () => {
      const { port } = taken.address();
      taken.close(() => done(port));
    });
  });

function unmet(lhr, category) {
  return lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => {
      const { displayValue = "", explanation = "", details } = lhr.audits[id];
      const items = (details?.items ?? [])
        .slice(0, 3)
        .map((item) => item.node?.selector ?? item.description ?? item.url ?? "");
      return [id, displayValue, explanation, ...items].filter(Boolean).join(" ");
    });
}

export async function lantern(root) {
  const port = await freePort();
  const [server, browser] = await Promise.all([
    serve(root),
    launch([`--remote-debugging-port=${port}`]),
  ]);
  return {
    async audit(page, onlyCategories) {
      const { lhr } = await lighthouse(server.origin + page.path, {
        port,
        onlyCategories,
        output: "json",
        logLevel: "error",
        disableFullPageScreenshot: true,
      });
      if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
      return Object.fromEntries(
        onlyCategories.map((id) => [
          id,
          { score: Math.round(lhr.categories[id].score * 100), failed: unmet(lhr, id) },
        ]),
      );
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

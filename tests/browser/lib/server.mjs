// A static server on a free port of the loopback, close to what a plain web host does.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
};
const PACKED = /^(text\/|application\/(json|ld\+json|geo\+json|xml|manifest\+json)|image\/svg)/;
const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

export async function serve(root) {
  const packed = new Map();
  const slow = new Map(); // path: milliseconds that its answer is held back

  async function find(path) {
    const file = join(root, normalize(path));
    const entry = await stat(file).catch(() => null);
    if (entry?.isFile()) return path.endsWith("/") ? null : { file };
    if (!entry?.isDirectory()) return null;
    if (!path.endsWith("/")) return { moved: `${path}/` };
    const index = join(file, "index.html");
    return (await stat(index).catch(() => null))?.isFile() ? { file: index } : null;
  }

  async function send(request, response, status, file) {
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const accepted = request.headers["accept-encoding"] ?? "";
    const coding = PACKED.test(type)
      ? ["br", "gzip"].find((name) => accepted.includes(name))
      : undefined;
    let body = await readFile(file);
    const headers = {
      "content-type": type,
      "cache-control": "public, max-age=600",
      "x-content-type-options": "nosniff",
    };
    if (coding) {
      const key = `${coding} ${file}`;
      if (!packed.has(key)) packed.set(key, coding === "br" ? brotli(body) : gzipSync(body));
      body = packed.get(key);
      headers["content-encoding"] = coding;
      headers.vary = "accept-encoding";
    }
    headers["content-length"] = body.length;
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  const server = createServer(async (request, response) => {
    try {
      const { pathname, search } = new URL(request.url, "http://127.0.0.1");
      if (slow.has(pathname)) await new Promise((done) => setTimeout(done, slow.get(pathname)));
      const found = await find(decodeURIComponent(pathname));
      if (found?.moved) {
        response.writeHead(301, { location: encodeURI(found.moved) + search });
        response.end();
      } else if (found) {
        await send(request, response, 200, found.file);
      } else {
        await send(request, response, 404, join(root, "404.html"));
      }
    } catch {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("404");
    }
  });
  server.keepAliveTimeout = 120_000; // a connection that is closed while a page asks for more stalls it
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    slow,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

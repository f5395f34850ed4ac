// Listens for all open pages at once. A browser has six connections to a host: pages that kept one each would soon leave
// none for the next page. It runs beside the pages, shared by them where the browser can do that.
const pages = new Map();
const events = new EventSource("/_itogi/events");
let trouble,
  lost = false;

const tellAll = (message) => {
  for (const port of pages.keys()) port.postMessage(message);
};

// Whether a page has changed, only its styles have, or nothing.
const look = async (port) => {
  const { path, mark } = pages.get(port);
  try {
    const answer = await fetch(
      `/_itogi/page?path=${encodeURIComponent(path)}&mark=${encodeURIComponent(mark)}`,
    );
    const { name, ...now } = await answer.json();
    if (!pages.has(port)) return;
    pages.get(port).mark = now.mark;
    if (name) port.postMessage({ name, styles: now.styles });
  } catch {
    // The server has gone; once it is there again there is news.
  }
};

events.addEventListener("round", () => {
  for (const port of pages.keys()) look(port);
});
events.addEventListener("trouble", ({ data }) => {
  trouble = JSON.parse(data);
  tellAll({ name: "trouble", trouble });
});
// Each attempt to reach a server that has gone is another error.
const miss = (now) => {
  if (now === lost) return;
  lost = now;
  tellAll({ name: "lost", lost });
};
events.addEventListener("error", () => miss(true));
events.addEventListener("open", () => miss(false));

const serve = (port) => {
  port.onmessage = ({ data }) => {
    if (!data) return pages.delete(port);
    pages.set(port, data);
    if (trouble) port.postMessage({ name: "trouble", trouble });
    if (lost) port.postMessage({ name: "lost", lost });
    look(port);
  };
};
if ("onconnect" in self) self.onconnect = ({ ports: [port] }) => serve(port);
else serve(self);

// Runs before the page is drawn: puts the remembered choices of the low-vision panel on <html>, so nothing flashes.
try {
  const chosen = JSON.parse(localStorage.getItem("itogi-panel") || "{}");
  for (const [name, value] of Object.entries(chosen))
    document.documentElement.dataset[name] = value;
} catch {
  /* no storage: the panel still works for this page */
}

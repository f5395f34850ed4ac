// What the scripts of single pages share. Names of files hold hashes and the policy of the site leaves no room for an
// import map, so a page hands over the address of this file in `data-kit`. Nothing here looks at the page by itself.

// Letters as they are compared: «орел» finds Орёл, signs between words do not matter.
export const fold = (text) =>
  text
    .toLocaleLowerCase("ru")
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

// What is chosen on a page stands in its address: `names` says which parts are its own.
export function chosenIn(search, names) {
  const given = new URLSearchParams(search);
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? ""]));
}

// The way back: what is not chosen is left out, and without any choice there is no question mark.
export function searchOf(chosen) {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
  return query.size > 0 ? `?${query}` : "";
}

// A text cut at every `{name}`, with the values in their places.
export const filled = (text, values = {}) =>
  text.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? values[part] : part));

export const element = (tag, name, ...children) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
};

const LETTERS = { ru: /[\u0400-\u052f]/g, en: /[A-Za-z\u00c0-\u024f]/g };
const letters = (text, lang) => (text.match(LETTERS[lang]) ?? []).length;

// Marks an element with the language of records where the page is in another one. A name may be translated.
export const marking = (lang) => (made) => {
  const page = document.documentElement.lang;
  const text = made.textContent;
  if (lang !== page && letters(text, lang) > letters(text, page)) made.lang = lang;
  return made;
};

export async function ask(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

// Asks once and remembers the answer; a failure is not remembered.
export const once = (work) => {
  let made;
  return () => {
    made ??= work().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

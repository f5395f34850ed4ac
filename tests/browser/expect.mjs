// What the site is expected to have. A part that is expected and missing fails; so does a part
// that is there while its line says false: nothing goes unwatched. Flip a line when a part lands.
export const EXPECT = {
  panel: true, // the low-vision panel on every page
  find: true, // the find-my-town form in the masthead and the filter on the list of towns
  towns: true, // the page that puts towns side by side
  catalogue: true, // the choices of the catalogue of practices
  search: true, // the search page with its index
  sort: true, // tables that can be sorted
  english: true, // the interface in English below /en/
  styleguide: true, // /styleguide/ in a build with --styleguide
};

export const BUDGET = {
  page: 50_000, // bytes of one HTML file …
  pagePacked: 25_000, // … or of the same file in gzip
  css: 15_000, // all style sheets in gzip
  js: 20_000, // the scripts of one page in gzip
};

export const LIGHTHOUSE_KINDS = ["home", "edition", "city", "practice", "participants"];
// Where `prefers-contrast: more` is put to axe.
export const CONTRAST_KINDS = LIGHTHOUSE_KINDS;
export const LAYOUT_SHIFT = 0.01;

// The scripts of the theme are modules, but no package.json says so to node: they are read and imported as text.
import { readFileSync } from "node:fs";

const assets = new URL("../../themes/default/assets/", import.meta.url);

export const script = (name) => {
  const text = readFileSync(new URL(name, assets), "utf8");
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`);
};

// How heavy files are on the wire.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGET } from '../expect.mjs';

const gzip = (site, file) => gzipSync(readFileSync(join(site.root, file)), { level: 9 }).length;

export function packed(site, end) {
  const files = site.files.filter(file => file.endsWith(end));
  return { count: files.length, sum: files.reduce((total, file) => total + gzip(site, file), 0) };
}

export function heavyPages(site) {
  return site.pages.filter(page => page.bytes > BUDGET.page && gzip(site, page.file) > BUDGET.pagePacked)
    .map(page => ({ page: page.path, rule: 'budget', text: `${page.bytes} bytes, ${gzip(site, page.file)} in gzip` }));
}

import { siteFrom } from './lib/site.mjs';
import { benchFor } from './lib/harness.mjs';
import { test } from 'node:test';
const site = siteFrom('ITOGI_SITE'); const bench = benchFor(site);
const shot = (name, opt, fn) => test(name, () => bench.use({ fresh: true, ...opt }, async own => { await own.open(opt.path ?? '/search/'); await fn(own.tab); await own.tab.screenshot({ path: `/tmp/find-work/${name}.png` }); }));
for (const [w, n] of [[1280, 'w'], [360, 'n']]) {
  shot(`${n}-open`, { width: w }, async tab => { await tab.locator('#search-q').pressSequentially('наставн'); await tab.waitForFunction(() => !document.querySelector('#search-options').hidden); await tab.keyboard.press('ArrowDown'); });
  shot(`${n}-results`, { width: w, scheme: 'dark' }, async tab => { await tab.locator('#search-q').pressSequentially('Башкирия'); await tab.keyboard.press('Enter'); await tab.waitForFunction(() => /Найдено/.test(document.querySelector('#search-status').textContent)); });
  shot(`${n}-cat`, { width: w, path: '/practices/?direction=mentoring&edition=2017&sort=title' }, async tab => { await tab.waitForTimeout(2500); });
}

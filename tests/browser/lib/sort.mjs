// Tables that can be sorted: by each column up and down, by keyboard, and nothing lost.
import { at } from "./harness.mjs";

export function sortTables(bench, page) {
  return bench.use({ script: true, fresh: true }, async ({ open, tab, log }) => {
    await open(page.path);
    const faults = [];
    const fault = (text) => faults.push({ rule: "sort", selector: "table[data-sort]", text });
    const table = tab.locator("table[data-sort]").first();
    const heads = table.locator("thead th");
    const cells = (column) => table.locator(`tbody tr > :nth-child(${column})`).allInnerTexts();
    const before = (await cells(1)).toSorted();
    const numbers = (texts) => texts.map((text) => Number(text.replace(/[\s,]/g, "")));
    for (let column = 1; column <= (await heads.count()); column += 1) {
      const head = heads.nth(column - 1);
      const button = head.locator("button");
      if (!(await button.getAttribute("aria-label")))
        fault(`the button of column ${column} has no name`);
      for (let turn = 0; turn < 2; turn += 1) {
        await button.focus();
        await tab.keyboard.press("Enter");
        const order = await head.getAttribute("aria-sort");
        const texts = await cells(column);
        if ((await head.getAttribute("class"))?.includes("num")) {
          const wanted = numbers(texts).toSorted((a, b) => (order === "ascending" ? a - b : b - a));
          if (String(wanted) !== String(numbers(texts)))
            fault(`column ${column} is not ${order}: ${texts}`);
        } else if (!["ascending", "descending"].includes(order))
          fault(`column ${column} does not say its order`);
      }
      if ((await table.locator("[aria-sort]").count()) !== 1)
        fault("one column says that it is sorted");
    }
    if (String((await cells(1)).toSorted()) !== String(before)) fault("rows were lost");
    return at({ page: page.path, scheme: "scripts" }, [...faults, ...(await log.faults())]);
  });
}

import { networkRules } from '../lib/domain/networks/network-rules';
import { composeFor, text, type Writer, writerEverywhere } from './composer-page';
import { comeIn, expect, test } from './fixtures';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let writer: Writer;
test.beforeAll(async ({ product, browser }) => {
  writer = await writerEverywhere(browser, product);
});

const sentence = 'Every loaf has its own morning. ';

test('the limit of every network is told where it is broken, and one click keeps it', async ({ page }) => {
  test.setTimeout(360_000);
  await comeIn(page, writer.owner);
  for (const { id, name, text: limits, count } of Object.values(networkRules)) {
    if (id === 'playground') continue;
    await test.step(name, async () => {
      await composeFor(page, writer, [name]);
      await text(page).fill(sentence.repeat(Math.ceil((limits.max + 40) / sentence.length)));
      const refusal = page.getByText(new RegExp(`${name} allows [\\d,]+ `)).first();
      await expect(refusal).toBeVisible();
      await page
        .getByRole('button', { name: `Shorten for ${name}` })
        .first()
        .click();
      await expect(refusal).toBeHidden();
      const kept = await text(page).inputValue();
      expect(count(kept)).toBeLessThanOrEqual(limits.max);
      expect(count(kept)).toBeGreaterThan(limits.max - 2 * sentence.length);
    });
  }
});

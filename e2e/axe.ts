import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What only colours decide. Dark mode changes nothing but colours (components/ui/tokens.test.ts), so once all rules
 * were asked in light, no other rule can say anything new of the same page in dark.
 */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on this page, or in one part of it: WCAG 2.2 AA and its good practices. */
export async function findings(
  page: Page,
  { rules = 'all', within }: { rules?: 'all' | 'colours'; within?: string } = {},
) {
  // Legacy is its name for running in the page itself. The other way opens a blank page each time, for the sake of
  // frames of other origins, and no page of ours has any.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules === 'colours') axe.withRules(ofColours);
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any }) => ({ id, where: target.join(' '), html, why: any[0]?.message })),
  );
}

import { installedChromium } from '../scripts/test/ensure-chromium.mjs';

/** An installed Chromium, or undefined: then Playwright looks for its own. scripts/test.mjs installs one where it may. */
export const chromiumPath = (): string | undefined => installedChromium();

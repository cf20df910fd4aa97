import fs from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** An installed Chromium, or undefined: then Playwright looks for its own. scripts/test.mjs installs one where it may. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? known.find((candidate) => fs.existsSync(candidate));
}

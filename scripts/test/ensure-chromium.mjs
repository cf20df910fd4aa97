import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Refusal, say } from '../start/say.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium of this machine, or nothing. */
export const installedChromium = () => process.env.CHROMIUM_PATH ?? installed.find((file) => fs.existsSync(file));

/** The browser to test in: the one of the machine, else Playwright's own, else Debian's package when that is ours to install. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const isDebian = fs.existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    say('Installing Chromium (Debian package) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 2, 2],
      env,
    });
    const now = await findChromium();
    if (now) return now;
  }
  const how = isDebian ? 'apt-get install chromium (as root)' : 'npx playwright install chromium';
  throw new Refusal(`The browser tests need Chromium. Install it with: ${how}, or set CHROMIUM_PATH.`);
}

async function findChromium() {
  const own = installedChromium();
  if (own) return own;
  const { chromium } = await import('@playwright/test');
  return fs.existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

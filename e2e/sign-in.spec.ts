import type { Page } from '@playwright/test';
import { awake } from './awake';
import { findings } from './axe';
import { test as base, expect } from './fixtures';
import { startOidc } from './servers/oidc';

const ada = { email: 'ada@example.com', password: 'correct horse battery' };
type Oidc = Awaited<ReturnType<typeof startOidc>>;
let redirectUris: string[] = [];
let locationId = '';

const test = base.extend<object, { oidc: Oidc }>({
  oidc: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const oidc = await startOidc({
        redirectUris: () => redirectUris,
        people: [
          { email: ada.email, name: 'Ada Lovelace', emailVerified: true },
          { email: 'eve@example.com', name: 'Eve', emailVerified: true },
          { email: 'ADA@example.com', name: 'Not Ada', emailVerified: false },
        ],
      });
      await use(oidc);
      await oidc.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [
    async ({ oidc }, use) => {
      const { issuer, clientId, clientSecret } = oidc;
      await use({
        OIDC_ISSUER: issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: clientSecret,
        OIDC_NAME: 'Acme ID',
      });
    },
    { scope: 'worker' },
  ],
});
test.describe.configure({ mode: 'serial' });
test.beforeAll(({ product }) => {
  redirectUris = [`${product.baseURL}/api/auth/callback/oidc`];
});

async function signIn(page: Page, { email, password } = ada) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
async function signInAt(page: Page, path: string) {
  await page.goto(path);
  await signIn(page);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await awake(page);
}
const sessionCookie = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name.endsWith('next-auth.session-token'));
async function fillSetUp(page: Page) {
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('E-mail').fill(ada.email);
  await page.getByLabel('Password').fill(ada.password);
  await page.getByLabel('Organization').fill('Analytical Engines');
  await page.getByLabel('First location').fill('London office');
}

test('set-up from elsewhere wants the code that npm start printed', async ({ browser, product }) => {
  const elsewhere = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.9' } });
  const page = await elsewhere.newPage();
  await page.goto(`${product.baseURL}/`);
  await fillSetUp(page);
  await page.getByRole('button', { name: 'Set up Almanac' }).click();
  await expect(page.getByText('Enter the code that npm start printed.')).toBeVisible();
  await expect(page.getByLabel('Set-up code')).toBeFocused();
  await page.getByLabel('Set-up code').fill('not the code');
  await page.getByRole('button', { name: 'Set up Almanac' }).click();
  await expect(page.getByText('This is not the code that npm start printed.')).toBeVisible();
  await page.goto(`${product.baseURL}/set-up?code=${product.setupCode}`);
  await expect(page.getByLabel('Set-up code')).toHaveValue(product.setupCode);
  await elsewhere.close();
});

test('set-up on this computer: errors beside their fields, the zone guessed, then the filled calendar', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/set-up$/);
  await expect(page.getByLabel('Set-up code')).toHaveCount(0);
  await page.getByRole('button', { name: 'Set up Almanac' }).click();
  await expect(page.getByText('Your name is missing.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.getByLabel('Your name').pressSequentially('Ada');
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(page.getByText('Your name is missing.')).toHaveCount(0);
  await fillSetUp(page);
  await expect(page.getByLabel('Its time zone')).toContainText('Europe/Berlin');
  await page.getByLabel('Its time zone').click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('london');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Set up Almanac' }).click();
  await page.waitForURL(/\/[0-9a-f]{24}\/calendar/);
  locationId = new URL(page.url()).pathname.split('/')[1] ?? '';
  await expect(page.locator('[data-post]').first()).toBeVisible();
  expect(await sessionCookie(page)).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false });
});

test('set-up is closed once somebody exists', async ({ page }) => {
  await page.goto('/set-up');
  await expect(page).toHaveURL(/\/sign-in$/);
});

test.describe('by password', () => {
  test.use({ provoked: [/401/] });

  test('a wrong one is said beside the field; the right one leads back to where one wanted to go', async ({ page }) => {
    await page.goto(`/${locationId}/settings/roles`);
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
    await signIn(page, { ...ada, password: 'not the password' });
    await expect(page.getByText('do not belong together')).toBeVisible();
    await expect(page.getByLabel('Password')).toBeFocused();
    await signIn(page, { ...ada, email: 'ADA@example.com' });
    await expect(page.getByRole('heading', { name: 'Who can do what' })).toBeVisible();
  });

  test('never leads to another site', async ({ page, product }) => {
    await signInAt(page, '/sign-in?callbackUrl=https://evil.example/');
    await page.waitForURL(/\/calendar/);
    await page.goto('/sign-in?callbackUrl=//evil.example/');
    expect(new URL(page.url()).origin).toBe(product.baseURL);
  });

  test('after ten failures says how long to wait', async ({ page }) => {
    await page.goto('/sign-in');
    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    const form = { csrfToken, json: 'true', email: 'guessed@example.com', password: 'guess guess' };
    for (let n = 0; n < 10; n += 1) await page.request.post('/api/auth/callback/credentials', { form });
    await signIn(page, { email: form.email, password: form.password });
    await expect(page.getByRole('alert').filter({ hasText: /Too many tries. Wait \d+ minutes/ })).toBeVisible();
  });
});

test('a session is listed, and one ended elsewhere is out at once', async ({ page, browser, product }) => {
  await signInAt(page, '/sign-in');
  const phone = await browser.newContext({
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1',
  });
  const phonePage = await phone.newPage();
  await signInAt(phonePage, `${product.baseURL}/sign-in`);
  await page.goto(`/${locationId}/settings/sessions`);
  await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await expect(page.getByText('Safari on iPhone is signed out.')).toBeVisible();
  await phonePage.goto(`${product.baseURL}/${locationId}/settings`);
  await expect(phonePage).toHaveURL(/\/sign-in/);
  await phone.close();
});

test('signing out ends the session itself, so a copy of its cookie is worth nothing', async ({ page }) => {
  await signInAt(page, '/sign-in');
  const cookie = await sessionCookie(page);
  if (!cookie) throw new Error('signing in sets a cookie');
  await page.goto('/sign-out');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in$/);
  expect(await sessionCookie(page)).toBeUndefined();
  await page.context().addCookies([cookie]);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('an API key is shown once, works, and is refused once revoked', async ({ page, product }) => {
  await signInAt(page, `/${locationId}/settings/api-keys`);
  await page.getByRole('button', { name: 'Create a key' }).click();
  await page.getByLabel('Name').fill('Tests');
  await page.getByRole('button', { name: 'Create key' }).click();
  const token = (await page.getByTestId('token').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have it' }).click();
  const ask = () =>
    fetch(`${product.baseURL}/api/planner/locations/${locationId}/posts`, {
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await ask()).status).toBe(200);
  await page.reload();
  await expect(page.getByRole('row', { name: /Tests/ })).toContainText('readwrite');
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Revoke Tests' }).click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('No keys yet')).toBeVisible();
  expect((await ask()).status).toBe(401);
});

test('the location gets another name and clock', async ({ page }) => {
  await signInAt(page, `/${locationId}/settings`);
  await page.getByLabel('Name').fill('Tokyo office');
  await page.getByLabel('Time zone').click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('tokyo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Planned posts still go out at the same instant')).toBeVisible();
  await page.getByRole('button', { name: 'Save location' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue('Tokyo office');
  await expect(page.getByLabel('Time zone')).toContainText('Asia/Tokyo');
});

test('sign-in and settings hold no barrier that axe knows, light and dark', async ({ page }) => {
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
      const rules = colorScheme === 'light' ? 'all' : 'colours';
      expect(await findings(page, { rules }), `${page.url()}, ${colorScheme}`).toEqual([]);
    }
  };
  await page.goto('/sign-in');
  await look();
  await signIn(page);
  await page.waitForURL(/\/calendar/);
  for (const path of ['', '/roles', '/api-keys', '/sessions']) {
    await page.goto(`/${locationId}/settings${path}`);
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await look();
  }
});

test.describe('by single sign-on', () => {
  async function comeFromAcme(page: Page, email: string) {
    // Away first: a planner page left open would ask on without its cookie.
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(`/sign-in?callbackUrl=/${locationId}/settings/roles`);
    await page.getByRole('button', { name: 'Continue with Acme ID' }).click();
    await page.getByLabel('Company e-mail').fill(email);
    await page.getByRole('button', { name: 'Enter' }).click();
  }

  test('a known person comes in, twice, with PKCE, state and nonce on the way', async ({ page, oidc }) => {
    for (let n = 0; n < 2; n += 1) {
      await comeFromAcme(page, ada.email);
      await expect(page.getByRole('heading', { name: 'Who can do what' })).toBeVisible();
    }
    const asked = oidc.authorizations.at(-1);
    expect(asked?.get('code_challenge_method')).toBe('S256');
    for (const check of ['code_challenge', 'state', 'nonce'])
      expect(asked?.get(check)?.length, check).toBeGreaterThan(20);
  });

  test('somebody unknown, or with an unproved e-mail, is told why not', async ({ page }) => {
    await comeFromAcme(page, 'eve@example.com');
    await expect(page.getByText('Nobody here has the e-mail you signed in with.')).toBeVisible();
    await comeFromAcme(page, 'ADA@example.com');
    await expect(page.getByText('did not confirm your e-mail address')).toBeVisible();
    expect(await sessionCookie(page)).toBeUndefined();
  });

  test('an answer nobody asked for opens nothing', async ({ page }) => {
    await page.goto('/api/auth/callback/oidc?code=stolen&state=made-up');
    await expect(page.getByText('Signing in elsewhere did not work.')).toBeVisible();
    expect(await sessionCookie(page)).toBeUndefined();
  });
});

import type { ActionError } from '@/lib/domain/action-result';

const outOfReach: ActionError = {
  code: 'unavailable',
  message: 'Almanac could not be reached, so you are not signed in yet. Try again in a moment.',
};

/** Posts to next-auth the way its forms do; answers the address it sends the browser to. */
async function post(path: string, fields: Record<string, string>): Promise<string> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
  const response = await fetch(`/api/auth/${path}`, { method: 'POST', body });
  return ((await response.json()) as { url: string }).url;
}

/** Errors come back in the address: our own as JSON, next-auth's as a word. */
function errorIn(url: string): ActionError | null {
  const words = new URL(url, window.location.href).searchParams.get('error');
  if (words === null) return null;
  try {
    return JSON.parse(words) as ActionError;
  } catch {
    return { ...outOfReach, message: `Signing in did not work (${words}). Reload this page and try again.` };
  }
}

/** Opens a session for an e-mail and its password: null when that worked. */
export async function signInByPassword(email: string, password: string): Promise<ActionError | null> {
  try {
    const url = await post('callback/credentials', { email, password, callbackUrl: '/' });
    const missed = new URL(url, window.location.href).searchParams.has('csrf');
    return missed
      ? { ...outOfReach, message: 'Your browser kept no cookie. Allow cookies for this page.' }
      : errorIn(url);
  } catch {
    return outOfReach;
  }
}

/** Leaves for the sign-in service; an error stays here. */
export async function signInElsewhere(callbackUrl: string): Promise<ActionError | null> {
  try {
    const url = await post('signin/oidc', { callbackUrl });
    const error = errorIn(url);
    if (!error) window.location.assign(url);
    return error;
  } catch {
    return outOfReach;
  }
}

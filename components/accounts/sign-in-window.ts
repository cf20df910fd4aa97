import { sameTabKey } from './connect-message';

/** Opened in the click itself: a browser blocks windows that come after an answer. Null when it did so anyway. */
export function openSignInWindow(): Window | null {
  const [width, height] = [540, 760];
  const left = window.screenX + Math.max(0, (window.outerWidth - width) / 2);
  const top = window.screenY + Math.max(0, (window.outerHeight - height) / 3);
  return window.open('about:blank', 'almanac-connect', `popup,width=${width},height=${height},left=${left},top=${top}`);
}

/** Sends the person to the network: in the window, or in this very tab when there is none. */
export function goToNetwork(popup: Window | null, started: { url: string; flowId: string }): void {
  if (popup && !popup.closed) {
    popup.location.replace(started.url);
    popup.focus();
    return;
  }
  sessionStorage.setItem(sameTabKey, started.flowId);
  window.location.assign(started.url);
}

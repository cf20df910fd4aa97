import type { Temporal as Polyfill } from 'temporal-polyfill';

/** The browser's own Temporal where it has one (Chrome 144, Firefox 139); the polyfill is fetched only where not. */
const own = (globalThis as { Temporal?: typeof Polyfill }).Temporal;
export const Temporal: typeof Polyfill = own ?? (await import('temporal-polyfill')).Temporal;

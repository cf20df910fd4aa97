import { Temporal as Polyfill } from 'temporal-polyfill';

/** On servers, where its size is nothing. Without a top-level await: Turbopack loses it in some of its server layers. */
export const Temporal: typeof Polyfill = (globalThis as { Temporal?: typeof Polyfill }).Temporal ?? Polyfill;

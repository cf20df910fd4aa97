import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
type Tokens = Record<string, string>;

/** The variables of the blocks whose selector is, or contains, `selector`; later ones win. */
function tokensOf(selector: string): Tokens {
  const tokens: Tokens = {};
  for (const [, selectors = '', body = ''] of css.matchAll(/^([^{}@/]+)\{([^{}]*)\}/gm)) {
    if (!selectors.split(',').some((one) => one.trim() === selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens[name] = value;
  }
  return tokens;
}

/** Relative luminance (WCAG 2) of an `oklch(L% C H)`; matrices of the CSS Color 4 specification. */
function luminance(tokens: Tokens, name: string): number {
  const value = (tokens[name] ?? '').replace(/var\(--([\w-]+)\)/g, (_, inner: string) => tokens[inner] ?? '');
  const [l = NaN, c = NaN, h = NaN] = (value.match(/[\d.]+/g) ?? []).map(Number);
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const L = l / 100;
  const lms = [
    L + 0.3963377774 * a + 0.2158037573 * b,
    L - 0.1055613458 * a - 0.0638541728 * b,
    L - 0.0894841775 * a - 1.291485548 * b,
  ].map((root) => root ** 3) as [number, number, number];
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  const red = clamp(4.0767416621 * lms[0] - 3.3077115913 * lms[1] + 0.2309699292 * lms[2]);
  const green = clamp(-1.2684380046 * lms[0] + 2.6097574011 * lms[1] - 0.3413193965 * lms[2]);
  const blue = clamp(-0.0041960863 * lms[0] - 0.7034186147 * lms[1] + 1.707614701 * lms[2]);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(tokens, one), luminance(tokens, other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'done', 'wait', 'fail', 'review', 'draft'];
const grounds = ['paper', 'page', 'sunk'];
const washed = [
  'accent',
  'done',
  'wait',
  'fail',
  'review',
  'draft',
  ...Array.from({ length: 12 }, (_, hue) => `hue-${hue}`),
];
const pairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...washed.map((name) => [name, `${name}-wash`] as const),
  ['accent-ink', 'accent'] as const,
  ['accent-ink', 'accent-strong'] as const,
];

test('dark changes colours only, and no component asks for it by itself', () => {
  for (const [, body = ''] of css.matchAll(/^\[data-color-scheme="dark"\] \{([^{}]*)\}/gm)) {
    const declared = [...body.matchAll(/^\s*([\w-]+):/gm)].map(([, name = '']) => name);
    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter((name) => name !== 'color-scheme' && !(name.slice(2) in tokensOf(':root')))).toEqual([]);
  }
  const sources = ['app', 'components'].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,css}`));
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => !/\.test\./.test(file) && /\bdark:[a-z![]/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});

describe.each([
  ['light', tokensOf(':root')],
  ['dark', { ...tokensOf(':root'), ...tokensOf('[data-color-scheme="dark"]') }],
])('%s', (_, tokens) => {
  test.each(pairs)('%s on %s can be read (4.5:1)', (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a control is seen on %s (3:1)', (ground) => {
    expect(contrast(tokens, 'line-strong', ground)).toBeGreaterThanOrEqual(3);
  });
});

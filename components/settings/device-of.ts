const browsers: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|Chromium|HeadlessChrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];
const first = (names: [RegExp, string][], text: string) => names.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on Linux" out of a User-Agent header; what a person recognises, no more. */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return 'An unknown program';
  const browser = first(browsers, userAgent);
  const system = first(systems, userAgent);
  if (!browser) return system ? `A program on ${system}` : (userAgent.split(/[\s/]/)[0] ?? 'An unknown program');
  return system ? `${browser} on ${system}` : browser;
}

import { describe, expect, it } from 'vitest';
import { networkIds } from '@/lib/domain/network';
import { previewInks } from './preview-ink';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(networkIds.flatMap((network) => (['light', 'dark'] as const).map((scheme) => ({ network, scheme }))))(
  'the inks of $network, $scheme',
  ({ network, scheme }) => {
    const ink = previewInks[network][scheme];
    it.each(['ink', 'soft', 'link'] as const)('%s can be read on paper and on what stands out', (name) => {
      expect(contrast(ink[name], ink.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink[name], ink.fill)).toBeGreaterThanOrEqual(4.5);
    });
    it('a button can be read', () => expect(contrast(ink['on-act'], ink.act)).toBeGreaterThanOrEqual(4.5));
  },
);

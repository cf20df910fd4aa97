import { describe, expect, it } from 'vitest';
import { networkIds } from '@/lib/domain/network';
import { carouselRatio, gridLayout } from './grid-layout';

const ratios = (count: number, ratio = 1) => Array.from({ length: count }, () => ratio);

describe('how a network lays out pictures', () => {
  it.each(networkIds)('%s: no cell overlaps another, none is left empty', (network) => {
    for (const ratio of [0.6, 1, 1.8]) {
      for (let count = 1; count <= 12; count += 1) {
        const { columns, rows, cells, hidden } = gridLayout(network, ratios(count, ratio));
        const taken = cells.flatMap(({ x, y, width, height }) =>
          Array.from(
            { length: width * height },
            (_, index) => `${x + (index % width)} ${y + Math.floor(index / width)}`,
          ),
        );
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken).toHaveLength(columns * rows);
        expect(cells.length + hidden).toBe(count);
      }
    }
  });

  it('Facebook lets the first picture decide, and hides what comes after five', () => {
    expect(gridLayout('facebook', [1.5, 1, 1]).cells[0]).toEqual({ x: 0, y: 0, width: 2, height: 1 });
    expect(gridLayout('facebook', [0.7, 1, 1]).cells[0]).toEqual({ x: 0, y: 0, width: 1, height: 2 });
    expect(gridLayout('facebook', ratios(9))).toMatchObject({ hidden: 4, columns: 6 });
  });

  it('X shows four, two beside two', () => {
    expect(gridLayout('x', ratios(4))).toMatchObject({ columns: 2, rows: 2, hidden: 0, ratio: 16 / 9 });
    expect(gridLayout('x', ratios(2)).cells.map(({ x }) => x)).toEqual([0, 1]);
  });

  it('a single picture keeps its shape as far as the feed lets it', () => {
    expect(gridLayout('bluesky', [0.6]).ratio).toBe(0.6);
    expect(gridLayout('facebook', [0.5]).ratio).toBe(0.8);
    expect(gridLayout('google', [0.5]).ratio).toBe(4 / 3);
  });

  it('carousels take the first picture’s shape within what the network takes', () => {
    expect(carouselRatio('instagram', 0.5)).toBe(0.75);
    expect(carouselRatio('instagram', 1.2)).toBe(1.2);
    expect(carouselRatio('tiktok', 1.2)).toBe(9 / 16);
  });
});

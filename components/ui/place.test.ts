import { describe, expect, test } from 'vitest';
import { place } from './place';

const view = { width: 400, height: 600 };
const own = { width: 200, height: 150 };

describe('place', () => {
  test('stands below, at the start, a gap away', () => {
    const anchor = { left: 50, top: 100, width: 80, height: 30 };
    expect(place(anchor, own, view, { side: 'bottom', align: 'start' })).toMatchObject({ left: 50, top: 136 });
  });

  test('turns over when there is room only above', () => {
    const anchor = { left: 50, top: 550, width: 80, height: 30 };
    expect(place(anchor, own, view, { side: 'bottom', align: 'start' }).top).toBe(550 - 6 - 150);
  });

  test('stays on the wished side when neither has room, and says how tall it may be', () => {
    const anchor = { left: 50, top: 40, width: 80, height: 30 };
    const tall = { width: 200, height: 900 };
    expect(place(anchor, tall, view, { side: 'bottom', align: 'start' })).toMatchObject({ top: 76, maxHeight: 516 });
  });

  test('never leaves the window at its edges', () => {
    const right = { left: 390, top: 100, width: 10, height: 30 };
    expect(place(right, own, view, { side: 'bottom', align: 'start' }).left).toBe(192);
    const left = { left: 0, top: 100, width: 10, height: 30 };
    expect(place(left, own, view, { side: 'bottom', align: 'end' }).left).toBe(8);
  });

  test('stands beside', () => {
    const anchor = { left: 20, top: 100, width: 40, height: 40 };
    expect(place(anchor, own, view, { side: 'right', align: 'center' })).toMatchObject({ left: 66, top: 45 });
  });
});

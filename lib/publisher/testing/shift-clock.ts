/** This process believes that it is so many minutes later (or, below 0, earlier) than it is. */
export function shiftClock(minutes: number): void {
  const Real = Date;
  const now = () => Real.now() + minutes * 60_000;
  class Shifted extends Real {
    constructor(...values: [] | [string | number | Date]) {
      super(...((values.length === 0 ? [now()] : values) as [number]));
    }
    static override now = now;
  }
  globalThis.Date = Shifted as DateConstructor;
}

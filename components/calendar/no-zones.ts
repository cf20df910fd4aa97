// Stands for `temporal-polyfill/fns/*` in the browser (next.config.mjs). FullCalendar converts zones with them, but our
// grids live in wall time, which it takes for UTC: 7 KB nobody ever calls.

const never = (): never => {
  throw new Error('The calendar grid lives in wall time; lib/domain/zone.ts converts zones.');
};

export const create = never;
export const fromEpochMilliseconds = never;
export const toZonedDateTime = never;
export const toZonedDateTimeISO = never;
export const offsetNanoseconds = never;

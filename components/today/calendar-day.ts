/** The words of a day on the wall of a zone, with its ISO week. */
export function calendarDay(instant: Date, timeZone: string) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  return {
    iso,
    weekday: parts.weekday ?? '',
    day: parts.day ?? '',
    month: parts.month ?? '',
    year: parts.year ?? '',
    week: isoWeek(iso),
  };
}

const dayLength = 86_400_000;

/** ISO 8601: weeks begin on Monday, and the first one holds the year's first Thursday. */
export function isoWeek(isoDate: string): number {
  const date = new Date(`${isoDate}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayLength);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - newYear) / dayLength / 7);
}

/** `Today`, `Tomorrow`, or the day itself; both dates are ISO days of the same zone. */
export function dayName(isoDate: string, today: string, otherwise: string): string {
  const distance = (Date.parse(isoDate) - Date.parse(today)) / dayLength;
  if (distance === 0) return 'Today';
  return distance === 1 ? 'Tomorrow' : otherwise;
}

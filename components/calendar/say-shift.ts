/** `2 days later` · `1 day earlier` · `the same day`. */
export function sayShift(days: number): string {
  if (days === 0) return 'the same day';
  const count = Math.abs(days);
  return `${count} day${count === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`;
}

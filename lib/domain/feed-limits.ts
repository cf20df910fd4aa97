/** What of a calendar's time is kept: days before and after now; and how much of it. */
export const feedLimits = { daysBack: 90, daysAhead: 400, perEvent: 2000, perFeed: 20_000, bytes: 10_000_000 };

// npm run scale -- simulate [locations …]: a weekday of other numbers of locations, by the habits in arrivals.ts and the
// costs below (measured by `npm run scale -- costs`; docs/scale.md says on what). Prints a table; estimates throughout.
import { arrivalsOf, backlogOf, habits, rateFor } from './arrivals';

/** Measured: what one publish costs a worker, and its part of PostgreSQL; milliseconds on a processor. */
const costs = { workerMs: 5, databaseMs: 7.5 };
/** A network's usual answer, and how many calls a worker has under way. */
const [callSeconds, concurrency] = [0.8, 16];
/** Rows a month leaves for each publication, and bytes of each with its indexes; posts are shared by their publications. */
const rows = {
  posts: { each: 1 / habits.accountsPerPost, bytes: 1750 },
  publications: { each: 1, bytes: 1000 },
  attempts: { each: 1.05, bytes: 1250 },
  events: { each: 1 + 4 / habits.accountsPerPost, bytes: 850 },
};

const workerRate = Math.min(concurrency / callSeconds, 1000 / costs.workerMs);
const short = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((number) => number > 0);

const lines = (asked.length > 0 ? asked : [1000, 10_000, 100_000, 1_000_000]).map((locations) => {
  const arrivals = arrivalsOf(locations);
  const perMonth = arrivals.publications * habits.daysPerMonth;
  const within = (seconds: number) => rateFor(arrivals, seconds);
  const workers = (rate: number) => Math.max(1, Math.ceil(rate / workerRate));
  const kept = Object.values(rows).reduce(
    (sum, { each, bytes }) => ({ rows: sum.rows + each, bytes: sum.bytes + each * bytes }),
    { rows: 0, bytes: 0 },
  );
  return [
    locations,
    arrivals.publications,
    arrivals.publications / 86_400,
    backlogOf(arrivals, 1e9).most,
    within(60),
    workers(within(60)),
    within(10),
    workers(within(10)),
    (within(60) * costs.databaseMs) / 1000,
    (perMonth * kept.rows) / 1e6,
    (perMonth * kept.bytes) / 1e9,
  ].map(short);
});
const heads = [
  ...['locations', 'publications a day', 'mean /s', 'due in the worst second', '/s to be within 60 s', 'workers'],
  ...['/s to be within 10 s', 'workers', 'database cores at 60 s', 'million rows a month', 'GB a month'],
];
for (const row of [heads, heads.map(() => '--:'), ...lines]) console.log(`| ${row.join(' | ')} |`);

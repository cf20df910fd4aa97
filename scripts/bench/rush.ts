// How long until all posts of one second are out? `npm run bench -- rush [posts] [accounts] [workers]`; one JSON object.
// The network answers in 50 ms, and each account sends one after the other.
import { openPublishing, percentile } from './parts/publishing';

const [posts = 1000, accounts = 200, workers = 4] = process.argv.slice(2).map(Number);
const answerMs = 50;
const stage = await openPublishing({ accounts, answerMs });
await stage.work(workers);

const startMs = Math.ceil((Date.now() + 6000) / 1000) * 1000;
await stage.plan('rush', posts, `to_timestamp(${startMs / 1000})`);
const readyMsAhead = startMs - Date.now();
const late = (await stage.arrived(posts)).map((at) => at - startMs);

const sentMs = { first: percentile(late, 0), p50: percentile(late, 0.5), last: percentile(late, 1) };
console.log(JSON.stringify({ posts, accounts, workers, answerMs, readyMsAhead, sentMs }));
await stage.close();

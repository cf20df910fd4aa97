import fc from 'fast-check';
import { type Step, steps } from '../../crash-point';
import type { Manner } from '../hostile-network';
import { accountCount, type Model } from './model';
import { doVerb, onPosts, type Verb } from './verbs';
import { type History, letDaysPass } from './world';

type Command = fc.AsyncCommand<Model, History>;
/** A verb done by somebody else while a worker is at this step. */
type Meanwhile = { at: Step; verb: Verb };
type Publish = {
  manners: Manner[];
  look: 'list' | 'unreadable' | 'lagging';
  dieAt: Step | null;
  /** Whatever waits is due before it. */
  days: boolean;
  meanwhile: Meanwhile | null;
};

const slot = fc.nat({ max: 2 });
const account = fc.nat({ max: accountCount - 1 });
const text = fc.nat({ max: 999 }).map((number) => `Words ${number}`);
const when = fc.constantFrom('draft', 'now', 'now', 'now', 'soon', 'soon', 'far');
const accounts = fc.constantFrom<number[]>([0], [1], [0, 1]);
/** What every history begins with, and more of it on the way. */
export const creates: fc.Arbitrary<Verb & { verb: 'create' }> = fc.record({
  verb: fc.constant('create'),
  text,
  accounts,
  when,
});
const toPosts: fc.Arbitrary<Verb> = fc.oneof(fc.record({ verb: fc.constant('edit'), slot, text }), {
  arbitrary: fc.record({ verb: fc.constantFrom(...onPosts), slot }),
  weight: 3,
});
const toAccounts: fc.Arbitrary<Verb> = fc.record({
  verb: fc.constantFrom('disconnect', 'reconnect', 'reconnect'),
  account,
});

/** The worker holds the rows of the post there: whoever wants it waits for the worker. */
const holding: Step[] = [
  'claim.picked',
  'claim.inserted',
  'settle.locked',
  'settle.written',
  'sweep.picked',
  'look.written',
];
const beforeFence: Step[] = ['claim.committed', 'credentials.ready', 'prepare.done'];
const meanwhile: fc.Arbitrary<Meanwhile> = fc.oneof(
  { arbitrary: fc.record({ at: fc.constantFrom(...steps), verb: toPosts }), weight: 4 },
  fc.record({ at: fc.constantFrom(...beforeFence), verb: toAccounts }),
);
/** Between the fence and its being written down what came of it. */
const dangerous: Step[] = ['fence.granted', 'commit.before', 'commit.after', 'settle.locked', 'settle.written'];
const manner = fc.constantFrom<Manner>(
  'ok',
  'ok',
  'accept_and_lose',
  'lose',
  'throw',
  'rate_limit',
  'pending',
  'reject',
);
const publishes: fc.Arbitrary<Publish> = fc.record({
  manners: fc.array(manner, { maxLength: 2 }),
  look: fc.constantFrom('list', 'list', 'unreadable', 'lagging'),
  dieAt: fc.option(fc.constantFrom(...steps, ...dangerous, ...dangerous), { freq: 2 }),
  days: fc.boolean(),
  meanwhile: fc.option(meanwhile),
});

function command(name: string, run: (model: Model, history: History) => Promise<void>): Command {
  return {
    check: ({ posts }) => posts.length > 0,
    async run(model, history) {
      await run(model, history);
      if (history.wrong.length > 0) throw new Error(history.wrong.join('; '));
    },
    toString: () => name,
  };
}

const verb = (one: Verb) => command(JSON.stringify(one), (model, history) => doVerb(model, history, one));

const publish = (how: Publish) =>
  command(`publish ${JSON.stringify(how)}`, async (model, history) => {
    const { network, work } = history;
    network.manners.splice(0, Number.POSITIVE_INFINITY, ...how.manners);
    // Once: a list that lags longer than the quarantine and the time between two looks proves nothing to anybody.
    const lagsAgain = how.look === 'lagging' && history.state.lagged;
    network.looks.splice(0, Number.POSITIVE_INFINITY, lagsAgain ? 'list' : how.look);
    history.state.lagged ||= how.look === 'lagging';
    if (how.days) await letDaysPass(history);
    let waiting: Promise<void> | undefined;
    const at = (step: Step) => {
      if (step !== how.meanwhile?.at || waiting) return undefined;
      waiting = doVerb(model, history, how.meanwhile.verb);
      return holding.includes(step) ? undefined : waiting;
    };
    await work({ dieAt: how.dieAt, at });
    await waiting;
  });

/** Everything that can happen in a history, publishing as often as all the rest. */
export const happenings: fc.Arbitrary<Command>[] = [
  ...[creates, toPosts, toPosts, toPosts, toAccounts].map((verbs) => verbs.map(verb)),
  ...Array.from({ length: 5 }, () => publishes.map(publish)),
];

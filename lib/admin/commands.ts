import type { openDatabase } from '@/db/client';
import { CreateApiKey } from '@/lib/domain/api-key';
import { parseInput } from '@/lib/domain/parse-input';
import { HoldSince, ResumeHow } from '@/lib/domain/pause';
import { apiKeyScopes } from '@/lib/domain/permission';
import { env } from '@/lib/env';
import { createApiKey } from '@/lib/services/api-keys/create-api-key';
import { bootstrap } from '@/lib/services/members/bootstrap';
import { listUsers } from '@/lib/services/members/list-users';
import { examine } from '@/lib/services/operations/examine';
import { holdServer, releaseServer } from '@/lib/services/operations/hold-server';
import { operatorContext } from '@/lib/services/operations/operator-context';
import { pauseServer } from '@/lib/services/operations/pause-server';
import { resumeServer } from '@/lib/services/operations/resume-server';
import { readFlags } from './read-flags';

type Opened = ReturnType<typeof openDatabase>;
type Command = { name: string[]; flags: string; run: (database: Opened, words: string[]) => Promise<object> };

/** Who it was, in logs and on screens. */
const operator = 'the operator';

export const commands: Command[] = [
  {
    name: ['bootstrap'],
    flags: '--email --password --name --organization --location --time-zone',
    async run({ db }, words) {
      const flags = readFlags(words, ['email', 'password', 'name', 'organization', 'location', 'time-zone']);
      const { email, password, name, organization, location } = flags.required;
      return bootstrap(db, { email, password, name, organization, location, timeZone: flags.required['time-zone'] });
    },
  },
  {
    name: ['api-key', 'create'],
    flags: '--location ID --name X [--scope read|write|manage …] (all scopes unless said)',
    async run({ db }, words) {
      const { required, many } = readFlags(words, ['location', 'name'], 'scope');
      const ctx = await operatorContext(db, required.location);
      const scopes = many.length > 0 ? many.flatMap((scope) => scope.split(',')) : [...apiKeyScopes];
      const { token } = await createApiKey(ctx, parseInput(CreateApiKey, { name: required.name, scopes }));
      return { token };
    },
  },
  {
    name: ['user', 'list'],
    flags: '',
    async run({ db }, words) {
      readFlags(words, []);
      return { users: await listUsers(db) };
    },
  },
  {
    name: ['pause'],
    flags: '[--reason X]',
    async run({ db }, words) {
      const reason = readFlags(words, [], undefined, { may: ['reason'] }).given('reason');
      return { paused: true, changed: await pauseServer(db, operator, reason) };
    },
  },
  {
    name: ['resume'],
    flags: '[--spread MINUTES] (what waited goes out at once unless said)',
    async run({ db }, words) {
      const minutes = readFlags(words, [], undefined, { may: ['spread'] }).given('spread');
      const how = minutes === null ? { kind: 'now' } : { kind: 'spread', minutes: Number(minutes) };
      return { paused: false, ...(await resumeServer(db, operator, parseInput(ResumeHow, how))) };
    },
  },
  {
    name: ['hold'],
    flags: '--since INSTANT (when the restored backup was taken)',
    async run({ db }, words) {
      const { since } = parseInput(HoldSince, readFlags(words, ['since']).required);
      return { held: true, ...(await holdServer(db, operator, new Date(since), 'A backup was restored.')) };
    },
  },
  {
    name: ['release'],
    flags: '[--anyway]',
    async run({ db }, words) {
      const anyway = readFlags(words, [], undefined, { set: ['anyway'] }).isSet('anyway');
      return { held: false, ...(await releaseServer(db, operator, anyway)) };
    },
  },
  {
    name: ['doctor'],
    flags: '',
    async run(database, words) {
      readFlags(words, []);
      return examine(database, env());
    },
  },
];

export const usage = () => commands.map(({ name, flags }) => `${name.join(' ')} ${flags}`.trim()).join(' · ');

'use server';

import type { ActionResult } from '@/lib/domain/action-result';
import { parseInput } from '@/lib/domain/parse-input';
import { SetUpForm } from '@/lib/domain/set-up';
import { answer } from '@/lib/server/answer';
import { database } from '@/lib/server/database';
import { requireSetUpCode } from '@/lib/server/set-up-code';
import { startSession } from '@/lib/server/start-session';
import * as service from '@/lib/services/members/set-up';

/** The first run. Signs its person in. */
export async function setUp(form: SetUpForm): Promise<ActionResult<{ locationId: string }>> {
  return answer('Set-up', async (headers) => {
    const now = new Date();
    const { code = '', ...input } = parseInput(SetUpForm, form);
    await requireSetUpCode(headers, code, now);
    const { locationId, userId } = await service.setUp(database().db, input, now);
    await startSession(userId);
    return { locationId };
  });
}

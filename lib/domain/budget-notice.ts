import type { OverBudget } from './budget-ahead';
import { budgetKind, budgetSpan } from './budget-words';
import type { NetworkId } from './network';
import { networkRules } from './networks/network-rules';
import { toWallTime } from './zone';

/** Which budget a planned part is over, and when it will go out. */
export function sayOverBudget(
  { accountId, part, budget, untilMs }: OverBudget,
  accounts: readonly { id: string; name: string; network: NetworkId }[],
  timeZone: string,
): string {
  const account = accounts.find(({ id }) => id === accountId);
  const network = account ? networkRules[account.network].name : 'Its network';
  const most = `${budget.count.toLocaleString('en-GB')} ${budgetKind(budget, budget.count)} ${budgetSpan(budget)}`;
  const what = part === 'post' ? 'this' : 'its first comment';
  const when = toWallTime(new Date(untilMs), timeZone).replace('T', ' ');
  return `${network} takes ${most} from ${account?.name ?? 'this account'}, so ${what} goes out on ${when}.`;
}

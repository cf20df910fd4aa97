import { networkNames } from '@/components/ui/network-mark';
import type { CalendarRows } from '@/lib/domain/calendar-entry';
import type { AccountView } from '@/lib/domain/views';
import { sayShortDay } from './agenda-words';
import { PrintEntry, PrintMore } from './print-entry';
import { cellsOf } from './rows-cells';

type Props = { answer: CalendarRows; accounts: AccountView[]; characters: number };

/** A week with a row per account. */
export function PrintRows({ answer, accounts, characters }: Props) {
  const rows = cellsOf(answer);
  const days = rows[0]?.cells.map(({ day }) => day) ?? [];
  return (
    <table className="w-full table-fixed border-collapse text-[0.625rem]">
      <thead>
        <tr>
          <th scope="col" className="w-[34mm] border-ink border-b pb-1 text-left font-medium text-ink-soft text-xs">
            Account
          </th>
          {days.map((day) => (
            <th key={day} scope="col" className="border-ink border-b pb-1 text-left font-medium text-ink-soft text-xs">
              {sayShortDay(day, day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ accountId, cells }) => {
          const account = accounts.find(({ id }) => id === accountId);
          return (
            <tr key={accountId} className="break-inside-avoid">
              <th scope="row" className="border-line border-r border-b py-1.5 pr-2 text-left align-top font-normal">
                <span className="block font-medium text-xs">{account?.name ?? 'An account'}</span>
                {account && <span className="text-ink-soft">{networkNames[account.network]}</span>}
              </th>
              {cells.map(({ day, count, entries }) => (
                <td key={day} className="h-[16mm] border-line border-r border-b p-1.5 align-top last:border-r-0">
                  <ul>
                    {entries.map((entry) => (
                      <PrintEntry key={entry.id} entry={entry} characters={characters} />
                    ))}
                  </ul>
                  <PrintMore count={count - entries.length} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

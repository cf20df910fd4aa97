import { createHash } from 'node:crypto';

const letters = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * A record key (TID: 53 bits of microseconds, 10 bits of clock) that is the same for every attempt of one part:
 * sending again names the same record, so the server cannot make a second one, not even after a backup was restored.
 */
export function recordKey(plannedAt: Date, marker: string): string {
  const chance = createHash('sha256').update(marker).digest();
  const micros = BigInt(plannedAt.getTime()) * 1000n + BigInt(chance.readUInt16BE(0) % 1000);
  let bits = (micros << 10n) | BigInt(chance.readUInt16BE(2) % 1024);
  let key = '';
  for (let place = 0; place < 13; place++) {
    key = letters[Number(bits & 31n)] + key;
    bits >>= 5n;
  }
  return key;
}

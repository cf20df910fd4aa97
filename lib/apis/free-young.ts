import v8 from 'node:v8';
import vm from 'node:vm';

let minor: (() => void) | undefined;
/**
 * Frees buffers that just became garbage, in about a millisecond. V8 counts what lies outside its heap only every 64 MB:
 * a gigabyte running through in pieces of 64 KB would let the process breathe by that much.
 */
export function freeYoung(): void {
  if (!minor) {
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as (options: { type: 'minor' }) => void;
    minor = () => collect({ type: 'minor' });
  }
  minor();
}

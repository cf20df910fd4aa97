import type { SinkOptions } from './sink-manners';
import { startSink } from './sink-server';

/** A network as a process of its own; tells its address over IPC and ends with whoever started it. */
const sink = await startSink(JSON.parse(process.argv[2] ?? '{}') as SinkOptions);
process.send?.(sink.url);
process.once('disconnect', () => process.exit(0));

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('appending.ts', import.meta.url));

export interface Appender {
  readonly store:
    | { readonly folder: string }
    | { readonly url: string; readonly token: string }
    | { readonly server: string; readonly token: string };
  readonly work?: 'append' | 'rebuild' | 'replace';
  readonly numbers?: readonly number[];
  readonly killAt?: number;
  /** Suspended there, it is left alone by `whileAsleep`, and then continued. */
  readonly stopAt?: number;
}

/** What a process that appends came to: the ids that it was told are recorded, and whether it lived to its end. */
export async function startAppender(
  { store, work = 'append', numbers = [], killAt, stopAt }: Appender,
  options: {
    readonly uid?: number;
    readonly whileAsleep?: (pid: number) => Promise<void>;
    /** No file may grow beyond so many blocks: of what goes over it the system writes a part, as on a disk that fills up. */
    readonly mostBlocks?: number;
  } = {},
): Promise<{ readonly recorded: string[]; readonly isDone: boolean; readonly said: string }> {
  const asked = JSON.stringify({ store, work, numbers, killAt: killAt ?? null, stopAt: stopAt ?? null });
  const limit = options.mostBlocks === undefined ? '' : `ulimit -f ${options.mostBlocks};`;
  const child = spawn('sh', ['-c', `${limit} exec "$@"`, 'sh', process.execPath, script, asked], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  const out: string[] = [];
  const err: string[] = [];
  let sleep: Promise<void> = Promise.resolve();
  child.stdout.on('data', (data) => {
    out.push(String(data));
    if (String(data).includes('asleep\n'))
      sleep = Promise.resolve(options.whileAsleep?.(child.pid ?? 0)).finally(() => child.kill('SIGCONT'));
  });
  child.stderr.on('data', (data) => err.push(String(data)));
  await once(child, 'close');
  await sleep;
  const recorded = out
    .join('')
    .split('\n')
    .filter((line) => line !== '' && line !== 'asleep');
  const isDone = recorded.at(-1) === 'done';
  return { recorded: isDone ? recorded.slice(0, -1) : recorded, isDone, said: err.join('') };
}

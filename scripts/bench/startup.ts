import { spawnSync } from 'node:child_process';
import { median, report, time } from './measure';

export function startup(): void {
  const run = (...args: string[]) => time(() => void spawnSync(process.execPath, args, { input: '' }));
  const start = () => run('scripts/perfscore.mjs', 'score', '--jsonl');
  start();
  report(
    'command line start ÷ node -e 0',
    median(Array.from({ length: 5 }, () => start() / run('-e', '0'))),
    '—',
  );
}

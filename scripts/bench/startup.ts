import { spawnSync } from 'node:child_process';
import { median, report, time } from './measure';

const REQUEST = '{"id":1,"rule":"达到98%得满分，共计5分，每下降1个百分点扣0.5分","actual":"96","unit":"%"}\n';

/** What a person or a program waits for a short command, against Node doing nothing. */
export function startup(): void {
  const start = (...args: string[]) => ({
    command: process.execPath,
    args: ['scripts/perfscore.mjs', ...args],
  });
  const nothing = { command: process.execPath, args: ['-e', '0'] };
  const commands = {
    '--help': start('--help'),
    'score --jsonl with one line': start('score', '--jsonl'),
    'check of one small file': start('check', 'test/fixtures/workbooks/exceljs.xlsx'),
    'the same by npm run -s perfscore': {
      command: 'npm',
      args: ['run', '-s', 'perfscore', '--', 'check', 'test/fixtures/workbooks/exceljs.xlsx'],
    },
  };
  const run = ({ command, args }: { command: string; args: readonly string[] }) =>
    time(() => {
      const { status, stderr } = spawnSync(command, args, { input: REQUEST, encoding: 'utf8' });
      if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${status} ${stderr}`);
    });
  for (const [what, command] of Object.entries(commands)) {
    run(command);
    report(`${what} ÷ node -e 0`, median(Array.from({ length: 7 }, () => run(command) / run(nothing))), '—');
  }
}

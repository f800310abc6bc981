/** Keeps the numbers of build/mutation.json for the quality page. */
import { readFileSync } from 'node:fs';
import { keepFigures } from '../figures';

interface Numbers {
  readonly tested: number;
  readonly killed: number;
  readonly timeout: number;
  readonly score: number;
  readonly sample?: { readonly of: number; readonly interval: readonly [number, number] };
}

const areas = JSON.parse(readFileSync('build/mutation.json', 'utf8')) as Readonly<Record<string, Numbers>>;
keepFigures(
  'mutation',
  Object.entries(areas).map(([area, { tested, killed, timeout, score, sample }]) => ({
    area,
    tested: sample ? `${tested} of ${sample.of}` : String(tested),
    killed: killed + timeout,
    score: `${score} %`,
    interval: sample ? `${sample.interval.join(' to ')} %` : 'all',
  })),
);

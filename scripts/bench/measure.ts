/** Milliseconds of one call. */
export function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Milliseconds of processor time of one call, the collector's included: what else the machine does hardly counts. */
export function processorTime(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The median of a/b over alternating runs, after one of each that does not count. */
export function ratio(a: () => void, b: () => void, runs = 7): number {
  a();
  b();
  return median(Array.from({ length: runs }, () => time(a) / time(b)));
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly aim: string;
}
const rows: Row[] = [];

export const reported = (): readonly Row[] => rows;

export function report(what: string, figure: number | string, aim: string): void {
  rows.push({ what, figure: typeof figure === 'number' ? figure.toPrecision(3) : figure, aim });
}

export function printReport(): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`${'what'.padEnd(width)}  figure    aim`);
  for (const { what, figure, aim } of rows) console.log(`${what.padEnd(width)}  ${figure.padEnd(8)}  ${aim}`);
}

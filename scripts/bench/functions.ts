import { runFunctions } from '../../test/support/office-host/functions';
import { median, report } from './measure';

const [CELLS, FIGURES] = [10_000, 5];

/**
 * A worksheet full of =PERFSCORE() under Microsoft's own runtime for custom functions, against a function that gives 1: what
 * the runtime itself needs for so many cells stands on both sides.
 */
export async function functions(): Promise<void> {
  const { metadata, invoke } = runFunctions();
  const score = metadata.find(({ id }) => id === 'PERFSCORE')!;
  const constant = { ...score, id: 'CONSTANT', name: 'CONSTANT' };
  CustomFunctions.associate(constant.id, () => 1);
  let made = 0;
  /** Columns of rule, actual and weight; each call of this makes rules that no call before had. */
  const column = (distinct: boolean) => {
    const first = ++made * CELLS;
    return Array.from({ length: CELLS }, (_, row) => {
      const n = distinct ? first + row : first + (row % 100);
      return [
        `清淤达到${n}米得满分，每少${1 + Math.floor(n / 50)}米扣0.${1 + (n % 9)}分，扣完为止`,
        n - (row % 5),
        10,
      ] as const;
    });
  };
  const calculate = async (what: typeof score, cells: readonly (readonly unknown[])[]): Promise<number> => {
    const started = process.cpuUsage();
    const results = await Promise.all(cells.map((args) => invoke(what, ...args)));
    const { user, system } = process.cpuUsage(started);
    const failed = results.find(({ kind }) => kind === 'error');
    if (failed) throw new Error(`${what.id}: ${JSON.stringify(failed)}`);
    return user + system;
  };
  for (const [distinct, texts] of [
    [false, '100 rules, each in 100 rows'],
    [true, 'no two rules alike'],
  ] as const) {
    const figures: number[] = [];
    for (let i = -1; i < FIGURES; i++) {
      const cells = column(distinct);
      const figure = (await calculate(score, cells)) / (await calculate(constant, cells));
      // The first one is on an engine that has compiled nothing yet.
      if (i >= 0) figures.push(figure);
    }
    report(
      `10,000 cells of =PERFSCORE() ÷ of a function that gives 1, real runtime, ${texts}`,
      median(figures),
      'reported',
    );
  }
}

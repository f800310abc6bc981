import { createExcelPaneHost } from '../../src/taskpane/excel-pane-host';
import { PaneSession } from '../../src/taskpane/session';
import { createStore } from '../../src/taskpane/state/store';
import { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { TransportError } from '../../src/workbench/office-host/wire';
import { declarationWorkbook, ROWS } from '../excel/declaration';
import { FORM_HEADER } from '../support/form-header';
import { bootExcel } from '../support/office-host/boot';

/*
 * The real Office.js library over the project's own host, which loses one request after the other: before anything of it
 * was done, or after all of it was done and only the answer is gone. Whichever request it is, the workbook stands as before
 * or as after, the pane says which, what can be taken back is what was done, and doing it again ends as if nothing had been.
 */

jest.setTimeout(240_000);

type Loss = 'before' | 'answer' | 'answer and the next look';

async function openPane() {
  const { workbook } = declarationWorkbook(['申报表', '另一张']);
  workbook.sheet('另一张').put(0, 0, '湖面整治项目支出绩效目标申报表');
  workbook.sheet('申报表').put(12, 3, '我的备注');
  workbook.sheet('申报表').put(13, 3, '=1+1');
  const excel = bootExcel({ workbook });
  const store = createStore();
  const session = new PaneSession(createExcelPaneHost(''), store, async () => undefined);
  await session.start();
  return { ...excel, workbook, store, session, notice: () => store.state().notice };
}
type Pane = Awaited<ReturnType<typeof openPane>>;

/** Loses the n-th request from now on. Gives how many came. */
function lose({ host }: Pane, at: number, loss: Loss): () => number {
  const process = host.process.bind(host);
  let count = 0;
  host.process = (text) => {
    count++;
    const isLook = loss === 'answer and the next look' && count === at + 1;
    if (count !== at && !isLook) return process(text);
    if (loss !== 'before') process(text);
    throw new TransportError('GeneralException');
  };
  return () => {
    host.process = process;
    return count;
  };
}

/** Cells, looks and marks of all worksheets, and what is kept with the workbook. */
const standing = ({ workbook }: Pane): string =>
  JSON.stringify([
    workbook.sheets.map((sheet) => [sheet.name, sheet.snapshot()]),
    [...workbook.customXml.values()],
    // Marks are made anew each time, under new numbers.
  ]).replace(/"conditionalFormats":\[\{"id":"[^"]*"|\{"id":"[^"]*","areas"/g, '{"areas"');
/** The cells that are the user's, wherever the add-in has written beside them. */
const own = ({ workbook }: Pane) =>
  ROWS.map((row, r) => row.map((_, c) => workbook.sheet('申报表').cell(r, c)?.value ?? '')).concat([
    [workbook.sheet('申报表').cell(12, 3)!.value],
    [workbook.sheet('申报表').cell(13, 3)!.formula!],
  ]);

interface Deed {
  readonly name: string;
  readonly prepare?: (pane: Pane) => Promise<unknown>;
  readonly perform: (pane: Pane) => Promise<unknown>;
  /** What the pane says where it was done. */
  readonly says: RegExp;
  /** Whether one of its requests may stand alone: a worksheet made, and nothing on it yet. */
  readonly steps?: true;
  readonly undoes?: true;
}

const DEEDS: readonly Deed[] = [
  {
    name: '修复全部安全项',
    perform: ({ session }) => session.applyAllSafe(),
    says: /已写入 [1-9]\d* 个单元格/,
  },
  {
    name: '撤销上次修复',
    prepare: ({ session }) => session.applyAllSafe(),
    perform: ({ session }) => session.undoLast(),
    says: /已恢复 [1-9]\d* 个单元格/,
    undoes: true,
  },
  {
    name: '撤销本次全部修复',
    prepare: async ({ session, store }) => {
      const one = store.state().report!.findings.find(({ fix }) => fix?.kind === 'safe')!;
      await session.applyFixes([one]);
      await session.applyAllSafe();
    },
    perform: ({ session }) => session.undoAll(),
    says: /已恢复 [1-9]\d* 个单元格/,
    undoes: true,
  },
  { name: '写入得分列', perform: ({ session }) => session.writeScores(), says: /已写入得分列/ },
  {
    name: '移除得分列',
    prepare: ({ session }) => session.writeScores(),
    perform: ({ session }) => session.removeScores(),
    says: /已移除/,
  },
  { name: '在表中标记', perform: ({ session }) => session.setMarks(true), says: /已在表中标记/ },
  { name: '问题清单', perform: ({ session }) => session.writeProblemSheet(), says: /问题清单/, steps: true },
  {
    name: '确认保留',
    perform: ({ session, store }) => {
      const { findings } = store.state().report!;
      const finding = findings.find(({ check, cell }) => check === 'unit-invalid' && cell.sheet === '申报表');
      // Kept already as far as the pane goes: the next change of any setting keeps all of them with the workbook.
      return finding ? session.keep(finding, '系统如此') : session.changeSettings({});
    },
    says: /保留/,
  },
];

describe.each(DEEDS)('$name', ({ prepare, perform, says, steps, undoes }) => {
  const undone = async () => {
    const pane = await openPane();
    await prepare?.(pane);
    return pane;
  };

  it.each(['before', 'answer', 'answer and the next look'] as const)(
    'loses each request in turn: %s',
    async (loss) => {
      const calm = await undone();
      const before = standing(calm);
      const restore = lose(calm, Infinity, loss);
      await perform(calm);
      const requests = restore();
      const after = standing(calm);
      expect(after).not.toBe(before);
      calm.session.stop();
      const cells = own(calm);
      const untouched = own(await undone());

      for (let at = 1; at <= requests; at++) {
        const pane = await undone();
        const steppedBack = pane.store.state().undo.length;
        const found = lose(pane, at, loss);
        await perform(pane);
        const told = pane.notice();
        found();
        // Where the pane looks again by itself, it has done so then.
        await pane.session.refresh();
        const now = standing(pane);
        const where = `request ${at} of ${requests}`;
        if (steps !== true) expect([where, [before, after].includes(now)]).toEqual([where, true]);
        expect([
          where,
          [JSON.stringify(cells), JSON.stringify(untouched)].includes(JSON.stringify(own(pane))),
        ]).toEqual([where, true]);
        const isDone = now === after;
        const saysDone = says.test(told?.text ?? '') && told!.tone !== 'error';
        const isOpen = /不能确定/.test(told?.text ?? '');
        expect([where, told?.text, saysDone || (told?.tone === 'error' && (isOpen || !isDone))]).toEqual([
          where,
          told?.text,
          true,
        ]);
        if (saysDone) expect([where, isDone]).toEqual([where, true]);
        // What can be taken back is what was done.
        const { undo } = pane.store.state();
        if (undoes) expect([where, undo.length === 0]).toEqual([where, saysDone]);
        else if (undo.length > steppedBack) expect([where, isDone]).toEqual([where, true]);

        await perform(pane);
        if (undoes && !saysDone) expect([where, own(pane)]).toEqual([where, cells]);
        else if (!undoes) expect([where, standing(pane)]).toEqual([where, after]);
        pane.session.stop();
      }
    },
  );
});

it('goes on after 写入得分 of a large sheet broke between two batches', async () => {
  const workbook = new MemoryWorkbook(['申报表']);
  const rows = [
    ROWS[0]!,
    FORM_HEADER,
    ...Array.from({ length: 900 }, (_, i) => ROWS[2]!.map((cell, c) => (c === 2 ? `${cell}${i}` : cell))),
  ];
  const fill = (book: MemoryWorkbook) => book.fill('申报表', rows);
  fill(workbook);
  const start = async (book: MemoryWorkbook) => {
    const excel = bootExcel({ workbook: book });
    const store = createStore();
    const session = new PaneSession(createExcelPaneHost(''), store, async () => undefined);
    await session.start();
    return { ...excel, workbook: book, store, session, notice: () => store.state().notice };
  };
  const calm = await start(workbook);
  await calm.session.writeScores();
  const after = standing(calm);
  calm.session.stop();
  // Each batch is a look, a write and a word that its ranges are no longer held.
  for (const at of [4, 5]) {
    const book = new MemoryWorkbook(['申报表']);
    fill(book);
    const pane = await start(book);
    const found = lose(pane, at, 'before');
    await pane.session.writeScores();
    found();
    expect(pane.notice()).toMatchObject({
      tone: 'warning',
      text: expect.stringMatching(/已写入得分列，共 \d+ 个单元格.*未处理/),
    });
    await pane.session.writeScores();
    expect(standing(pane)).toBe(after);
    pane.session.stop();
  }
});

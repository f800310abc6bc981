import { runFunctions } from '../support/office-host/functions';
import { FORM_HEADER } from '../support/form-header';

// The runtime hands results over twice a second at most, so the calls of all tests share its batches.
const functions = runFunctions();

const value = (given: unknown) => ({ kind: 'value', value: given });
const DREDGING = '清淤达到12公里得满分，共计5分，每少1公里扣0.5分，扣完为止';

describe('=PERFSCORE()', () => {
  it.concurrent('gives the points of a rule', async () => {
    expect(await functions.call('PERFSCORE', DREDGING, 12)).toEqual(value(5));
    expect(await functions.call('PERFSCORE', DREDGING, 9)).toEqual(value(3.5));
    expect(await functions.call('PERFSCORE', DREDGING, 0)).toEqual(value(0));
  });

  it.concurrent('takes a cell as a value or as a table of one', async () => {
    expect(await functions.call('PERFSCORE', [[DREDGING]], [[11]], [[5]], [['≥12']], [['公里']])).toEqual(
      value(4.5),
    );
  });

  it.concurrent('takes actual values as they are typed: text, percent, a grade', async () => {
    const rate = '抽检合格率达到95%得满分，每下降一个百分点扣1分，扣完为止';
    expect(await functions.call('PERFSCORE', rate, '93%', 10, '≥95', '%')).toEqual(value(8));
    expect(await functions.call('PERFSCORE', rate, 93, 10, '≥95', '%')).toEqual(value(8));
    expect(await functions.call('PERFSCORE', rate, 0.93, 10, '≥95', '%')).toEqual(value(8));
    const grades = '明显改善得满分，有所改善得6分，没有改善不得分';
    expect(await functions.call('PERFSCORE', grades, '有所改善', 10)).toEqual(value(6));
  });

  it.concurrent('takes points as a number or a text', async () => {
    const share = '达到12公里得满分，每少1公里扣权重分的10%，扣完为止';
    for (const weight of [20, '20', '20分', ' 20 分']) {
      expect(await functions.call('PERFSCORE', share, 11, weight)).toEqual(value(18));
    }
  });

  it.concurrent('is blank where the actual is', async () => {
    expect(await functions.call('PERFSCORE', DREDGING, null, 5)).toEqual(value(''));
    expect(await functions.call('PERFSCORE', DREDGING, '', 5)).toEqual(value(''));
  });

  it.concurrent('says #N/A and why where no number is certain', async () => {
    const result = await functions.call('PERFSCORE', '视完成情况酌情给分', 9, 5);
    expect(result).toMatchObject({ kind: 'error', error: '#N/A' });
    expect((result as { message: string }).message).toMatch(/[\u4e00-\u9fff]/);
    expect(await functions.call('PERFSCORE', '', 9, 5)).toMatchObject({ kind: 'error', error: '#N/A' });
  });

  it.concurrent.each([
    ['a range where a cell is wanted', [[[DREDGING], ['b']], 9], '规则'],
    ['a truth value as the actual', [DREDGING, true], '实际值'],
    ['points below zero', [DREDGING, 9, -5], '分值'],
    ['points in words', [DREDGING, 9, '五成'], '分值'],
    ['an option nobody knows', [DREDGING, 9, 5, null, null, '四舍五入'], '四舍五入'],
  ])('says #VALUE! and which argument is wrong: %s', async (_, args, named) => {
    const result = await functions.call('PERFSCORE', ...args);
    expect(result).toMatchObject({ kind: 'error', error: '#VALUE!' });
    expect((result as { message: string }).message).toContain(named);
  });

  it.concurrent('reads parts of a step as the options say', async () => {
    const score = (options: unknown) => functions.call('PERFSCORE', DREDGING, 10.5, 5, null, null, options);
    expect(await score(null)).toEqual(value(4.25));
    expect(await score('整步')).toEqual(value(4));
    expect(await score('不足不扣')).toEqual(value(4.5));
    expect(await score('按比例，1位')).toEqual(value(4.3));
  });
});

describe('=PERFSCORE.EXPLAIN()', () => {
  it.concurrent('gives the working in one line', async () => {
    const { value: line } = (await functions.call('PERFSCORE.EXPLAIN', DREDGING, 9)) as { value: string };
    expect(line).toContain('3.5');
    expect(line).not.toContain('\n');
  });

  it.concurrent('says why no number is given, as text and not as an error', async () => {
    const result = await functions.call('PERFSCORE.EXPLAIN', '视完成情况酌情给分', 9, 5);
    expect(result).toMatchObject({ kind: 'value' });
    expect((result as { value: string }).value).toMatch(/核对|酌情/);
  });

  it.concurrent('is blank where the actual is', async () => {
    expect(await functions.call('PERFSCORE.EXPLAIN', DREDGING, null)).toEqual(value(''));
  });
});

describe('=PERFSCORE.RULE()', () => {
  it.concurrent('prints the meaning back, and prints that back to itself', async () => {
    const { value: printed } = (await functions.call('PERFSCORE.RULE', DREDGING)) as { value: string };
    expect(printed).toContain('12');
    expect(await functions.call('PERFSCORE.RULE', printed)).toEqual(value(printed));
  });

  it.concurrent('says #N/A where nothing of the rule can be read', async () => {
    expect(await functions.call('PERFSCORE.RULE', '详见附件')).toMatchObject({
      kind: 'error',
      error: '#N/A',
    });
    expect(await functions.call('PERFSCORE.RULE', '')).toEqual(value(''));
  });
});

describe('=PERFSCORE.CHECK()', () => {
  const row = [
    '产出指标',
    '数量指标',
    '清淤河道长度',
    '≥',
    12,
    '公里',
    '以验收单为准',
    '清淤20公里得满分，共计50分，每少1公里扣5分，扣完为止',
    50,
  ];

  it.concurrent('gives one line per row of the range', async () => {
    const { value: lines } = (await functions.call('PERFSCORE.CHECK', [
      FORM_HEADER,
      row,
      row.map(() => ''),
    ])) as {
      value: string[][];
    };
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.length === 1)).toBe(true);
    expect(lines[1]![0]).toMatch(/12|20/);
    expect(lines[2]).toEqual(['']);
  });

  it.concurrent('says what it looked for where there is no table', async () => {
    const { value: lines } = (await functions.call('PERFSCORE.CHECK', [['你好'], ['']])) as {
      value: string[][];
    };
    expect(lines[0]![0]).toContain('没有找到');
    expect(lines[1]).toEqual(['']);
  });
});

import { audit } from '../../src/core/audit';
import { doubtReason, reviewReason } from '../../src/core/audit/doubt-words';
import { scoreSkipText, type ScoreSkip } from '../../src/core/audit/score-skips';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import { parseRule } from '../../src/core/grammar';
import type { Workbook } from '../../src/core/model/grid';
import { fileReport } from '../../src/core/report/file-report';
import { notCheckedOf } from '../../src/core/report/problem-list';
import { remarkText, type Remark } from '../../src/core/report/remarks';
import { fileText, PLAIN } from '../../src/core/report/text';

/*
 * What is said beside the findings, in the language of the reader: why tables got no scores, what was not written into a
 * copy, why a person has to look. Only words of the sheet itself stay Chinese.
 */

const HAN = /\p{Script=Han}/u;
const withoutQuoted = (text: string) => text.replace(/“[^”]*”|问题清单|申报表[^ :]*/gu, '');

const SKIPS: readonly ScoreSkip[] = ['noRule', 'noIndicators', 'noFreeColumns', 'noFreeRows', 'protected'];
const counted = { sheet: '申报表', count: 3 };
const REMARKS: readonly Remark[] = [
  ...(['otherContent', 'threads', 'notRepaired'] as const).map((messageId) => ({
    messageId,
    slots: counted,
  })),
  ...(['hiddenColumns', 'protectedSheet'] as const).map((messageId) => ({
    messageId,
    slots: { sheet: '申报表' },
  })),
  ...(['lockedStructure', 'signed'] as const).map((messageId) => ({ messageId, slots: {} })),
  ...SKIPS.map((skip) => ({ messageId: 'scoresSkipped' as const, place: '申报表!A2:J9', skip })),
  { messageId: 'sheetNotRead', sheet: { name: '流水', reason: 'too-large' } },
];

it.each(REMARKS.map((remark) => [JSON.stringify(remark), remark] as const))('%s', (_, remark) => {
  const [chinese, english] = [remarkText(remark, 'zh-CN'), remarkText(remark, 'en-US')];
  expect(chinese).toMatch(HAN);
  expect(withoutQuoted(english)).not.toMatch(HAN);
  for (const text of [chinese, english]) expect(text).not.toMatch(/[{}]/);
  if ('slots' in remark && 'count' in remark.slots)
    for (const text of [chinese, english]) expect(text).toContain('3');
});

it.each(SKIPS)('a table without scores: %s', (skip) => {
  expect(scoreSkipText(skip, 'zh-CN')).toMatch(HAN);
  expect(scoreSkipText(skip, 'en-US')).not.toMatch(HAN);
});

describe('why a person has to look at a rule', () => {
  it.each([
    ['清淤12公里得满分，视情况扣分', 'The points are left to somebody’s judgement'],
    ['完成得8-10分', 'A range of points is given to choose from'],
    ['清淤12公里得满分，每少1公里扣', 'The rule is cut short here'],
    ['按要求开展工作', 'The rule does not say how points are earned or lost'],
  ])('%s', (rule, english) => {
    const reading = parseRule(rule);
    const [first] = reading.doubts;
    expect(first).toBeDefined();
    const said = reading.doubts.map((doubt) => doubtReason(doubt, 'en-US'));
    expect(said.some((text) => text.startsWith(english))).toBe(true);
    for (const text of said) expect(withoutQuoted(text)).not.toMatch(HAN);
    expect(reviewReason(reading, 'en-US')).toBe(said[0]);
    expect(reviewReason(reading, 'zh-CN')).toBe(first!.message);
  });
});

describe('the report of one file', () => {
  const TABLE = `
    项目绩效目标申报表
    | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评（扣）分标准 | 分值 |
    | 产出指标 | 数量指标 | 修缮凉亭数 | ≥ | 9 | 座 | 修缮9座得满分，视情况扣分 | 50 |`;
  const workbook: Workbook = {
    ...exampleWorkbook({ sheets: { 申报表: TABLE } }),
    unreadSheets: [{ name: '流水', reason: 'too-large' }],
  };

  it('says what was not checked in the language asked for', () => {
    const report = audit(workbook);
    const lines = notCheckedOf(report, 'en-US');
    expect(lines).toHaveLength(notCheckedOf(report, 'zh-CN').length);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(withoutQuoted(line)).not.toMatch(HAN);
    const text = fileText(fileReport('a.xlsx', report, 'en-US'), PLAIN, 'en-US');
    for (const line of lines) expect(text).toContain(line);
    expect(fileText(fileReport('a.xlsx', report, 'zh-CN'), PLAIN, 'zh-CN')).toContain('评分标准需人工核对');
  });
});

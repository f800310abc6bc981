import fc from 'fast-check';
import { scoreRequest } from '../../src/core/scoring';
import { check, explain, perfscore, rule } from '../../src/functions/functions';
import { WORDINGS } from '../scoring/wordings';
import { anyText } from '../support/arbitrary-text';
import { runFunctions } from '../support/office-host/functions';
import { holds } from '../support/runs';

// Makes `CustomFunctions` of Microsoft's own runtime global.
runFunctions();

const SAMPLES = Object.values(WORDINGS)
  .flat()
  .map((wording) => wording.rule);

/** What a cell can hold as Excel hands it over: values, errors and linked data as objects, nothing. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  anyText(12),
  fc.double(),
  fc.integer({ min: -10, max: 1000 }),
  fc.boolean(),
  fc.constantFrom(null, undefined, '', ' ', '20分', '２０', '0x10', '1e3', 'Infinity', '分', '95%', '≥90'),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant({ type: 'Error', errorType: 'NotAvailable', toString: null }),
);
const matrix = fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 });
const argument = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 2, arbitrary: cell.map((one) => [[one]]) },
  { weight: 1, arbitrary: matrix },
);
const options = fc.oneof(
  argument,
  fc.constantFrom('整步', '不足不扣，2位', '相对,0位', '9位', 'constructor', '__proto__'),
);
const anyRule = fc.oneof(fc.constantFrom(...SAMPLES), argument);

/** The result, or the reason of the error that Excel shows; anything else that is thrown fails. */
function resultOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    const documented = [CustomFunctions.ErrorCode.notAvailable, CustomFunctions.ErrorCode.invalidValue];
    expect(documented).toContain(error.code);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    return undefined;
  }
}

describe('whatever the arguments, a custom function gives what it documents', () => {
  it('=PERFSCORE: points, blank, or an error with its reason', () =>
    holds(
      'functions',
      1500,
      fc.property(anyRule, argument, argument, argument, argument, options, (...args) => {
        const points = resultOf(() => perfscore(...args));
        if (points !== undefined && points !== '') expect(Number.isFinite(points)).toBe(true);
      }),
    ));

  it('=PERFSCORE.EXPLAIN and =PERFSCORE.RULE: a text, or an error with its reason', () =>
    holds(
      'functions',
      800,
      fc.property(anyRule, argument, argument, argument, argument, options, (...args) => {
        expect(typeof (resultOf(() => explain(...args)) ?? '')).toBe('string');
        expect(typeof (resultOf(() => rule(args[0])) ?? '')).toBe('string');
      }),
    ));

  it('=PERFSCORE.CHECK: one text for each row', () => {
    const header = ['一级指标', '二级指标', '三级指标', '指标值', '计量单位', '评分标准', '分值'];
    holds(
      'functions',
      300,
      fc.property(matrix, fc.boolean(), matrix, (above, isTable, below) => {
        const range = [...above, ...(isTable ? [header] : []), ...below];
        const lines = resultOf(() => check(range)) as string[][];
        expect(lines.map((line) => line.map((text) => typeof text))).toEqual(range.map(() => ['string']));
      }),
    );
  });
});

it.each(['constructor', 'toString', '__proto__'])('%s is no option, operator or unit', (word) => {
  const rule = '达到12公里得满分，共计5分，每少1公里扣0.5分';
  expect(() => perfscore(rule, 11, null, null, null, word)).toThrow(`选项“${word}”不认识`);
  expect(perfscore(rule, 11, null, null, null)).toBe(4.5);
  expect(scoreRequest({ rule, actual: 11, operator: word })).toEqual(scoreRequest({ rule, actual: 11 }));
});

describe('points as a text', () => {
  const share = '达到12公里得满分，每少1公里扣权重分的10%，扣完为止';
  const scored = (weight: unknown) => perfscore(share, 11, weight, null, '公里');

  it('of blanks are left out, not 0', () =>
    expect(perfscore('达到12公里得满分，共计5分，每少1公里扣0.5分', 11, ' ', null, '公里')).toBe(4.5));
  it('may be in full-width digits', () => expect(scored('２０分')).toBe(18));
  it.each(['分', '0x14', '1e1', [[]], [['20', '30']], {}])('are refused where they are none: %j', (weight) =>
    expect(() => scored(weight)).toThrow('分值应为不小于 0 的数'),
  );
});

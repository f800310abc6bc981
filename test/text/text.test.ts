import fc from 'fast-check';
import { readComparison, readComparator } from '../../src/core/text/comparators';
import { readNumeral } from '../../src/core/text/numerals';
import { readQuantity } from '../../src/core/text/quantities';
import { findMarkup } from '../../src/core/text/markup';
import { baseUnit, isUnit, unitFactor } from '../../src/core/text/units';
import { foldText, originalSpan } from '../../src/core/text/width';
import { holds } from '../support/runs';

describe('width', () => {
  test('folds full-width forms and takes white space out', () => {
    expect(foldText('达到　９８％ 得 满分').text).toBe('达到98%得满分');
    expect(foldText('１，２').text).toBe('1，2');
    expect(foldText('95%,计8分').text).toBe('95%，计8分');
    expect(foldText('1,200件').text).toBe('1,200件');
    expect(foldText('達到標準得滿分').text).toBe('达到标准得满分');
  });

  test('keeps a blank between digits, and makes a run of blanks a line break', () => {
    expect(foldText('9 5%').text).toBe('9 5%');
    expect(foldText('扣分。      2.演练').text).toBe('扣分。\n2.演练');
    expect(foldText('第5,   达到').text).toBe('第5，\n达到');
  });

  test('decodes what came along from a web page, and leads back to it', () => {
    const folded = foldText('<p>率&nbsp;&ge;98&#37;</p><P 的，扣1分');
    expect(folded.text).toBe('率≥98%\n<P的，扣1分');
    expect(originalSpan(folded, 1, 5)).toEqual([10, 21]);
    expect(originalSpan(folded, 4, 5)).toEqual([16, 21]);
    expect(foldText('得分&amp;ge;5').text).toBe('得分≥5');
    // 5>=3: both signs are the one.
    expect(originalSpan(foldText('数>=3个'), 1, 2)).toEqual([1, 3]);
    expect(originalSpan(foldText('数>=3个'), 2, 4)).toEqual([3, 5]);
    expect(foldText('&#128169;').text).toBe('\u{1f4a9}');
  });

  /** What stands around a comma or a point tells whether it parts a number, ends a sentence, or does neither. */
  const alone = (sign: string): string => sign.replace(',', '，').replace('。', '.');

  test('folding twice is folding once, and every place leads back', () => {
    holds(
      'text',
      100,
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('达', '９', ' ', '　', '，', ',', '5', '\n', '\u200b', '％', '('))
            .map((parts) => parts.join('')),
          fc
            .array(
              fc
                .constantFrom(
                  '9',
                  ',',
                  '%',
                  ' ',
                  '达',
                  '<br>',
                  '<P 的',
                  '</p>',
                  '&nbsp;',
                  '&ge;',
                  '&amp;',
                  'ge;',
                )
                .chain((part) => fc.constantFrom(part, part.replace('&', '＆').replace('<', '〈'))),
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          const folded = foldText(text);
          expect(foldText(folded.text).text).toBe(folded.text);
          let before = 0;
          for (let i = 0; i < folded.text.length; i++) {
            const [from, to] = originalSpan(folded, i, i + 1);
            expect([from >= before, to > from, to <= text.length]).toEqual([true, true, true]);
            if (!/[<&＜＆〈>＞]/.test(text)) expect(to).toBe(from + 1);
            before = from;
            // A blank or a line break may stand for several; anything else is what stood there, folded.
            if (!' \n'.includes(folded.text[i]!) && findMarkup(text) === undefined)
              expect(alone(foldText(text.slice(from, to)).text)).toBe(alone(folded.text[i]!));
          }
          expect(originalSpan(folded, folded.text.length, folded.text.length)).toEqual([
            text.length,
            text.length,
          ]);
        },
      ),
    );
  });
});

describe('numbers', () => {
  test.each([
    ['95', 95],
    ['0.015', 0.015],
    ['1,200', 1200],
    ['15 000', 15000],
    ['15万', 150000],
    ['1千万', 1e7],
    ['2.5万', 25000],
    ['3百', 300],
    ['一千', 1000],
    ['两', 2],
    ['俩', 2],
    ['十五', 15],
    ['一百二十', 120],
    ['二十万', 200000],
    ['三点五', 3.5],
    ['一亿', 1e8],
    ['一亿零一万', 100_010_000],
    ['一万亿', 1e12],
    ['三亿二千万零五', 320_000_005],
    ['十', 10],
    ['半'.repeat(0) + '九', 9],
  ])('%s is %d', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length, damaged: false });
  });

  test.each([
    '0..5',
    '9 5',
    '05',
    '1.2.3',
    '3万万',
    '三万五万',
    '一亿二亿',
    '一百二',
    '三千五',
    '一万二',
    '九亿亿亿亿点五',
    '9亿亿亿亿',
    '9'.repeat(400),
  ])('%s is damaged', (text) => {
    expect(readNumeral(text, 0)?.damaged).toBe(true);
  });

  test.each([
    ['l5%', 1],
    ['O8', 1],
    ['&11', 1],
  ])('the digits in %s are damaged', (text, at) => {
    expect(readNumeral(text, at)?.damaged).toBe(true);
  });

  test.each([
    ['98%', 98, '%'],
    ['百分之九十五', 95, '%'],
    ['半数', 50, '%'],
    ['九成', 90, '%'],
    ['十分之一', 10, '%'],
    ['1/2', 50, '%'],
    ['三分之二', (2 / 3) * 100, '%'],
    ['千分之五', 5, '‰'],
    ['万分之二', 2, '‱'],
    ['一个百分点', 1, '个百分点'],
    ['5‰', 5, '‰'],
    ['两次', 2, '次'],
    ['15万人', 150000, '人'],
    ['3个工作日', 3, '个工作日'],
    ['48万元', 480000, '元'],
  ])('%s is %d %s', (text, value, unit) => {
    const read = readQuantity(text, 0);
    expect(read).toMatchObject({ unit, end: text.length, damaged: false });
    expect(read!.value).toBeCloseTo(value, 9);
  });

  test.each(['9090%', '10元万', '3lm'])('%s is damaged', (text) =>
    expect(readQuantity(text, 0)?.damaged).toBe(true),
  );
});

describe('units', () => {
  test.each([
    ['万元', '元', 10000],
    ['元', '万元', 0.0001],
    ['万人', '人', 10000],
    ['天', '日', 1],
    ['个工作日', '工作日', 1],
    ['小时', '分钟', 60],
    ['名', '人', 1],
    ['百分点', '%', 1],
    ['‰', '%', 0.1],
    ['千米', '公里', 1],
  ])('one %s is so many %s: %d', (from, to, factor) =>
    expect(unitFactor(from, to)?.factor).toBeCloseTo(factor, 12),
  );

  test.each([
    ['工作日', '日'],
    ['人', '人次'],
    ['件', '次'],
    ['%', '件'],
    ['元', '件'],
    ['月', '日'],
  ])('%s does not convert to %s', (from, to) => {
    expect(unitFactor(from, to)).toBeUndefined();
  });

  test('个 counts anything that has a measure word, and nothing that is measured', () => {
    expect(unitFactor('件', '个')).toMatchObject({ factor: 1, generic: true });
    expect(unitFactor('%', '个')).toBeUndefined();
  });

  test('a unit is known by its word, not by a digit or a grade', () => {
    expect(['件', '万元', '%', '个百分点', '平方米'].map(isUnit)).toEqual([true, true, true, true, true]);
    expect(['1', '有效保障', '/', '台（…', ''].map(isUnit)).toEqual([false, false, false, false, false]);
    expect(baseUnit('千万元')).toEqual({ base: '元', factor: 1e7 });
  });

  test('names that every object answers to are units like any other unknown word', () => {
    for (const unit of ['constructor', 'hasOwnProperty', '__proto__', '千'.repeat(30_000)])
      expect(baseUnit(unit)).toEqual({ base: unit, factor: 1 });
  });
});

describe('comparisons', () => {
  const compare = (text: string): unknown => {
    const comparator = readComparator(text, 0);
    const read = readComparison(text, comparator?.end ?? 0, comparator?.relation);
    return read && [read.min?.value, read.min?.inclusive, read.max?.value, read.max?.inclusive, read.unit];
  };
  test.each([
    ['达到550件', [550, true, undefined, undefined, '件']],
    ['≥95%', [95, true, undefined, undefined, '%']],
    ['大于0', [0, false, undefined, undefined, undefined]],
    ['不足60%', [undefined, undefined, 60, false, '%']],
    ['50%以上', [50, true, undefined, undefined, '%']],
    ['6件以内', [undefined, undefined, 6, true, '件']],
    ['85%(含)-95%', [85, true, 95, false, '%']],
    ['2-8%(含)', [2, false, 8, true, '%']],
    // Nothing lies below none: a range that begins at 0 holds it.
    ['0-8%(含)', [0, true, 8, true, '%']],
    ['92%≤归档率<98%', [92, true, 98, false, '%']],
    ['98%>合格率≥95%', [95, true, 98, false, '%']],
    ['±5%以内', [undefined, undefined, 5, true, '%']],
    ['80%至90%之间', [80, undefined, 90, undefined, '%']],
    ['90%(不含)以上', [90, false, undefined, undefined, '%']],
  ])('%s', (text, wanted) => expect(compare(text)).toEqual(wanted));
});

import fc from 'fast-check';
import { ByCharacter, byFirst } from '../../src/core/text/by-character';
import { firstsOf } from '../../src/core/text/pattern-firsts';
import { wording } from '../../src/core/text/wording';
import { holds } from '../support/runs';

/** One of each form that the rule language writes its words with. */
const PATTERNS: readonly RegExp[] = [
  /扣|减/y,
  /(?:该项|本项)?(?:均|都|则)?/y,
  /(?:得|计)(?:到|以|为|:)?/y,
  /(?:得到|得)(?=\d|百分)/y,
  /(?:以)?(?=[0-9.]+分)/y,
  /(?:扣完|扣光)(?:分值)?为(?=$)/y,
  /(?:直至)?(?=$|。)/y,
  /(?<![级省])以[上下内](?!的)|(?<=^|[，。])及以上/y,
  /[^，。\d]{1,3}(?=扣|，|$)/y,
  /(?:[^，。]{0,4})?(?:按|以)?插值法/y,
  /(?!优|良)[件次]{1,2}?分?/y,
  /第?\d{1,3}号|[A-C]{1,2}级|[二一][〇零]?年/y,
  /\((?:单位:)?[%个]\)|\[\]|-|[)\]-]/y,
  /(?:\+-|±|正负)?.分/y,
  /(?:得分)*(?:[a-c]+)?$/y,
  /(\d+)(?:\.(\d+))?(?<unit>分)/y,
];

const text = fc
  .array(
    fc.constantFrom(
      ...'扣减该本项均都则得计到以为:百分。，扣完光值直至级省上下内的及按插法优良件次第1290号ABC二一〇零年(单位%个)[]-+±正负abc满',
    ),
    { maxLength: 12 },
  )
  .map((units) => units.join(''));

test('words end where their pattern itself ends, at every place of any text', () => {
  const words = new Map(PATTERNS.map((pattern) => [pattern, wording(new RegExp(pattern.source, 'y'))]));
  holds(
    'text',
    3200,
    fc.property(fc.constantFrom(...PATTERNS), text, (pattern, sample) => {
      const read = words.get(pattern)!;
      for (let at = 0; at <= sample.length; at++) {
        pattern.lastIndex = at;
        const match = pattern.exec(sample);
        expect([pattern, read.end(sample, at)]).toEqual([pattern, match ? at + match[0].length : -1]);
        expect(read.read(sample, at)).toBe(match?.[0]);
        expect(read.match(sample, at)?.slice()).toEqual(match?.slice());
      }
    }),
  );
});

test('says what a pattern can begin with, and whether it may be left out', () => {
  expect(firstsOf('(?:该项|本项)?(?:得|计)')).toEqual({ characters: '该本得计', empty: false });
  expect(firstsOf('(?:均|都)?')).toEqual({ characters: '均都', empty: true });
  expect(firstsOf('[3-5](?=分)')).toEqual({ characters: '345', empty: false });
  expect(firstsOf('(?:以)?(?=分)')).toEqual({ characters: '以分', empty: false });
  expect(firstsOf('[^，]扣').characters).toBeUndefined();
  expect(firstsOf('(?:扣)?$')).toEqual({ characters: undefined, empty: false });
});

test('finds what belongs to a character, and nothing past the ends of a text', () => {
  const values = new ByCharacter<number>([
    ['一壹', 1],
    ['二', 2],
  ]);
  expect([...'壹二三'].map((unit) => values.at(unit, 0))).toEqual([1, 2, undefined]);
  expect(values.at('一', 1)).toBeUndefined();
  expect(values.at('一', -1)).toBeUndefined();
});

test('groups words by their first characters, the longest first', () => {
  const words = byFirst(['个', '个月', '人', '个百分点'], (word) => word);
  expect(words.at('个', 0)).toEqual(['个百分点', '个月', '个']);
  expect(words.at('人', 0)).toEqual(['人']);
  expect(words.at('次', 0)).toBeUndefined();
});

import fc from 'fast-check';
import { ByCharacter, byFirst } from '../../src/core/text/by-character';
import { beginningsOf } from '../../src/core/text/pattern-beginnings';
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

/** Alone, first and second characters, each in the order of the pattern, and whether the pattern may be left out. */
function beginnings(
  source: string,
): readonly [alone: string, firsts: string, seconds: string, empty: boolean] {
  const { anything, alone, firsts, seconds, empty } = beginningsOf(source);
  expect(anything).toBe(false);
  const each = (characters: string): string => [...new Set(characters)].join('');
  return [each(alone), each(firsts), each(seconds), empty];
}

test('says which two characters a pattern can begin with, and whether it may be left out', () => {
  expect(beginnings('(?:该项|本项)?(?:得|计)')).toEqual(['得计', '该本', '项', false]);
  expect(beginnings('(?:均|都)?')).toEqual(['均都', '', '', true]);
  expect(beginnings('[3-5](?=分)')).toEqual(['', '345', '分', false]);
  expect(beginnings('(?:以)?(?=分)')).toEqual(['分', '以', '分', false]);
  expect(beginnings('扣.分|减+')).toEqual(['扣减', '减', '减', false]);
  expect(beginnings('(?:扣|全)?完(?:为|止)?')).toEqual(['完', '扣全完', '完为止', false]);
  expect(beginningsOf('[^，]扣').anything).toBe(true);
  expect(beginningsOf('(?:扣)?$').anything).toBe(true);
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

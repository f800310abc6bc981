import * as fc from 'fast-check';
import { findInvisible } from '../../src/core/text/invisible';
import { findMarkup } from '../../src/core/text/markup';
import { perText } from '../../src/core/text/per-text';
import { widenPunctuation } from '../../src/core/text/punctuation';
import { shows, signalsOf, type Signal } from '../../src/core/text/signals';
import { wordEnds } from '../../src/core/text/word-ends';
import { findPlaceholder, placeholders } from '../../src/core/text/words/placeholders';
import { findRepetitions, reduplication } from '../../src/core/text/words/reduplication';
import { findTypos, typos } from '../../src/core/text/words/typos';
import { holds } from '../support/runs';

/** What the closer look behind each signal says: whether it finds anything. */
const closer: Readonly<Record<Signal, (text: string) => boolean>> = {
  markup: (text) => findMarkup(text) !== undefined,
  invisible: (text) => findInvisible(text) !== undefined || text.trim() !== text,
  halfWidth: (text) => widenPunctuation(text).changed.length > 0,
  closingQuote: (text) => /[”’]/.test(text),
  placeholder: (text) => findPlaceholder(text) !== undefined,
  typo: (text) => findTypos(text).length > 0,
  doubled: (text) => findRepetitions(text).length > 0,
};

const pieces = fc.oneof(
  fc.constantFrom(
    ...typos.entries.map(({ wrong }) => wrong),
    ...placeholders.wholeCell,
    ...placeholders.examples.map(({ text }) => text),
    ...reduplication.examples.map(({ text }) => text),
    ...'<p> &nbsp; , : ; ? ! ( ) “ ” ‘ ’ \u00a0 \u200b \ufeff \u3000 \u2003'.split(' '),
    ...[' ', '\t', '\n', '指标1', 'XX', '__', '请填写', '满意', '成本', '办', '的'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));

describe('the signals of a text', () => {
  it('show whatever a closer look would find', () => {
    const found = new Set<string>();
    holds(
      'text',
      2000,
      fc.property(texts, (text) => {
        const signals = signalsOf(text);
        for (const [signal, finds] of Object.entries(closer) as [Signal, (text: string) => boolean][]) {
          if (!finds(text)) continue;
          found.add(signal);
          expect([text, signal, shows(signals, signal)]).toEqual([text, signal, true]);
        }
      }),
    );
    expect([...found].sort()).toEqual(Object.keys(closer).sort());
  });

  it.each(['组织培训人数达到120人', '整治长度达到450公里得满分，每少10公里扣0.1分', '≥', ''])(
    'are none for an ordinary text: %s',
    (text) => expect(signalsOf(text)).toBe(0),
  );
});

it('a remembered function gives what the function gives, however many texts it saw', () => {
  let calls = 0;
  const length = perText((text) => ((calls += 1), text.length));
  const seen = Array.from({ length: 9000 }, (_, at) => `指标${at}`);
  expect(seen.map(length)).toEqual(seen.map((text) => text.length));
  expect(calls).toBe(9000);
  expect(length('指标8999')).toBe(6);
  expect(calls).toBe(9000);
  const undecided = perText(() => void (calls += 1));
  expect([undecided('甲'), undecided('甲')]).toEqual([undefined, undefined]);
  expect(calls).toBe(9001);
});

it('the word that a text ends with is the first of the list that does', () => {
  const end = wordEnds(['率', '合格率', '人数', '数']);
  expect(['验收合格率', '培训人数', '次数', '满意度', ''].map(end)).toEqual([
    '率',
    '人数',
    '数',
    undefined,
    undefined,
  ]);
});

import type { Rational } from '../model/rational';
import { add, compare, rational, toText } from '../model/rational';
import type { AdditiveRule } from '../model/rule';

/** What a row of several things is said to have or to lack: 有管护制度. */
const LABEL = /^(有|建立|制定|设立|设有|配备)([\p{Script=Han}A-Za-z]{2,12})$/u;
const STOPS = /[，,、；;。]/u;
/** 管护制度、巡查台账均无. */
const ALL_ALIKE = /^(?:以上|上述)?(.{2,40}?)(?:均|都)(有|无|没有|已建立|未建立)$/u;

interface Named {
  readonly verb: string;
  readonly noun: string;
  readonly points: Rational;
}

function namedIn({ parts }: AdditiveRule): readonly Named[] | undefined {
  const named: Named[] = [];
  for (const { label, award } of parts) {
    const [, verb, noun] = LABEL.exec(label) ?? [];
    if (verb === undefined || noun === undefined || award.kind !== 'points') return undefined;
    if (named.some((one) => one.noun.includes(noun) || noun.includes(one.noun))) return undefined;
    named.push({ verb, noun, points: rational(award.value) });
  }
  return named.length > 1 ? named : undefined;
}

/** Whether a piece of the actual says that there is such a thing; `undefined` where it says neither. */
function saysOf(piece: string, { verb, noun }: Named): boolean | undefined {
  if (!piece.endsWith(noun)) return undefined;
  const lead = piece.slice(0, -noun.length);
  if (lead === verb || lead === `已${verb}` || lead === '有') return true;
  return lead === '无' || lead === '没有' || (lead === `未${verb}` && verb !== '有') ? false : undefined;
}

/** 有管护制度，无巡查台账: piece for piece; 管护制度、巡查台账均无. */
function piecesOf(words: string): readonly string[] {
  const text = words.trim().replace(/。$/u, '');
  const [, list, all] = ALL_ALIKE.exec(text) ?? [];
  if (list === undefined || all === undefined) return text.split(STOPS);
  const lead = /无|没有|未/u.test(all) ? '无' : '有';
  return list.split(/[、和及与]/u).map((noun) => `${lead}${noun}`);
}

/**
 * The points of a rule whose items add up, for an actual that says of each of them, in the words of the rule, whether it is there.
 * `undefined` where it leaves one out, says anything else, or where the items are not the full points.
 */
export function itemsNamed(
  words: string,
  meaning: AdditiveRule,
  full: Rational | undefined,
): { readonly score: Rational; readonly working: string } | undefined {
  const named = namedIn(meaning);
  if (!named || !full) return undefined;
  const whole = named.reduce((sum, { points }) => add(sum, points), rational(0));
  if (compare(whole, full) !== 0) return undefined;
  const pieces = piecesOf(words);
  if (pieces.length !== named.length) return undefined;
  let score = rational(0);
  for (const one of named) {
    const said = pieces.map((piece) => saysOf(piece, one)).filter((is) => is !== undefined);
    if (said.length !== 1) return undefined;
    if (said[0]) score = add(score, one.points);
  }
  return { score, working: `按各项有无，得${toText(score)}分` };
}

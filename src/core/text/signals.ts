import { invisibleRanges } from './invisible';
import { widenable } from './punctuation';
import { placeholderPairs } from './words/placeholders';
import { LONGEST_DOUBLED } from './words/reduplication';
import { typoPairs } from './words/typos';

/**
 * What one look over the characters of a text shows: whether a closer look for one kind of fault can find anything.
 * Nearly all texts show nothing, so that all checks of wording together cost one pass over each text.
 */
const SIGNALS = {
  /** < or &, which tags and entities begin with. */
  markup: 1,
  /** An unseen character, or white space at an end. */
  invisible: 2,
  /** Punctuation that has a full-width form. */
  halfWidth: 4,
  closingQuote: 8,
  /** Two characters that a template's words hold. */
  placeholder: 16,
  /** Two characters that a known slip of the pen holds. */
  typo: 32,
  /** The same character twice, or a pair of characters that stood shortly before. */
  doubled: 64,
} as const;

export type Signal = keyof typeof SIGNALS;

/** The signals of single characters, and of two characters that follow each other. */
const byCharacter = new Uint8Array(0x10000);
const byPair = new Uint8Array(0x10000);

/** One number for two characters. A few pairs share one, which costs a closer look and no more. */
const pairOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

function onCharacters(signal: Signal, characters: string): void {
  for (let at = 0; at < characters.length; at += 1)
    byCharacter[characters.charCodeAt(at)]! |= SIGNALS[signal];
}
function onPairs(signal: Signal, pairs: readonly string[]): void {
  for (const pair of pairs) byPair[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))]! |= SIGNALS[signal];
}
onCharacters('markup', '<&');
onCharacters('halfWidth', widenable);
onCharacters('closingQuote', '”’');
onPairs('placeholder', placeholderPairs);
onPairs('typo', typoPairs);
for (const [from, to] of invisibleRanges) byCharacter.fill(SIGNALS.invisible, from, to + 1);

/** Where each pair stood last. Positions count on from text to text, so that nothing has to be wiped between two. */
const stoodAt = new Int32Array(0x2000);
let position = LONGEST_DOUBLED;
const MOST_POSITIONS = 2 ** 30;

/** All signals of a text, to be asked with {@link shows}. Linear. */
export function signalsOf(text: string): number {
  if (position + text.length * LONGEST_DOUBLED > MOST_POSITIONS) {
    stoodAt.fill(0);
    position = LONGEST_DOUBLED;
  }
  let signals = endsInSpace(text) ? SIGNALS.invisible : 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const pair = pairOf(before, code);
    signals |= byCharacter[code]! | byPair[pair]!;
    if (code < 0x4e00 || code > 0x9fff) {
      // A doubled word holds no other character: what stands before this one is out of reach.
      position += LONGEST_DOUBLED;
    } else {
      position += 1;
      const slot = pair & 0x1fff;
      if (code === before || position - stoodAt[slot]! <= LONGEST_DOUBLED) signals |= SIGNALS.doubled;
      stoodAt[slot] = position;
    }
    before = code;
  }
  position += LONGEST_DOUBLED;
  return signals;
}

export function shows(signals: number, signal: Signal): boolean {
  return (signals & SIGNALS[signal]) !== 0;
}

function endsInSpace(text: string): boolean {
  return isSpace(text.charCodeAt(0)) || isSpace(text.charCodeAt(text.length - 1));
}

/** White space and control characters; for an empty text, NaN, it is neither. */
function isSpace(code: number): boolean {
  return code <= 0x20 || (code >= 0x1680 && code <= 0x3000 && /\s/.test(String.fromCharCode(code)));
}

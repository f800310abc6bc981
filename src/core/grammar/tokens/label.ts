import { ByCharacter } from '../../text/by-character';
import { wording } from '../../text/wording';

/** The words of a label: no quotes, no 的 or 的，at the ends. */
export function labelOf(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BEFORE_LABEL.at(text, start)) start++;
  const when = IF.end(text, start);
  if (when >= 0 && when < end) start = when;
  while (start < end && AFTER_LABEL.at(text, end - 1)) end--;
  while (start < end && trails(text, start, end - 1)) end--;
  const label = text.slice(start, end);
  const joined = label.includes('\n') ? label.replace(/\n+/g, '，') : label;
  return QUOTES.at(joined, 0) ? joined.replace(/^[”’"']+|^[“‘"']([^“”‘’"']*)[”’"']$/g, '$1') : joined;
}

const AROUND_LABEL = ' \t\n\r\v\f\u00a0\u3000\u2028\u2029\ufeff，,、:;。(□■☑√-';
const BEFORE_LABEL = new ByCharacter([[`${AROUND_LABEL})的`, true]]);
const AFTER_LABEL = new ByCharacter([[AROUND_LABEL, true]]);
const QUOTES = new ByCharacter([['”’"\'“‘', true]]);
/** 若未达到, 如果超过: only that a condition follows; 如期, 如实, 若干 are words. */
const IF = wording(/(?:如果|倘若|假如|若(?![干尔])|如(?![期实数约有何同下此上前果意皋东常初愿是一]))/y);
/** Before 时 the first half of a word: 及时, 平时. */
const IN_WORD = new ByCharacter([['及按准定随临实限小工课学人同当平瓦', true]]);

/** Before 则 the first half of a word: 否则, 细则, 规则. */
const RULES = new ByCharacter([['否细规法准原守总附通', true]]);

/** Whether the character at the end of a label is none of its own: 的, 时, 则. */
function trails(text: string, start: number, at: number): boolean {
  const unit = text[at];
  if (unit === '的' || unit === '，') return true;
  if (unit === '时') return at === start || !IN_WORD.at(text, at - 1);
  return unit === '则' && (at === start || !RULES.at(text, at - 1));
}

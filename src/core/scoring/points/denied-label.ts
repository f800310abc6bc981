import type { Case, Condition } from '../../model/rule';
import { plainWords } from './grade-match';

const DENIAL = /未能|没能|没有|未|没|不/g;
/** How something is done: each is a demand of its own, so that one of them denied denies the label. */
const MANNER =
  /按时|按期|如期|及时|足额|全额|全部|全面|按规定|按要求|按标准|按计划|准确|规范|完整|有效|有序|正常|严格/g;

/** What is done and how: 按时足额发放 is 发放, on time and in full. */
function taken(words: string): { readonly core: string; readonly manner: readonly string[] } {
  return { core: words.replace(MANNER, ''), manner: words.match(MANNER) ?? [] };
}

/** Whether words are the label with a denial in them, of all that it says or of a part: 未足额发放 of 按时足额发放. */
function deniesLabel(words: string, label: string): boolean {
  if (label.length < 3 || label.search(DENIAL) >= 0) return false;
  const denials = words.match(DENIAL) ?? [];
  if (denials.length !== 1) return false;
  const [said, asked] = [taken(words.replace(DENIAL, '')), taken(label)];
  return (
    said.core === asked.core && said.core !== '' && said.manner.every((one) => asked.manner.includes(one))
  );
}

function denies(words: string, condition: Condition): boolean {
  if (condition.kind === 'words') return deniesLabel(words, plainWords(condition.text));
  return condition.kind === 'all' && condition.of.some((part) => denies(words, part));
}

/**
 * The case of the rest (否则不得分) that words belong to which deny the one case beside it: 未按时发放, 制度不健全.
 * `undefined` where there are other cases, which may be what is meant.
 */
export function restByDenial(actual: string, cases: readonly Case[]): Case | undefined {
  const rest = cases.find(({ when }) => when.kind === 'otherwise');
  const [only, second] = cases.filter((one) => one !== rest);
  return rest && only && !second && denies(plainWords(actual), only.when) ? rest : undefined;
}

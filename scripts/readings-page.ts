import { parseRule, printRule } from '../src/core/grammar';
import { printFormula } from '../src/core/grammar/clauses/formula';
import type { Award, End, Formula, RangeCondition, Span, Threshold } from '../src/core/model/rule';
import { fixtureRules } from '../test/support/fixture-rules';

const oneLine = (text: string): string => text.replaceAll('\n', '⏎');

const LOW = { true: '≥', false: '>', undefined: '≥?' } as const;
const HIGH = { true: '≤', false: '<', undefined: '≤?' } as const;

const end = (signs: typeof LOW | typeof HIGH, { value, inclusive }: End): string =>
  `${signs[`${inclusive}`]}${value}`;

/** ≥85 <95%; what is not the plain value, not written out, or a way is said in words. */
function rangeWords({ scale, min, max, unit, bare, around, direction }: RangeCondition): string {
  const ends = [min && end(LOW, min), max && end(HIGH, max)].filter((one) => one !== undefined).join(' ');
  const notes = [scale === 'value' ? '' : scale, around ? '±' : '', direction ?? '', bare ? 'bare' : ''];
  return [`${ends}${unit ?? ''}`, ...notes.filter((note) => note !== '')].join(' ');
}

const thresholdWords = ({ value, unit, scale, operator }: Threshold): string =>
  `${operator}${value ?? 'target'}${unit ?? ''}${scale === 'value' ? '' : ` ${scale}`}`;

function awardWords(award: Award): string {
  switch (award.kind) {
    case 'full':
      return award.less === 0 ? 'full' : `full less ${award.less}`;
    case 'points':
      return String(award.value);
    case 'share':
      return `${award.percent}% of the weight`;
    case 'choice':
      return `${award.min} to ${award.max} ${award.of}`;
    case 'formula':
      return printFormula(award.formula);
    default:
      return award.kind;
  }
}

type Part = Readonly<Record<string, unknown>>;

/** A part of a reading in words of its own, where it has some. */
function ownWords(name: string, part: Part): string | undefined {
  if (name === 'award') return awardWords(part as unknown as Award);
  if (name === 'threshold' || name === 'thresholds') return thresholdWords(part as unknown as Threshold);
  if (name === 'formula') return printFormula(part as unknown as Formula);
  if (name === 'step' || name === 'unit' || name === 'middle')
    return `${String(part['value'])}${String(part['unit'] ?? '')}`;
  if (name === 'amount')
    return `${String(part['value'])} ${part['of'] === 'points' ? '' : '% of the weight'}`.trim();
  return undefined;
}

/** A part of a reading: its own words or those of its fields, then what it was read from. */
function partWords(name: string, value: unknown, text: string): string {
  if (Array.isArray(value)) return `(${value.map((one) => partWords(name, one, text)).join('; ')})`;
  if (typeof value !== 'object' || value === null) return oneLine(String(value));
  const { span, text: label, ...fields } = value as Part & { readonly span?: Span; readonly text?: string };
  const from = span && text.slice(...span);
  const said = [label, from]
    .filter((one, at, all) => one !== undefined && all.indexOf(one) === at)
    .map((one) => `“${oneLine(one!)}”`);
  return [own(name, value as Part, fields, text), ...said].filter((one) => one !== '').join(' ');
}

function own(name: string, part: Part, fields: Part, text: string): string {
  if (part['kind'] === 'range') return rangeWords(part as unknown as RangeCondition);
  const known = ownWords(name, part);
  if (known !== undefined) return known;
  return Object.entries(fields)
    .filter(([, field]) => field !== undefined)
    .map(([field, value]) =>
      field === 'kind' || field === 'value'
        ? partWords(field, value, text)
        : `${field} ${partWords(field, value, text)}`,
    )
    .join(', ');
}

/** A reading in one line: what it means and what stopped it. */
function inShort(rule: string): string {
  const { status, meaning, doubts, cut } = parseRule(rule);
  const open = doubts.map(({ kind, text }) => `${kind} “${oneLine(text)}”`);
  const missing = cut === undefined ? [] : [`cut: ${cut.expected.join('/')}`];
  return [meaning ? printRule(meaning) : status, ...open, ...missing].join(' | ');
}

/** What is left of a rule whose last clause was cut off, and of that clause alone. */
function fragments(rule: string): readonly string[] {
  const at = Math.max(
    ...[...'，；。;,、\n'].map((mark) => rule.replace(/[，；。;,、\s]+$/, '').lastIndexOf(mark)),
  );
  if (at < 0) return [];
  return [
    `- without its end: ${inShort(rule.slice(0, at))}`,
    `- the end alone: ${inShort(rule.slice(at + 1))}`,
  ];
}

/** How one rule is read, as its part of the page. */
export function readingPart(rule: string): string {
  const { status, meaning, thresholds, cut, doubts, subjects, assumptions } = parseRule(rule);
  const { kind = 'nothing', ...parts } = meaning ?? {};
  const lines = Object.entries({ ...parts, thresholds, cut, doubts, subjects, assumptions }).flatMap(
    ([name, part]) =>
      (Array.isArray(part) ? part : part === undefined ? [] : [part]).map(
        (one) => `- ${name}: ${partWords(name, one, rule)}`,
      ),
  );
  return [`\`${oneLine(rule)}\` ${kind}, ${status}`, ...lines, ...fragments(rule)].join('\n');
}

/** docs/readings.md: what the grammar makes of every rule that the project keeps. */
export function readingsPage(fixtures: string): string {
  const parts = [...fixtureRules(fixtures)].map(([file, rules]) => {
    const texts = [...new Set(rules.map(({ rule }) => rule))];
    return `## ${file}\n\n${texts.map(readingPart).join('\n\n')}\n`;
  });
  return `# 评分标准的读法 How rules are read

每条评分标准读成什么：种类、各档的条件和得分、扣分、满分、标准值、没有读懂之处，引号内是所依据的原文；末了是缺了最后一句和只剩最后一句时的读法。由 \`npm run docs\` 生成。

What each rule is read as: its kind, the cases with what they give, deductions, full marks, thresholds, what was not understood, each with the words that
it was read from; last what is read without the last clause and of that clause alone. Generated by \`npm run docs\`.

${parts.join('\n')}`;
}

import { scoreRequest } from '../../src/core/scoring';

export interface Subject {
  readonly rule: string;
  readonly weight: number | null;
  readonly target: number | string | null;
  readonly operator: string | null;
  readonly unit: string | null;
  readonly probes: readonly (number | string)[];
}

/** Numbers, units and scoring words: what a slip of the keyboard or of the scanner may take away or double. */
const TOKEN =
  /\d+(?:\.\d+)?|[%‰≥≤<>＜＞]|满分|不得分|不计分|扣完为止|直至扣完|共计|总计|得分|按比例|每|少|低于|下降|降低|超过|超出|增加|发现|发生|出现|扣|减|得|计|分|达到|不低于|不超过|以上|以下|以内|及以上|个百分点|百分点|件|次|户|场|天|日|项|元|万|人|权重分|分值|含|至|等于|大于|小于|不足|未|不|否则|插值法|最多|最高|满|为/g;

export interface Mutation {
  readonly kind: 'number' | 'unit' | 'word';
  readonly way: 'drop' | 'double' | 'swap';
  readonly text: string;
}

export function mutationsOf(rule: string): readonly Mutation[] {
  const tokens = [...rule.matchAll(TOKEN)];
  return tokens.flatMap((token, index) => {
    const start = token.index;
    const end = start + token[0].length;
    const kind = /\d/.test(token[0])
      ? 'number'
      : /^(?:%|‰|件|次|户|场|天|日|项|元|万|人|个百分点|百分点)$/.test(token[0])
        ? 'unit'
        : 'word';
    const found: Mutation[] = [
      { kind, way: 'drop', text: rule.slice(0, start) + rule.slice(end) },
      { kind, way: 'double', text: rule.slice(0, end) + token[0] + rule.slice(end) },
    ];
    const next = tokens[index + 1];
    if (next) {
      const to = next.index;
      found.push({
        kind,
        way: 'swap',
        text:
          rule.slice(0, start) + next[0] + rule.slice(end, to) + token[0] + rule.slice(to + next[0].length),
      });
    }
    return found.filter((mutation) => mutation.text !== rule);
  });
}

function results(subject: Subject, rule: string): readonly ReturnType<typeof scoreRequest>[] {
  const { weight, target, operator, unit } = subject;
  return subject.probes.map((actual) => scoreRequest({ rule, actual, weight, target, operator, unit }));
}

/** The mutations that give another number without a word about it. */
export function silentChanges(subject: Subject): {
  readonly tried: number;
  readonly silent: readonly Mutation[];
} {
  const before = results(subject, subject.rule);
  const mutations = mutationsOf(subject.rule);
  const silent = mutations.filter((mutation) =>
    results(subject, mutation.text).some((now, index) => {
      const then = before[index]!;
      if (now.score === null || then.score === null || now.score === then.score) return false;
      const said =
        now.assumptions.some((text) => !then.assumptions.includes(text)) ||
        now.alternatives.length > then.alternatives.length;
      return !said;
    }),
  );
  return { tried: mutations.length, silent };
}

/** Words that say whose or how many, not what: they stand before or after the same indicator elsewhere. */
const BEFORE =
  /^(?:全市|全县|全区|全省|本市|本县|本区|本单位|本部门|年度|全年|当年|本年|开展|完成|组织|实施)+/;
const AFTER = /(?:数量|个数|次数|场次|件数|人数|户数|数|情况|工作)$/;
/** What is left is too general to be the same thing in two tables. */
const GENERAL = new Set([
  '满意度',
  '满意率',
  '群众满意度',
  '群众满意率',
  '服务对象满意度',
  '社会公众满意度',
  '完成率',
  '及时率',
  '合格率',
  '覆盖率',
  '完成及时率',
  '工作完成率',
  '任务完成率',
  '按时完成率',
  '成本节约率',
  '预算执行率',
  '资金使用率',
  '质量合格率',
  '验收合格率',
]);

/** The characters of a name that carry meaning: no marks, brackets, blanks or punctuation. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[（(][^（）()]*[)）]/g, '')
    .replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}

/** The name without what differs between a department’s and a project’s wording of one indicator. */
export function coreName(name: string): string {
  const plain = plainName(name);
  const core = plain.replace(BEFORE, '').replace(AFTER, '');
  return core.length >= 2 ? core : plain;
}

/** A name taken apart once, to be compared with many. */
export interface NameParts {
  readonly plain: string;
  readonly core: string;
  /** Too general to be the same thing in two tables. */
  readonly general: boolean;
}

export function namePartsOf(name: string): NameParts {
  const plain = plainName(name);
  return { plain, core: coreName(name), general: GENERAL.has(plain) };
}

/** Whether two names mean the same indicator for certain: equal but for such words, and not too general. */
export function isSameIndicator(a: NameParts, b: NameParts): boolean {
  if (a.general || b.general) return false;
  return a.plain === b.plain || (a.core === b.core && a.core.length >= 4);
}

/** How much of the shorter text’s characters stand in the longer: 0–1. */
export function overlap(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const counts = new Map<string, number>();
  for (const character of long) counts.set(character, (counts.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of short) {
    const left = counts.get(character) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(character, left - 1);
    }
  }
  return short.length === 0 ? 0 : shared / [...short].length;
}

/** 社区矫正人员衔接率 → 衔接率: the measure that a rate is named by. */
export function measureOf(name: string): string | undefined {
  return /\p{Script=Han}{2}(?:率|度|比例|占比)$/u.exec(plainName(name))?.[0];
}

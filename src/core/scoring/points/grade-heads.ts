import type { Case } from '../../model/rule';

/** A档:方案完整、测算有据; 优秀:… : the name of a grade, and behind it what it asks for. */
const HEAD =
  /^(?:评[为定])?((?:[A-F][+-]?|[甲乙丙丁上中下优良差]|第?[一二三四五1-5])(?:档次?|级别?|类别?|等[级次]?|星级?)|[A-F][+-]?|优秀?|良好?|中等?|一般|较差|很差|差|较好|好|合格|基本合格|不合格)(?:的)?:(?!\d)/;
/** A of A档. */
const LETTER = /^[A-F甲乙丙丁](?=[档级类等])/;

/**
 * The names of grades that labels begin with, for each of the cases: A档 of A档:方案完整、测算有据. None where not every grade has a
 * name of its own.
 */
export function gradeHeads(cases: readonly Case[]): readonly (readonly string[])[] {
  const heads = cases.map(({ when }) => ('text' in when ? HEAD.exec(when.text)?.[1] : undefined));
  const named = heads.filter((head) => head !== undefined);
  const distinct = named.length > 1 && new Set(named).size === named.length;
  return heads.map((head) => {
    if (head === undefined || !distinct) return [];
    const letter = LETTER.exec(head)?.[0];
    return letter === undefined ? [head] : [head, letter];
  });
}

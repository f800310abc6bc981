import { earnsPoints } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { namesMore } from '../../text/shared-words';

/** 完成任务的，重点林区乡镇: what was done, and who did it. */
const DONE_BY = /^(.{2,40})[的者]，(.{2,12})$/u;
/** 未完成, 部分完成, 基本完成: less of the same, and no other kind. */
const LESS_OF_IT = /^(?:未|不|没|无|部分|基本|较|其[他余它]|否则)/u;

/**
 * 完成任务的，重点林区乡镇得4分，一般乡镇得2.5分 at 完成任务: which of the two it is nobody said. Why no number can be given, if so.
 */
export function kindLeftOpen(words: string, one: Case, { cases }: Meaning): string | undefined {
  const [, done, kind] = DONE_BY.exec(one.when.text) ?? [];
  if (done === undefined || kind === undefined || !namesMore(kind, [words])) return undefined;
  const other = cases[cases.indexOf(one) + 1];
  if (!other || other.when.kind !== 'words' || !earnsPoints(other)) return undefined;
  const { text } = other.when;
  if (text.length > 12 || text.includes(done) || LESS_OF_IT.test(text)) return undefined;
  return `“${words}”没有写明是“${kind}”还是“${text}”`;
}

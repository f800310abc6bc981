import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 10分95%以上: a line that begins with points and goes on with a level, and has no points behind it. */
const IN_FRONT =
  /^(?:得|计|记)?\d{1,2}(?:\.\d{1,2})?分(?!以|及|含|\(|-|~|至)[^\n得计记扣分\d]{0,8}\d[^\n得计记扣分]*[，;。]?$/;

/** Lines of points with their levels behind them, of which a case took its points from the line below. */
export function doubtPointsInFront(draft: Draft): void {
  const { text } = draft.located;
  if (!text.includes('\n')) return;
  const lines = text.split('\n').filter((line) => IN_FRONT.test(line.trim()));
  if (lines.length < 2) return;
  const crossed = draft.cases.find(
    ({ when, award }) => when.kind === 'range' && when.span[0] < award.span[0],
  );
  if (crossed) addDoubt(draft, 'contradiction', crossed, '分数写在各档的前面还是后面不能确定', 'nothing');
}

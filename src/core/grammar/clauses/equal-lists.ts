import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';

/** ≥95%=5分; 不达标=0分: a case, and what it gives; 得分=, 满分= and X= say something else. */
const ENTRY =
  /(?<![A-Za-z≥≤<>=×÷+*/\d()\s-]|得分|满分|总分|分值|权重|[率值比式])=\d{1,2}(?:\.\d{1,2})?分?(?=[，。;、\n)]|$)|(?<=[\d%‰)])=\d{1,2}(?:\.\d{1,2})?分(?=[，。;、\n)]|$)/g;
/** What says in words what is earned or lost: then an equals sign may give a value. */
const SAYS_OTHERWISE = /[得计记扣减加评赋](?=\d|满分|分(?!别))|不得|酌|[×÷*]|每/;

const POINTS = /\d分(?![钟之别贝米升])/g;

/** Whether all that a text says of points stands behind equals signs; found once for the text that is being read. */
export const isEqualList = ofLastText((text): boolean => {
  const entries = text.match(ENTRY);
  if (!entries || entries.length < 2 || SAYS_OTHERWISE.test(text)) return false;
  const said = entries.filter((entry) => entry.endsWith('分')).length;
  // 投诉=0，5分: the points stand elsewhere.
  if ((text.match(POINTS)?.length ?? 0) !== said) return false;
  const values = entries.map((entry) => Number(entry.replace(/[=分]/g, '')));
  const falls = values.every((value, i) => i === 0 || value < values[i - 1]!);
  return said === entries.length || (falls && values.at(-1) === 0);
});

/** =5分, =0 at the end of a clause. */
export const GIVES = wording(/=(\d{1,2}(?:\.\d{1,2})?)分?(?=[，。;、\n)]|$)/y);

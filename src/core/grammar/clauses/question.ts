import { ofLastText } from '../../text/per-text';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const QUESTION =
  '(?:[①-⑫]|\\(\\d{1,2}\\)|\\d{1,2}[.、)])、?[^;。\\n\\d扣得分]{0,40}是否[^;。\\n扣得分]{1,80}';
const ASKED = wording(new RegExp(`${QUESTION}(?=[;。\\n])`, 'y'));
const EACH = new RegExp(`(?<=^|[\\n。;:])${QUESTION}[;。\\n]`, 'g');
/** Words that speak of the items of the list again. */
const SPEAKS_OF_ITEMS =
  /每|[一1二两三四五六七八九\d]项|各|全部|均|都|上述|以上|任[何一]|其中|[①-⑫]|条件|要点/;
const SCORES = /\d分/;

/** Whether the questions only say what is looked at, and what comes behind them scores without them. */
const onlyAsks = ofLastText((text): boolean => {
  const rest = text.replace(EACH, '');
  return rest !== text && SCORES.test(rest) && !SPEAKS_OF_ITEMS.test(rest);
});

/** ①是否制定制度；②制度是否完整。 before grades of their own: what is looked at, and no points. */
export const question = defineClause<ItemOf<'context'>>({
  id: 'question',
  reads: '逐条列出的评价要点（①是否制定制度；②制度是否完整），后面另有不提及各条的等级或分数',
  grammar: `question = list-number , words , "是否" , words , ( ";" | "。" | newline ) ;`,
  starts: '0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫',
  examples: [
    '‹①是否制定制度›；②制度是否完整。健全得5分；不健全不得分',
    '‹1.是否公开›；2.公开是否及时。及时得3分；不及时不得分',
  ],
  counterexamples: ['①是否制定制度；②制度是否完整。每项2分', '①制定制度得2分'],
  parse(source, at) {
    const { text } = source;
    if (!source.startsSegment(at) || !text.includes('是否') || !onlyAsks(text)) return undefined;
    const end = ASKED.end(text, at);
    return end < 0 ? undefined : { type: 'context', start: at, end };
  },
  print: () => '',
});

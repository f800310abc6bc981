import { readFileSync } from 'node:fs';
import peggy from 'peggy';
import { readRule } from '../../src/core/grammar/parse-rule';
import { median, processorTime, report } from './measure';

const [WARM_UP, FIGURES, TEXTS] = [12, 15, 400];

const PLACES = '东溪 西岭 南坪 北桥 青石 云门 枫林 柳塘 松口 竹山'.split(' ');
const WORKS = '河道 泵站 堤防 涵闸 管网 绿道 水厂 湿地 渠道 水库 步道 桥梁'.split(' ');

/** The shapes that `core-shapes.peggy` reads; each `n` makes a text that was not read before. */
const SHAPES: readonly ((n: number, name: string) => string)[] = [
  (n, name) =>
    `${name}清淤达到${10 + (n % 9999)}米得满分，共计${3 + (n % 17)}分，每少${1 + (n % 5)}米扣0.${1 + (n % 9)}分，扣完为止`,
  (n, name) =>
    `${name}整治成本不超过${20 + (n % 9999)}万元得满分，每超出${1 + (n % 4)}万元扣0.${1 + (n % 9)}分，扣完为止`,
  (n, name) => `≥${80 + (n % 20)}.${n}%得${name.length + 5}分；${60 + (n % 15)}%以下得${1 + (n % 3)}分`,
  (n, name) => `${name}${n}明显改善得满分，有所改善得${2 + (n % 6)}分，没有改善不得分`,
  (n, name) => `${name}${n}按期验收得满分，否则不得分`,
];

/**
 * The project's own reading of a rule against a parser that peggy generates from a grammar of the plain shapes alone. It does
 * less: it knows neither misprints nor word order, converts nothing, and asks of no word whether it was understood.
 */
export function generatedGrammar(): void {
  const parser = peggy.generate(readFileSync('scripts/bench/core-shapes.peggy', 'utf8'));
  let n = 0;
  const texts = () =>
    Array.from({ length: TEXTS }, () => {
      const name = PLACES[++n % PLACES.length]! + WORKS[n % WORKS.length]!;
      return SHAPES[n % SHAPES.length]!(n, name);
    });
  for (const text of texts()) {
    const { status } = readRule(text);
    if (status !== 'complete') throw new Error(`“${text}” was not read whole`);
    parser.parse(text);
  }
  const own = (list: readonly string[]) => processorTime(() => list.forEach((text) => void readRule(text)));
  /** As often as it takes for a clock to see it. */
  const AGAIN = 10;
  const generated = (list: readonly string[]) =>
    processorTime(() => {
      for (let i = 0; i < AGAIN; i++) for (const text of list) parser.parse(text);
    }) / AGAIN;
  for (let i = 0; i < WARM_UP; i++) {
    own(texts());
    generated(texts());
  }
  const normalized = (list: readonly string[]) =>
    processorTime(() => {
      for (let i = 0; i < 10 * AGAIN; i++) for (const text of list) text.normalize('NFKC');
    }) /
    (10 * AGAIN);
  const figures = (figure: (list: readonly string[]) => number) =>
    median(Array.from({ length: FIGURES }, () => figure(texts())));
  report(
    'a peggy grammar of the plain shapes alone ÷ String.normalize, same texts',
    figures((list) => generated(list) / normalized(list)),
    'reported',
  );
  report(
    'reading new rules ÷ that peggy grammar, same texts',
    figures((list) => own(list) / generated(list)),
    'reported',
  );
}

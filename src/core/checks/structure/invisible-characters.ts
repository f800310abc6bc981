import type { CellAddress } from '../../model/cell';
import type { DeclarationTable } from '../../model/declaration';
import { findInvisible, withoutInvisible } from '../../text/invisible';
import { defineCheck, editOf } from '../define-check';

/** Fields where a blank at the end makes two equal texts different; in prose it does no harm. */
function shortCells(table: DeclarationTable): ReadonlySet<CellAddress | undefined> {
  return new Set(
    table.indicators.flatMap(({ level1, level2, name, operator, target, unit }) =>
      [level1, level2, name, operator, target, unit].map((each) => each?.cell),
    ),
  );
}

export default defineCheck({
  id: 'invisible-characters',
  scope: 'table',
  title: { zh: '有看不见的字符', en: 'Invisible characters' },
  severity: 'warning',
  basis: {
    zh: '填报惯例：栏目内容不应有零宽字符、控制字符和首尾空格',
    en: 'Practice: no zero-width or control characters, no blanks at the ends',
  },
  why: {
    zh: '看不见的字符使同名指标对不上，查找、匹配和导入都会失败。',
    en: 'Invisible characters make equal names differ; lookups and imports fail.',
  },
  fix: 'safe',
  messages: {
    zeroWidth: {
      zh: '文字中有看不见的零宽字符（{code}）。',
      en: 'The text holds a zero-width character ({code}).',
    },
    control: { zh: '文字中有控制字符（{code}）。', en: 'The text holds a control character ({code}).' },
    nonBreaking: {
      zh: '文字中有网页带入的不换行空格（{code}）。',
      en: 'The text holds a non-breaking blank from a web page ({code}).',
    },
    ends: { zh: '“{text}”的首尾有空格。', en: 'There are blanks at the ends of “{text}”.' },
  },
  examples: [
    {
      name: '名称里有零宽字符，单位前有全角空格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标\u3000 | 修复桥\u200b梁座数 | ≥7 | \u3000座 | 30 |`,
      expect: ['B2 ends', 'C2 zeroWidth', 'E2 ends'],
      fixed: { B2: '数量指标', C2: '修复桥梁座数', E2: '座' },
    },
    {
      name: '段落开头的缩进和换行不报',
      table: `
        年度目标：
        \u3000\u3000修复便民桥7座。\\n\u3000\u3000护好老渡口。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7 | 座 | 30 |`,
      expect: [],
    },
    {
      name: '控制字符和网页里的空格',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 修复桥\u0007梁座数 | ≥7 | 座 | 30 |
        |  | 质量指标 | 修复\u00a0合格率 | ≥98 | % | 30 |`,
      expect: ['C2 control', 'C3 nonBreaking'],
    },
  ],

  run(table, report, { texts }) {
    const suspects = texts(table, 'invisible');
    if (suspects.length === 0) return;
    const short = shortCells(table);
    for (const field of suspects) {
      const found = findInvisible(field.text);
      const without = withoutInvisible(field.text);
      const clean = short.has(field.cell) ? without.trim() : without;
      if (clean === field.text) continue;
      const edits = [editOf(field, clean)];
      if (found) {
        const code = `U+${field.text.charCodeAt(found.at).toString(16).toUpperCase().padStart(4, '0')}`;
        report({ message: found.kind, at: field, slots: { code }, span: [found.at, found.at + 1], edits });
      } else if (typeof field.content.value === 'string') {
        report({ message: 'ends', at: field, slots: { text: clean }, edits });
      }
    }
  },
});

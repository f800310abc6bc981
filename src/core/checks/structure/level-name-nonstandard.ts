import { cellKey, type CellAddress } from '../../model/cell';
import type { DeclarationTable, Level } from '../../model/declaration';
import { isWrongTerm, levelTerm, mayStandUnder, suggestLevelName, type LevelDepth } from '../../norms';
import { defineCheck } from '../define-check';

interface OddName {
  readonly level: Level;
  readonly depth: LevelDepth;
  readonly cells: CellAddress[];
  /** The first level it stands under. */
  readonly under: string | undefined;
}

/** 社会影响 is short for a term, 社会影响指标 is none. */
const isTerm = ({ name, standard }: Level, depth: LevelDepth): boolean =>
  standard !== undefined && !(depth === 2 && isWrongTerm(name));

/** Each level name that no norm knows, once, with all cells that hold it; the main block comes before the side block. */
function oddNames(table: DeclarationTable): Iterable<OddName> {
  const odd = new Map<string, OddName>();
  const seen = new Set<string>();
  for (const { level1, level2 } of [...table.indicators, ...(table.sideBlock?.indicators ?? [])]) {
    for (const [depth, level] of [
      [1, level1],
      [2, level2],
    ] as const) {
      if (!level || level.name === '' || isTerm(level, depth)) continue;
      if (seen.has(cellKey(level.cell))) continue;
      seen.add(cellKey(level.cell));
      const under = level1?.standard;
      // Under another first level it may be another term.
      const key = `${depth}${level.name} ${under ?? ''}`;
      const known = odd.get(key);
      if (known) known.cells.push(level.cell);
      else odd.set(key, { level, depth, cells: [level.cell], under });
    }
  }
  return odd.values();
}

export default defineCheck({
  id: 'level-name-nonstandard',
  scope: 'table',
  title: { zh: '级别名称不规范', en: 'Level name is no term of the norm' },
  severity: 'warning',
  basis: {
    zh: '财预〔2021〕101号绩效指标框架所列一、二级指标名称',
    en: 'Cai Yu [2021] No. 101: names of the first and second levels',
  },
  why: {
    zh: '级别名称与规范不一致，系统无法归类汇总。',
    en: 'A level by another name cannot be summed up with the others.',
  },
  fix: 'suggested',
  needs: [['level1', 'level2']],
  messages: {
    wrongTerm: {
      zh: '“{name}”不是规范用语，应为“{right}”。',
      en: '{name} is no term of the norm; {right} is meant.',
    },
    unknown: {
      zh: '“{name}”不在规范的级别名称之列，请核对。',
      en: '{name} is not among the levels of the norm; please check.',
    },
  },
  examples: [
    {
      name: '进度指标应为时效指标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 安装路灯盏数 | ≥300盏 | 30 |
        |  | 进度指标 | 按期完工率 | =100% | 20 |
        |  | 质量性指标 | 亮灯率 | ≥98% | 20 |
        | 效益指标 | 社会效应指标 | 夜间出行便利程度 | 明显提升 | 30 |
        | 满意度指标 | 服务对象满意 | 居民满意度 | ≥90% | 10 |`,
      expect: ['B3 wrongTerm', 'B4 wrongTerm', 'B5 wrongTerm', 'B6 wrongTerm'],
      fixed: { B3: '时效指标', B4: '质量指标', B5: '社会效益指标', B6: '服务对象满意度指标' },
    },
    {
      name: '满意情况是满意度',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 安装路灯盏数 | ≥300盏 | 80 |
        | 满意度指标 | 满意情况指标（10分） | 居民满意度 | ≥90% | 10 |`,
      expect: ['B3 wrongTerm'],
      fixed: { B3: '服务对象满意度指标（10分）' },
    },
    {
      name: '别名和旧表样的名称不报',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出 | 产出数量 | 安装路灯盏数 | ≥300盏 | 30 |
        |  | 时效类指标 | 按期完工率 | =100% | 20 |
        | 效益指标 | 生态效益类指标 | 节电率 | ≥5% | 10 |
        | 效果 | 可持续影响 | 管护制度健全性 | 健全 | 30 |
        | 满意度指标 | 社会公众满意度指标 | 居民满意度 | ≥90% | 10 |`,
      expect: [],
    },
    {
      name: '自定的级别名称只供核对',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 安装路灯盏数 | ≥300盏 | 30 |
        |  | 廉政指标 | 廉政谈话次数 | ≥2次 | 20 |`,
      expect: ['B3 unknown'],
    },
  ],

  run(table, report) {
    const secondLevels = table.indicators.map(({ level2 }) => level2?.standard);
    for (const { level, depth, cells, under } of oddNames(table)) {
      const [, ...related] = cells;
      const term = suggestLevelName(level.name, under, secondLevels);
      // The second level has one term of satisfaction only.
      const right = depth === 2 && term === '满意度指标' ? '服务对象满意度指标' : term;
      // 环境指标 under 成本指标 means another term.
      const fits = depth === 1 || mayStandUnder(right, under);
      if (right !== undefined && levelTerm(depth, right) && fits) {
        const edits = cells.map((cell) => ({
          cell,
          from: level.text,
          // 进 度 指 标, which the name is read from without its blanks.
          to: level.text.includes(level.name) ? level.text.replace(level.name, right) : right,
        }));
        const slots = { name: level.name, right };
        report({ message: 'wrongTerm', at: level, related, slots, edits: edits.slice(0, 1) });
      } else {
        // Bureaus do add levels of their own; without a term that is plainly meant this is only worth a look.
        report({ message: 'unknown', at: level, related, slots: { name: level.name }, severity: 'info' });
      }
    }
  },
});

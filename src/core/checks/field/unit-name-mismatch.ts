import type { Indicator } from '../../model/declaration';
import { isUnit } from '../../text/units';
import { measuredBy } from '../../text/words/rate-words';
import { defineCheck, editOf, liveFields } from '../define-check';
import { natureOf, saysNothing } from '../indicator-nature';
import { unitsInTargets } from '../row-units';
import { unitInName } from '../../text/words/measure-words';
import { unitOfTarget } from '../rule-units';

/** Units of a share: %, ‰, ‱, 百分点; 分 of a satisfaction survey; anything per something (1/10万). */
const OF_SHARE = /%|％|‰|‱|百分|千分|成$|\/|每|分$|万分|倍$|点$/u;

/** 98页 may be 98%; of 1200页 the name may be what is wrong. */
const mayBeShare = ({ target }: Indicator): boolean => Math.abs(target!.value.number!) <= 100;

export default defineCheck({
  id: 'unit-name-mismatch',
  scope: 'table',
  title: { zh: '单位与指标名称不符', en: 'Unit does not match the name' },
  severity: 'warning',
  basis: {
    zh: '比率类指标以%计，数量类指标以量词计',
    en: 'Rates are counted in %, amounts in counting words',
  },
  why: {
    zh: '“率”配了量词或“数”配了%，指标值的含义就不清楚。',
    en: 'A rate with a counting word, or an amount in %, says nothing clear.',
  },
  fix: 'suggested',
  silences: ['unit-nonstandard', 'rule-unit-mismatch'],
  needs: [['unit', 'target-unit']],
  messages: {
    rate: { zh: '“{name}”是比率，单位却是“{unit}”。', en: '“{name}” is a rate, yet its unit is {unit}.' },
    count: { zh: '“{name}”是数量，单位却是“{unit}”。', en: '“{name}” is an amount, yet its unit is {unit}.' },
  },
  examples: [
    {
      name: '合格率的单位是“页”，场次的单位是“%”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | 页 | 合格率达到98%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        |  | 数量指标 | 巡回演出场次 | ≥ | 60 | % | 完成60场得满分，每少1场扣1分，扣完为止 | 20 |
        |  | 数量指标 | 观演人数 | ≥ | 3 | % | 达到3万人得满分，每少0.1万人扣1分，扣完为止 | 20 |`,
      expect: ['F2 rate', 'F3 count', 'F4 count'],
      fixed: { F2: '%', F3: '场', F4: '万人' },
    },
    {
      name: '单位写在指标值里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 扫描页数 | ≥40000页 | 20 |
        |  | 质量指标 | 扫描合格率 | ≥98页 | 20 |
        |  | 时效指标 | 按期交付率 | =100% | 20 |`,
      expect: ['D3 rate'],
      fixed: { D3: '≥98%' },
    },
    {
      name: '名称里有“数”的比率，以千分数计的比率',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 质量指标 | 档案数字化率 | ≥ | 90 | % | 20 |
        | 效益指标 | 社会效益指标 | 森林火灾受害率 | ≤ | 0.9 | ‰ | 20 |
        |  | 生态效益指标 | 空气质量指数 | ≤ | 80 | / | 20 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const [indicator, unit] of liveFields(table, 'unit')) {
      const text = unit.text.trim();
      if (saysNothing(text) || natureOf(indicator) !== 'quantitative') continue;
      const name = indicator.name.value;
      const measured = measuredBy(name);
      const percent = /^[%％]$/.test(text);
      const slots = { name, unit: text };
      if (measured === 'share' && isUnit(text) && !OF_SHARE.test(text)) {
        report({ message: 'rate', at: unit, related: [indicator.name], slots, edits: [editOf(unit, '%')] });
      } else if (measured === 'count' && percent) {
        const inRule = unitOfTarget(indicator, context);
        const right = inRule === undefined ? unitInName(name) : inRule;
        const edits = right === undefined || right === '%' ? [] : [editOf(unit, right)];
        // The rule counts as the name does: the unit is what is wrong.
        const rule = edits.length > 0 && inRule !== undefined ? indicator.rule : undefined;
        report({ message: 'count', at: unit, related: [indicator.name, rule], slots, edits });
      }
    }
    for (const { indicator, at, text, edit } of unitsInTargets(table)) {
      const name = indicator.name.value;
      if (measuredBy(name) !== 'share' || !isUnit(text) || OF_SHARE.test(text)) continue;
      const slots = { name, unit: text };
      report({
        message: 'rate',
        at,
        related: [indicator.name],
        slots,
        edits: mayBeShare(indicator) ? edit('%') : [],
      });
    }
  },
});

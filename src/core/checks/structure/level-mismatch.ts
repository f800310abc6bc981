import type { Level } from '../../model/declaration';
import { sameCell } from '../../model/cell';
import { mayStandUnder } from '../../norms';
import { defineCheck } from '../define-check';
import { costsMeant, movedUnder, rightFirstLevel } from '../right-level';

export default defineCheck({
  id: 'level-mismatch',
  scope: 'table',
  title: { zh: '二级指标放错位置', en: 'Second level under the wrong first level' },
  severity: 'error',
  basis: {
    zh: '财预〔2021〕101号绩效指标框架：各二级指标归属固定的一级指标',
    en: 'Cai Yu [2021] No. 101: each second level belongs to one first level',
  },
  why: {
    zh: '二级指标归错一级指标，各级权重合计和汇总都会算错。',
    en: 'A second level in the wrong place spoils the weights of both first levels.',
  },
  fix: 'suggested',
  needs: ['level1', 'level2'],
  messages: {
    misplaced: {
      zh: '“{level2}”放在了“{level1}”下，应归入“{right}”。',
      en: '{level2} stands under {level1}; it belongs under {right}.',
    },
    misnamed: {
      zh: '“{level2}”放在了“{level1}”下，所列的都是成本，应为“{right}”。',
      en: '{level2} stands under {level1} and holds costs only; {right} is meant.',
    },
  },
  examples: [
    {
      name: '社会效益指标放在产出指标下',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥12公里 | 30 |
        | 效益指标 | 时效指标 | 按期完工率 | =100% | 20 |
        |  | 社会效益指标 | 日均健身人次 | ≥600人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 10 |`,
      expect: ['B3 misplaced'],
      fixed: { A3: '产出指标', A4: '效益指标' },
    },
    {
      name: '成本指标下都是成本，二级指标名称写错',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 成本指标 | 经济效益指标 | 每公里步道造价 | ≤50万元 | 10 |
        |  |  | 公用经费控制率 | ≤100% | 10 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥12公里 | 40 |
        | 效益指标 | 社会效益指标 | 日均健身人次 | ≥600人次 | 30 |`,
      expect: ['B2 misnamed'],
      fixed: { B2: '经济成本指标' },
    },
    {
      name: '部门自己的框架，没有规范的那一级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 投入管理 | 工作目标管理 | 年度目标相关性 | 相关 | 10 |
        |  | 绩效管理 | 绩效自评覆盖率 | 100% | 10 |
        | 管理效率 | 预算编制 | 预算编制完整性 | 完整 | 20 |
        | 产出指标 | 职责履行 | 窗口办件量 | ≥9000件 | 40 |
        | 社会效应 | 社会效益 | 办事平均等候时间 | ≤10分钟 | 20 |`,
      expect: [],
    },
    {
      name: '指标体系里有“过程”，资金管理却放在“产出”下',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 项目决策 | 项目立项 | 立项依据充分性 | 充分 | 20 |
        | 项目过程 | 组织实施 | 管理制度健全性 | 健全 | 20 |
        | 项目产出 | 资金管理 | 资金使用合规性 | 合规 | 20 |
        |  | 产出数量 | 铺设步道长度 | ≥12公里 | 40 |`,
      expect: ['B4 misplaced'],
      fixed: { A4: '项目过程', A5: '项目产出' },
    },
    {
      name: '各归其位，旧表样的产出成本也可以',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 铺设步道长度 | ≥12公里 | 30 |
        |  | 成本指标 | 每公里造价 | ≤50万元 | 20 |
        | 效益指标 | 社会效益指标 | 日均健身人次 | ≥600人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    let last: Level | undefined;
    for (const indicator of table.indicators) {
      const { level1, level2 } = indicator;
      if (!level1 || !level2 || (last && sameCell(last.cell, level2.cell))) continue;
      last = level2;
      if (mayStandUnder(level2.standard, level1.standard)) continue;
      if (level1.standard === '成本指标' && level2.standard === '经济效益指标') {
        const edits = costsMeant(table);
        if (edits) {
          // Told once, where it stands first.
          if (!sameCell(edits[0]!.cell, level2.cell)) continue;
          report({
            message: 'misnamed',
            at: level2,
            related: [level1, ...edits.slice(1).map(({ cell }) => cell)],
            slots: { level2: level2.name, level1: level1.name, right: '经济成本指标' },
            edits,
          });
          continue;
        }
      }
      const right = rightFirstLevel(table, level1, level2);
      if (right === undefined) continue;
      report({
        message: 'misplaced',
        at: level2,
        related: [level1, { ...level1.cell, row: indicator.row }],
        slots: { level2: level2.name, level1: level1.name, right },
        edits: [...movedUnder(table, indicator, right)],
      });
    }
  },
});

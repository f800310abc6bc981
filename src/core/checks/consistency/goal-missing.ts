import { defineCheck } from '../define-check';
import { textCellBeside } from '../text-cell';
import { isAmount, isDutiesAlone, namesNothing, repeatsDuties } from '../goal-text';

const GOAL_LABEL = /年度.{0,4}目标|总体目标|绩效总目标|^[*\s]*(?:项目|总体)?绩效目标[：:\s]*$/;

export default defineCheck({
  id: 'goal-missing',
  scope: 'table',
  title: { zh: '缺年度目标', en: 'The goal is missing' },
  severity: 'error',
  basis: {
    zh: '财预〔2015〕88号：绩效目标应指向明确、细化量化、合理可行、相互匹配',
    en: 'Cai Yu [2015] No. 88: a goal is clear, measurable, feasible and matching',
  },
  why: { zh: '没有目标，指标无从说明要达成什么。', en: 'Without a goal the indicators measure nothing.' },
  fix: 'none',
  needs: ['name'],
  messages: {
    empty: { zh: '“{label}”是空的。', en: '“{label}” is empty.' },
    nothing: { zh: '年度目标只填了“{text}”。', en: 'The goal says “{text}” only.' },
    duties: { zh: '年度目标只是重复部门职责。', en: 'The goal only repeats the duties.' },
    amount: { zh: '年度目标只写了金额“{text}”。', en: 'The goal is only an amount: {text}.' },
  },
  examples: [
    {
      name: '目标栏是空的',
      table: `
        年度目标：

        已输入0/1000

        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: ['A1 empty'],
    },
    {
      name: '只写了安排多少钱，完成多少支出',
      table: `
        年度目标：
        2026年安排项目资金80万元，其中财政拨款60万元。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |

        年度目标：
        按时完成年度资金80万元的支出。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: ['A2 amount', 'A7 amount'],
    },
    {
      name: '只写了名称和金额；写了做什么，也写了钱',
      table: `
        电影放映补助;总金额:80 万元；当年支出计划:80 万元；
        年度目标：
        使用财政资金80万元，用于电影放映补助工作。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |

        电影放映、展映补助;总金额:80 万元；当年支出计划:80 万元；
        年度目标：
        本项目安排资金80万元，用于电影放映和展映补助。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 流动放映场次 | ≥96场 | 50 |

        年度目标：
        安排放映补助资金80万元，电影进社区、进校园。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影展映场次 | ≥96场 | 50 |`,
      expect: ['A3 amount', 'A9 amount'],
    },
    {
      name: '写了目标',
      table: `
        年度目标：
        全年放映电影96场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: [],
    },
    {
      name: '只填了“无”',
      table: `
        年度目标：
        无
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |`,
      expect: ['A2 nothing'],
    },
    {
      name: '照抄部门职责，或只说履行职责',
      table: `
        部门职责：
        组织电影放映，管理影院。
        年度目标：
        组织电影放映。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥96场 | 50 |

        年度目标：认真履行影院管理工作职责。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 影院检查次数 | ≥12次 | 50 |`,
      expect: ['A4 duties', 'A8 duties'],
    },
  ],

  run(table, report) {
    const annual = table.goals.filter(({ kind }) => kind === 'annual');
    const duties = table.goals.find(({ kind }) => kind === 'duties')?.value.trim();
    const label = table.headings.find(
      ({ label: text, value }) => value.trim() === '' && GOAL_LABEL.test(text),
    );
    if (annual.length === 0 && label) {
      const at = textCellBeside(label, table.headings);
      const slots = { label: label.label.replace(/[：:*\s]/g, '') };
      report({ message: 'empty', at, related: at.cell === label.cell ? [] : [label], slots });
      return;
    }
    for (const goal of annual) {
      const text = goal.value.trim();
      if (text === '') report({ message: 'empty', at: goal, slots: { label: goal.heading } });
      else if (namesNothing(text)) report({ message: 'nothing', at: goal, slots: { text } });
      else if (repeatsDuties(text, duties) || isDutiesAlone(text))
        report({ message: 'duties', at: goal, slots: {} });
      else if (isAmount(text, table)) report({ message: 'amount', at: goal, slots: { text } });
    }
  },
});

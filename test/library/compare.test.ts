import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { audit, type AuditReport } from '../../src/core/audit';
import { compareDeclarations } from '../../src/core/library/compare';
import { toA1 } from '../../src/core/model/cell';
import { gridOfTsv } from '../support/grid-of-text';
import { fixture } from '../support/perfscore';

const HEADER = '一级指标\t二级指标\t三级指标\t指标值类型\t指标值\t计量单位\t评（扣）分标准\t分值';

/** A project table from its rows; each row is level 1, level 2, name, operator, target, unit, rule, weight. */
const project = (name: string, rows: readonly string[]): string =>
  ['项目绩效目标申报表', `项目名称\t${name}`, HEADER, ...rows.map((row) => row.replaceAll('|', '\t'))].join(
    '\n',
  );

const reportOf = (...texts: readonly string[]): AuditReport =>
  audit({ grids: [gridOfTsv('申报表', texts.join('\n\n'))] });

const compare = (old: readonly string[], now: readonly string[]) =>
  compareDeclarations(reportOf(...old), reportOf(...now));

const ROWS = [
  '产出指标|数量指标|清淤渠道长度|≥|12|公里|清淤达到12公里得满分，共计20分，每少1公里扣2分，扣完为止|20',
  '产出指标|质量指标|清淤工程合格率|=|100|%|合格率达到100%得满分，共计20分，每下降1个百分点扣1分，扣完为止|20',
  '产出指标|时效指标|清淤任务按期完成率|=|100|%|完成率达到100%得满分，共计10分，每下降1个百分点扣1分，扣完为止|10',
  '效益指标|社会效益指标|灌溉受益户数|≥|800|户|受益达到800户得满分，共计30分，每少10户扣1分，扣完为止|30',
  '满意度指标|服务对象满意度指标|村民满意度|≥|90|%|满意度达到90%得满分，共计10分，每下降1个百分点扣1分，扣完为止|10',
];

describe('indicators', () => {
  it('that are the same, moved or with other blanks have not changed', () => {
    const moved = [ROWS[1]!, ROWS[0]!, ROWS[2]!, ROWS[4]!.replace('村民满意度', '村民 满意度'), ROWS[3]!];
    const [table] = compare([project('渠道清淤', ROWS)], [project('渠道清淤', moved)]).tables;
    expect(table).toMatchObject({ added: [], removed: [], changed: [], same: 5, form: [] });
  });

  it('that were added and removed are told by name', () => {
    const now = [
      ...ROWS.slice(0, 3),
      '效益指标|生态效益指标|岸坡绿化面积|≥|3|亩|绿化达到3亩得满分，共计30分，每少1亩扣5分，扣完为止|30',
      ROWS[4]!,
    ];
    const [table] = compare([project('渠道清淤', ROWS)], [project('渠道清淤', now)]).tables;
    expect(table!.removed.map(({ name }) => name.value)).toEqual(['灌溉受益户数']);
    expect(table!.added.map(({ name }) => name.value)).toEqual(['岸坡绿化面积']);
    expect(table!.changed).toEqual([]);
  });

  it('that changed say what reads otherwise, with both cells', () => {
    const now = ROWS.map((row) => row.replace('|≥|12|', '|≥|15|').replace('达到12公里', '达到15公里'));
    now.unshift(
      '成本指标|经济成本指标|每公里清淤成本|≤|3|万元|不超过3万元得满分，共计5分，每超1万元扣1分，扣完为止|5',
    );
    const [table] = compare([project('渠道清淤', ROWS)], [project('渠道清淤', now)]).tables;
    expect(table!.changed).toHaveLength(1);
    const [changed] = table!.changed;
    expect(changed!.by).toBe('name');
    expect(
      changed!.fields.map(({ field, from, to, old, now: at }) => [field, from, to, toA1(old!), toA1(at!)]),
    ).toEqual([
      ['target', '12', '15', 'E4', 'E5'],
      [
        'rule',
        '清淤达到12公里得满分，共计20分，每少1公里扣2分，扣完为止',
        '清淤达到15公里得满分，共计20分，每少1公里扣2分，扣完为止',
        'G4',
        'G5',
      ],
    ]);
  });

  it('whose name was reworded are found by the lexicon, or by their place and content', () => {
    const now = ROWS.map((row) =>
      row.replace('清淤工程合格率', '清淤工程通过率').replace('灌溉受益户数', '渠道灌溉惠及农户数'),
    );
    const [table] = compare([project('渠道清淤', ROWS)], [project('渠道清淤', now)]).tables;
    expect([table!.added, table!.removed]).toEqual([[], []]);
    expect(table!.changed.map(({ old, now: after, by }) => [old.name.value, after.name.value, by])).toEqual([
      ['清淤工程合格率', '清淤工程通过率', 'wording'],
      ['灌溉受益户数', '渠道灌溉惠及农户数', 'place'],
    ]);
  });

  it('of another kind at the same place are not taken for one', () => {
    const now = [...ROWS];
    now[3] =
      '效益指标|社会效益指标|节水宣传场次|≥|6|场|宣传达到6场得满分，共计30分，每少1场扣5分，扣完为止|30';
    const [table] = compare([project('渠道清淤', ROWS)], [project('渠道清淤', now)]).tables;
    expect(table!.added.map(({ name }) => name.value)).toEqual(['节水宣传场次']);
    expect(table!.removed.map(({ name }) => name.value)).toEqual(['灌溉受益户数']);
  });
});

describe('tables', () => {
  const other = project('泵站检修', [
    '产出指标|数量指标|检修泵站座数|≥|6|座|检修达到6座得满分，共计90分，每少1座扣15分，扣完为止|90',
  ]);

  it('are matched by project whatever their order; new and removed ones are told', () => {
    const both = compare([project('渠道清淤', ROWS), other], [other, project('渠道清淤', ROWS)]);
    expect(both.tables.map(({ old, now, same }) => [old?.range.top, now?.range.top, same])).toEqual([
      [2, 7, 5],
      [11, 2, 1],
    ]);
    const added = compare([other], [other, project('渠道清淤', ROWS)]);
    expect(added.tables.map(({ old, now }) => [old === undefined, now === undefined])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('whose project was renamed are matched by what they hold, and the new name is a change', () => {
    const [table, ...more] = compare([project('渠道清淤', ROWS)], [project('灌区渠道清淤', ROWS)]).tables;
    expect(more).toEqual([]);
    expect(table!.form).toMatchObject([
      { field: 'form', label: '项目名称', from: '渠道清淤', to: '灌区渠道清淤' },
    ]);
  });
});

describe('the funding block', () => {
  const form = (executed: number, score: number): string =>
    [
      '项目支出绩效自评表',
      '（2025年度）',
      '项目名称\t渠道清淤',
      '项目资金\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
      `\t年度资金总额\t100\t100\t${executed}\t10\t${executed}%\t${score}`,
      '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
      '产出指标\t数量指标\t清淤长度\t≥12公里\t12公里\t90\t90',
    ].join('\n');

  it('tells what was spent and what the spending earned otherwise', () => {
    const read = (text: string) => audit({ grids: [gridOfTsv('a', text)] });
    const [table] = compareDeclarations(read(form(90, 9)), read(form(90, 9.5))).tables;
    expect(table!.form).toMatchObject([
      { field: 'form', label: '年度资金总额 得分', from: '9', to: '9.5', now: { sheet: 'a' } },
    ]);
    const [spent] = compareDeclarations(read(form(90, 9)), read(form(95, 9.5))).tables;
    expect(spent!.form.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['年度资金总额 全年执行数', '90', '95'],
      ['年度资金总额 执行率', '90%', '95%'],
      ['年度资金总额 得分', '9', '9.5'],
    ]);
  });
});

describe('findings', () => {
  it('are solved, remain or are new, whatever moved', () => {
    const broken = [...ROWS];
    broken[0] = ROWS[0]!.replace('|公里|', '|8|');
    broken[1] = ROWS[1]!.replace('|20', '|25').replace('共计20分', '共计20分');
    const mended = [
      '成本指标|经济成本指标|每公里清淤成本|≤|3|万元|不超过3万元得满分，共计5分，每超1万元扣1分，扣完为止|5',
      ...broken,
    ];
    mended[1] = ROWS[0]!;
    mended[4] = ROWS[3]!.replace('|户|', '|9|');
    const { findings } = compare([project('渠道清淤', broken)], [project('渠道清淤', mended)]);
    const told = (list: readonly { check: string; cell: { row: number; column: number } }[]) =>
      list.map(({ check, cell }) => `${toA1(cell)} ${check}`);
    expect(told(findings.solved)).toContain('F4 unit-invalid');
    expect(told(findings.added)).toContain('F8 unit-invalid');
    expect(
      findings.remaining.map(({ old, now }) => [toA1(old.cell), toA1(now.cell), now.check]),
    ).toContainEqual(['G5', 'G6', 'rule-weight-mismatch']);
  });
});

describe('laws', () => {
  const sheets = readdirSync(fixture('')).filter((name) => name.endsWith('.tsv'));
  const reportsOf = () =>
    sheets.map((name) =>
      audit({ grids: [gridOfTsv(basename(name, '.tsv'), readFileSync(fixture(name), 'utf8'))] }),
    );

  it('a sheet compared with itself has not changed', () => {
    const reports = reportsOf();
    expect(reports.length).toBeGreaterThan(10);
    for (const report of reports) {
      const { tables, findings } = compareDeclarations(report, report);
      for (const { added, removed, changed, form } of tables)
        expect([added, removed, changed, form]).toEqual([[], [], [], []]);
      expect([findings.solved, findings.added]).toEqual([[], []]);
      expect(findings.remaining.every(({ old, now }) => old === now)).toBe(true);
    }
  });

  it('the other way round, added is removed and new is solved', () => {
    const reports = reportsOf();
    for (const [i, a] of reports.entries()) {
      const b = reports[(i + 1) % reports.length]!;
      const there = compareDeclarations(a, b);
      const back = compareDeclarations(b, a);
      const sizes = ({ tables, findings }: typeof there) => ({
        added: tables.reduce((sum, table) => sum + table.added.length, 0),
        removed: tables.reduce((sum, table) => sum + table.removed.length, 0),
        findings: findings.solved.length + findings.remaining.length,
        now: findings.added.length + findings.remaining.length,
      });
      expect(sizes(there)).toMatchObject({ findings: a.findings.length, now: b.findings.length });
      expect([sizes(back).removed, sizes(back).added]).toEqual([sizes(there).added, sizes(there).removed]);
    }
  });
});

import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AuditReport } from '../../core/audit';
import { checkById } from '../../core/checks/registry';
import { columnLetters, rangeToA1 } from '../../core/model/cell';
import {
  countIndicators,
  type Column,
  type ColumnRole,
  type DeclarationTable,
} from '../../core/model/declaration';
import { revealed } from '../../core/text/invisible';
import { CellLink } from '../parts/cell-link';
import { Fold } from '../parts/section';
import { Tag } from '../parts/tag';
import { usePane } from '../pane-context';
import { tableName } from '../table-at';
import { weightsOf } from '../table-points';
import { WeightBars } from './weight-bars';

interface Props {
  readonly report: AuditReport;
  readonly index: number;
  /** How many findings stand in this table. */
  readonly findings: number;
  readonly open: boolean;
}

/** One table: what it is, by which norm, its weights, its columns, and which checks looked at it. */
export function TableSummary({ report, index, findings, open }: Props) {
  const styles = useStyles();
  const { state, words } = usePane();
  const { settings } = state;
  const { overview } = words;
  const english = settings.language === 'en-US';
  const key = english ? 'en' : 'zh';
  const tableReport = report.tables[index]!;
  const { table, profile, why, whyEn, ran, notRun } = tableReport;
  const weights = useMemo(() => weightsOf(tableReport, settings), [tableReport, settings]);
  const hidden =
    report.reading.sheets.find(({ grid }) => grid.name === table.range.sheet)?.grid.hidden === true;
  const { sheet, top, left } = table.range;
  return (
    <article className={styles.card} aria-label={tableName(table)}>
      <header className={styles.head}>
        <h2 className={styles.name}>{tableName(table)}</h2>
        <div className={styles.facts}>
          <Tag tone={table.kind === 'department' ? 'brand' : 'neutral'}>{overview.kinds[table.kind]}</Tag>
          {table.selfEvaluation && <Tag tone="success">{overview.selfEvaluation}</Tag>}
          {hidden && <Tag tone="warning">{overview.hidden}</Tag>}
          <CellLink cell={{ sheet, row: top, column: left }} text={`${sheet}!${rangeToA1(table.range)}`} />
        </div>
        <p className={styles.note}>
          {words.list([overview.indicators(countIndicators(table)), overview.problemsOf(findings)])}
        </p>
      </header>
      <dl className={styles.norm}>
        <dt>{overview.profile}</dt>
        <dd>{profile.title[key]}</dd>
        <dt>{overview.why}</dt>
        <dd>{english ? whyEn : why}</dd>
      </dl>
      <Fold title={overview.weights} note={`${weights.total}`} open={open}>
        <WeightBars weights={weights} />
      </Fold>
      <Fold title={overview.columns} note={table.columns.length}>
        <p className={styles.note}>{overview.columnsHelp}</p>
        <ul className={styles.columns}>
          {table.columns.map((column) => (
            <ColumnRow key={column.column} column={column} table={table} />
          ))}
        </ul>
      </Fold>
      <Fold
        title={overview.checks}
        note={words.list([overview.checksRan(ran.length), overview.checksNotRun(notRun.length)])}
      >
        <ul className={styles.checks}>
          {notRun.map(({ check, reason }) => (
            <li key={check}>{words.labelled(checkById(check)?.title[key] ?? check, reason[key])}</li>
          ))}
        </ul>
        <p className={styles.note}>{words.list(ran.map((id) => checkById(id)?.title[key] ?? id))}</p>
      </Fold>
    </article>
  );
}

/** What a column was taken for; another choice is kept as the person's word. */
function ColumnRow({ column, table }: { readonly column: Column; readonly table: DeclarationTable }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { overview } = words;
  const { sheet } = table.range;
  const header = revealed(column.header.trim()) || overview.noHeader;
  const correct = (role: ColumnRole): void => {
    const others = state.settings.columns.filter(
      (one) => one.sheet !== sheet || one.header !== column.header || one.column !== column.column,
    );
    const own = { sheet, header: column.header, column: column.column, role };
    void session.changeSettings({ columns: [...others, own] });
  };
  return (
    <li className={styles.column}>
      <span className={styles.letter}>{columnLetters(column.column)}</span>
      <span className={styles.header} title={header}>
        {header}
        <span className={styles.by}>{overview.columnBy[column.by]}</span>
      </span>
      <Select
        size="small"
        className={styles.role}
        aria-label={words.labelled(overview.columns, header)}
        value={column.role}
        disabled={column.header.trim() === ''}
        onChange={(_, { value }) => correct(value as ColumnRole)}
      >
        {Object.entries(overview.roles).map(([role, name]) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </Select>
    </li>
  );
}

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    // A workbook of hundreds of tables is laid out only where it is in sight.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 260px',
  },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  norm: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  columns: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  column: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  letter: {
    width: '24px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  by: {
    display: 'block',
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
  },
  role: { width: '124px', flexShrink: 0 },
  checks: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

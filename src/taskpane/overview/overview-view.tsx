import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AuditReport } from '../../core/audit';
import { reviewReason } from '../../core/audit/doubt-words';
import { checkById } from '../../core/checks/registry';
import { problemList } from '../../core/report/problem-list';
import type { Severity } from '../../core/model/finding';
import {
  applySafeAction,
  exportActions,
  marksAction,
  problemSheetAction,
  removeScoresAction,
  undoLastAction,
  writeScoresAction,
} from '../actions';
import { countIndicators } from '../../core/model/declaration';
import { revealed } from '../../core/text/invisible';
import { ActionButton } from '../parts/action-button';
import { CellLink } from '../parts/cell-link';
import { CheckButton } from '../parts/check-button';
import { NotReadNote } from '../parts/not-read-note';
import { Fold } from '../parts/section';
import { SeverityIcon } from '../parts/severity-icon';
import { Tag } from '../parts/tag';
import { usePane } from '../pane-context';
import { countBySeverity } from '../problems/problem-model';
import { NO_FILTER } from '../state/pane-state';
import { findingsPerTable } from '../table-at';
import { TableSummary } from './table-summary';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** More unread lines than these are counted, not listed. */
const MOST_LINES = 200;

/** 概览: the conclusion, the tables found and how they were read, and what was not read. */
export function OverviewView({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { overview } = words;
  const { conclusion } = useMemo(() => problemList(report), [report]);
  const counts = countBySeverity(report.findings);
  const perTable = useMemo(() => findingsPerTable(report), [report]);
  const indicators = report.tables.reduce((count, { table }) => count + countIndicators(table), 0);
  const showProblems = (severity: Severity): void => {
    session.store.dispatch({ type: 'filter-changed', filter: { ...NO_FILTER, severities: [severity] } });
    session.store.dispatch({ type: 'view-chosen', view: 'problems' });
  };
  return (
    <div className={styles.view}>
      <div className={styles.summary}>
        <div>
          <p className={styles.label}>{overview.conclusion}</p>
          <p
            className={mergeClasses(
              styles.conclusion,
              conclusion === '不通过' && styles.bad,
              conclusion === '通过' && styles.good,
            )}
          >
            {overview.conclusions[conclusion]}
          </p>
        </div>
        <p className={styles.found}>
          {words.list([overview.tables(report.tables.length), overview.indicators(indicators)])}
        </p>
      </div>
      <NotReadNote report={report} />
      <div className={styles.counts}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.count}
            onClick={() => showProblems(severity)}
          >
            <span className={styles.number}>{counts[severity]}</span>
            <span className={styles.severity}>
              <SeverityIcon severity={severity} />
              {words.severities[severity]}
            </span>
          </button>
        ))}
      </div>
      <div className={styles.actions}>
        <CheckButton appearance="primary" />
        <ActionButton action={applySafeAction} />
        <ActionButton action={undoLastAction} />
        <ActionButton action={writeScoresAction} />
        <ActionButton action={marksAction} />
        <ActionButton action={problemSheetAction} />
      </div>
      <Fold title={words.actions.more}>
        <div className={styles.actions}>
          <ActionButton action={removeScoresAction} />
          {exportActions.map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </div>
        {state.marksShown && <p className={styles.quiet}>{words.marks.legend}</p>}
      </Fold>
      <div className={styles.tables}>
        {report.tables.map((_, index) => (
          <TableSummary
            key={index}
            report={report}
            index={index}
            findings={perTable.get(index) ?? 0}
            open={report.tables.length <= 2}
          />
        ))}
      </div>
      <NotChecked report={report} />
      <Unread report={report} />
    </div>
  );
}

/** Rules for a person, comparisons that had nothing to compare, checks that broke. */
function NotChecked({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { state, words } = usePane();
  const { overview } = words;
  const key = state.settings.language === 'en-US' ? 'en' : 'zh';
  const title = (id: string): string => checkById(id)?.title[key] ?? id;
  const reviews = report.tables.flatMap((table) => table.reviews);
  if (reviews.length + report.notRun.length + report.failures.length === 0) return null;
  return (
    <div>
      {reviews.length > 0 && (
        <Fold title={overview.reviews} note={reviews.length}>
          <ul className={styles.lines}>
            {reviews.slice(0, MOST_LINES).map(({ cell, indicator, reading }) => (
              <li key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                <CellLink cell={cell} withSheet /> {revealed(indicator.name.value)}
                <span className={styles.quiet}>
                  {' '}
                  {revealed(reviewReason(reading, state.settings.language))}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {report.notRun.length > 0 && (
        <Fold title={overview.notCompared} note={report.notRun.length}>
          <ul className={styles.lines}>
            {report.notRun.map(({ check, reason }) => (
              <li key={check}>{words.labelled(title(check), reason[key])}</li>
            ))}
          </ul>
        </Fold>
      )}
      {report.failures.length > 0 && (
        <Fold title={overview.failures} note={report.failures.length} open>
          <ul className={styles.lines}>
            {report.failures.map(({ check, message }, index) => (
              <li key={index}>{words.labelled(title(check), message)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Unread({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { words } = usePane();
  const { overview } = words;
  const { sheets, unreadSheets } = report.reading;
  const lines = sheets.flatMap(({ unread }) => unread);
  if (lines.length + unreadSheets.length === 0) return null;
  const note = words.list([
    ...(unreadSheets.length > 0 ? [overview.unreadSheetCount(unreadSheets.length)] : []),
    ...(lines.length > 0 ? [overview.unreadCount(lines.length)] : []),
  ]);
  return (
    <Fold title={overview.unread} note={note}>
      <ul className={styles.lines}>
        {unreadSheets.map(({ name, reason }) => (
          <li key={name}>
            {revealed(name)}{' '}
            <Tag tone={reason === 'too-large' ? 'danger' : 'neutral'}>{overview.unreadSheets[reason]}</Tag>
          </li>
        ))}
        {lines.slice(0, MOST_LINES).map(({ sheet, row, text, reason }) => (
          <li key={`${sheet} ${row}`}>
            <CellLink cell={{ sheet, row, column: 0 }} text={overview.row(sheet, row + 1)} />{' '}
            <Tag tone={reason === 'damaged-table' ? 'danger' : 'neutral'}>
              {overview.unreadReasons[reason]}
            </Tag>
            <span className={styles.text}>
              {revealed(text.length > 120 ? `${text.slice(0, 120)}…` : text)}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > MOST_LINES && (
        <p className={styles.quiet}>{overview.unreadMore(lines.length - MOST_LINES)}</p>
      )}
    </Fold>
  );
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalM, maxWidth: '960px', margin: '0 auto' },
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    '& p': { margin: 0 },
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  conclusion: {
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  found: { color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  severity: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  tables: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  lines: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  text: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

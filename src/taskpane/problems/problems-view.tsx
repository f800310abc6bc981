import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { Filter16Filled, Filter16Regular } from '@fluentui/react-icons/svg/filter';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useMemo, useState } from 'react';
import type { AuditReport } from '../../core/audit';
import {
  applySafeAction,
  exportActions,
  marksAction,
  problemSheetAction,
  undoAllAction,
  undoLastAction,
} from '../actions';
import { ActionButton } from '../parts/action-button';
import { CheckButton } from '../parts/check-button';
import { NotReadNote } from '../parts/not-read-note';
import { BlankState } from '../parts/blank-state';
import { usePane } from '../pane-context';
import { NO_FILTER } from '../state/pane-state';
import { MoreFilters, SeverityFilter } from './problem-filters';
import { ProblemList } from './problem-list';
import {
  filterProblems,
  isFiltering,
  neighbour,
  problemsOf,
  problemText,
  rowsOf,
  type Problem,
} from './problem-model';

/** 问题: every finding, what to do about it, and doing it. */
export function ProblemsView({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { filter, openFinding, settings } = state;
  const [moreFilters, setMoreFilters] = useState(false);
  const [moreActions, setMoreActions] = useState(false);

  const problems = useMemo(() => problemsOf(report, settings.language), [report, settings.language]);
  const shown = useMemo(() => filterProblems(problems, filter), [problems, filter]);
  const rows = useMemo(() => rowsOf(report, shown, words), [report, shown, words]);
  const at = shown.findIndex(({ key }) => key === openFinding);

  const open = (problem: Problem): void => {
    session.store.dispatch({ type: 'finding-opened', key: problem.key });
    void session.goTo([problem.finding.cell]);
  };
  const step = (by: 1 | -1): void => {
    const next = neighbour(shown, openFinding, by);
    if (next) open(next);
  };
  const filtering = isFiltering({ ...filter, search: '' });

  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        <div className={styles.buttons}>
          <ActionButton action={applySafeAction} appearance="primary" />
          <ActionButton action={undoLastAction} />
          <CheckButton />
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal16Regular />}
            aria-expanded={moreActions}
            aria-label={words.actions.more}
            title={words.actions.more}
            onClick={() => setMoreActions(!moreActions)}
          />
        </div>
        {moreActions && (
          <div className={styles.buttons} role="group" aria-label={words.actions.more}>
            <ActionButton action={undoAllAction} />
            <ActionButton action={marksAction} />
            <ActionButton action={problemSheetAction} />
            {exportActions.map((action) => (
              <ActionButton key={action.id} action={action} />
            ))}
            <Button
              size="small"
              icon={<Copy16Regular />}
              disabledFocusable={shown.length === 0}
              onClick={() =>
                void session.copyText(shown.map((problem) => problemText(problem, words)).join('\n\n'))
              }
            >
              {words.actions.copyShown}
            </Button>
          </div>
        )}
        <div className={styles.find}>
          <Input
            className={styles.search}
            size="small"
            type="search"
            contentBefore={<Search16Regular />}
            aria-label={words.problems.search}
            placeholder={words.problems.search}
            value={filter.search}
            onChange={(_, { value }) =>
              session.store.dispatch({ type: 'filter-changed', filter: { search: value } })
            }
          />
          <Button
            size="small"
            appearance="subtle"
            icon={filtering ? <Filter16Filled /> : <Filter16Regular />}
            aria-expanded={moreFilters}
            onClick={() => setMoreFilters(!moreFilters)}
          >
            {filtering ? words.problems.filtersOn : words.problems.filters}
          </Button>
        </div>
        {moreFilters && <MoreFilters problems={problems} />}
        <div className={styles.status}>
          <SeverityFilter />
          <span className={styles.steps}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronUp16Regular />}
              aria-label={words.problems.previous}
              title={words.problems.previous}
              disabledFocusable={!neighbour(shown, openFinding, -1)}
              onClick={() => step(-1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronDown16Regular />}
              aria-label={words.problems.next}
              title={words.problems.next}
              disabledFocusable={!neighbour(shown, openFinding, 1)}
              onClick={() => step(1)}
            />
          </span>
        </div>
        <div className={styles.status}>
          <span role="status">{words.problems.count(shown.length, report.findings.length)}</span>
          {at >= 0 && (
            <span className={styles.position}>{words.problems.position(at + 1, shown.length)}</span>
          )}
        </div>
        <NotReadNote report={report} />
        {state.marksShown && <p className={styles.hint}>{words.marks.legend}</p>}
      </div>
      {shown.length > 0 ? (
        <>
          <ProblemList rows={rows} open={openFinding} onOpen={open} onStep={step} />
          <p className={styles.keys}>{words.problems.keys}</p>
        </>
      ) : (
        <NothingShown report={report} />
      )}
    </div>
  );
}

function NothingShown({ report }: { readonly report: AuditReport }) {
  const { session, state, words } = usePane();
  const { filter } = state;
  const checks = new Set(report.tables.flatMap(({ ran }) => ran)).size;
  if (!isFiltering(filter)) {
    return (
      <BlankState icon={CheckmarkCircle48Regular} title={words.problems.allDone}>
        <p>{words.problems.allDoneDetail(report.tables.length, checks)}</p>
      </BlankState>
    );
  }
  const none = filter.handling === 'kept' && report.acknowledged.length === 0;
  return (
    <BlankState
      icon={Filter16Regular}
      title={none ? words.problems.nothingKept : words.problems.nothingShown}
    >
      <Button
        size="small"
        onClick={() => session.store.dispatch({ type: 'filter-changed', filter: NO_FILTER })}
      >
        {words.problems.clearFilters}
      </Button>
    </BlankState>
  );
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tools: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  find: { display: 'flex', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: 0 },
  status: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  steps: { display: 'inline-flex', alignItems: 'center' },
  position: { fontVariantNumeric: 'tabular-nums' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  keys: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 400px)': { display: 'none' },
  },
});

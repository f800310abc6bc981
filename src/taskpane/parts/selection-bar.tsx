import { makeStyles, tokens } from '@fluentui/react-components';
import { sameCell, toA1 } from '../../core/model/cell';
import { isBusy } from '../actions';
import { usePane } from '../pane-context';
import { findingKey } from '../problems/finding-key';
import { tableAt } from '../table-at';
import { shown } from '../numbers';

/** The cell selected in the workbook: how many problems it has and what its row scores. */
export function SelectionBar() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { selection, report } = state;
  if (!selection || !report) return null;
  const here = report.findings.filter(({ cell }) => sameCell(cell, selection));
  const table = tableAt(report, selection);
  const score =
    table === undefined
      ? undefined
      : report.tables[table]!.scores.find(({ indicator }) => indicator.row === selection.row);
  const { states, scores, labelled } = words;
  const unread = report.reading.unreadSheets.find(({ name }) => name === selection.sheet);
  if (unread) {
    return (
      <footer className={styles.bar}>
        <span>{states.selected(toA1(selection))}</span>
        <span>{states.sheetNotRead}</span>
        {unread.reason === 'not-asked' && (
          <button
            type="button"
            className={styles.link}
            disabled={isBusy(state)}
            onClick={() => void session.audit()}
          >
            {words.actions.auditThisSheet}
          </button>
        )}
      </footer>
    );
  }
  return (
    <footer className={styles.bar}>
      <span>{states.selected(toA1(selection))}</span>
      {here.length === 0 ? (
        <span>{states.selectedFindings(0)}</span>
      ) : (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            session.store.dispatch({ type: 'finding-opened', key: findingKey(here[0]!) });
            session.store.dispatch({ type: 'view-chosen', view: 'problems' });
          }}
        >
          {states.selectedFindings(here.length)}
        </button>
      )}
      {score && (
        <button
          type="button"
          className={styles.link}
          onClick={() => session.store.dispatch({ type: 'view-chosen', view: 'scores' })}
        >
          {score.result.score === null ? scores.review : labelled(scores.score, shown(score.result.score))}
        </button>
      )}
    </footer>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

import {
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { AuditReport } from '../../core/audit';
import { revealed } from '../../core/text/invisible';
import { removeScoresAction, writeScoresAction } from '../actions';
import { ActionButton } from '../parts/action-button';
import { Fold, Section } from '../parts/section';
import { shown } from '../numbers';
import { usePane } from '../pane-context';
import { tableName } from '../table-at';
import { IndicatorDetail } from './indicator-detail';
import { tableScores, type ScoreRow, type TableScores } from './score-model';

/** 得分: totals of one table, then each indicator with its curve. */
export function ScoresView({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { scores } = words;
  const { settings, scoreTable, scoreRow } = state;
  const table = report.tables[scoreTable]!;
  const model = useMemo(() => tableScores(table, settings), [table, settings]);
  const list = useRef<HTMLDivElement>(null);
  // Follows the row that is selected in the workbook.
  useEffect(() => {
    if (scoreRow !== undefined)
      list.current?.querySelector(`[data-row="${scoreRow}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [scoreRow, scoreTable]);
  return (
    <div className={styles.view}>
      <Field label={scores.table} size="small">
        <Select
          size="small"
          value={String(scoreTable)}
          onChange={(_, { value }) =>
            session.store.dispatch({ type: 'score-table-chosen', table: Number(value) })
          }
        >
          {report.tables.map((one, index) => (
            <option key={index} value={index}>
              {tableName(one.table)}
            </option>
          ))}
        </Select>
      </Field>
      {!model.hasActuals && (
        <MessageBar intent="info" layout="multiline" className={styles.notice}>
          <MessageBarBody className={styles.wrap}>{scores.noActuals}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <ActionButton action={writeScoresAction} appearance={model.hasActuals ? 'secondary' : 'primary'} />
        <ActionButton action={removeScoresAction} />
      </div>
      {model.hasActuals && <Totals model={model} />}
      <Levels model={model} />
      <Section title={scores.indicators} note={model.rows.length}>
        <div ref={list}>
          {model.rows.map((row) => (
            <div key={row.indicator.row} data-row={row.indicator.row}>
              <Fold
                title={revealed(row.indicator.name.value)}
                note={noteOf(row, words)}
                open={row.indicator.row === scoreRow}
                onToggle={(open) => {
                  if (open && row.indicator.row !== scoreRow) {
                    session.store.dispatch({ type: 'score-row-chosen', row: row.indicator.row });
                    void session.goTo([row.indicator.name.cell]);
                  } else if (!open && row.indicator.row === scoreRow) {
                    session.store.dispatch({ type: 'score-row-chosen', row: undefined });
                  }
                }}
              >
                {row.indicator.row === scoreRow && <IndicatorDetail row={row} />}
              </Fold>
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

function noteOf({ result, request }: ScoreRow, { scores }: ReturnType<typeof usePane>['words']): string {
  const weight = typeof request.weight === 'number' ? ` / ${shown(request.weight)}` : '';
  if (result.score !== null) return `${shown(result.score)}${weight}`;
  return `${result.status === 'blank' ? '—' : scores.review}${weight}`;
}

function Totals({ model }: { readonly model: TableScores }) {
  const styles = useStyles();
  const { words } = usePane();
  const { scores } = words;
  const { total, outOf, grade, pending, execution } = model;
  return (
    <div className={styles.totals}>
      <div>
        <p className={styles.label}>{scores.total}</p>
        <p className={styles.total}>
          {shown(total)}
          <span className={styles.outOf}> / {shown(outOf)}</span>
        </p>
      </div>
      <div>
        <p className={styles.label}>{scores.grade}</p>
        <p className={mergeClasses(styles.text, grade !== undefined && styles.grade)}>
          {grade !== undefined
            ? scores.grades[grade]
            : pending > 0
              ? scores.gradePending(pending)
              : scores.gradeOutOf90}
        </p>
      </div>
      <div>
        <p className={styles.label}>{scores.execution}</p>
        <p className={styles.text}>
          {execution
            ? scores.executionRate(shown(Number(execution.rate.toFixed(2))), shown(execution.points))
            : scores.executionUnknown}
        </p>
      </div>
    </div>
  );
}

function Levels({ model }: { readonly model: TableScores }) {
  const styles = useStyles();
  const { words } = usePane();
  const { scores } = words;
  if (model.levels.length === 0) return null;
  return (
    <Section title={scores.levels}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{scores.level}</th>
            {model.hasActuals && <th scope="col">{scores.score}</th>}
            <th scope="col">{scores.weight}</th>
            <th scope="col">{scores.norm}</th>
          </tr>
        </thead>
        <tbody>
          {model.levels.map(({ level, score, weight, norm }) => (
            <tr key={level}>
              <th scope="row">{revealed(level) || words.none}</th>
              {model.hasActuals && <td>{shown(score)}</td>}
              <td>{shown(weight)}</td>
              <td>{norm === undefined ? '—' : shown(norm)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.overview.weightTotal}</th>
            {model.hasActuals && <td>{shown(model.indicatorScore)}</td>}
            <td>{shown(model.weight)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalM, maxWidth: '960px', margin: '0 auto' },
  notice: { marginTop: tokens.spacingVerticalS },
  wrap: { whiteSpace: 'normal' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  totals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0 },
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  total: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  outOf: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  grade: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'end',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th:first-child': { textAlign: 'start' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold, borderBottomStyle: 'none' },
  },
});

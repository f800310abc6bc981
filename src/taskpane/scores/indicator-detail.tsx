import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ScoreResult } from '../../core/model/scoring';
import { cellKey, sameCell } from '../../core/model/cell';
import type { Indicator } from '../../core/model/declaration';
import { scoreRequest } from '../../core/scoring';
import { revealed } from '../../core/text/invisible';
import { CellLink } from '../parts/cell-link';
import { shown } from '../numbers';
import { usePane } from '../pane-context';
import { scoringOptions } from '../table-points';
import { curveOf } from './curve';
import { ScoreCurve } from './score-curve';
import { axisValue, systemOf, typedActual, type ScoreRow } from './score-model';

/** One indicator: its curve with the actual on it, the working, other readings, the system's score, and a place to try values. */
export function IndicatorDetail({ row }: { readonly row: ScoreRow }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { scores } = words;
  const { indicator, reading } = row;
  const options = useMemo(() => scoringOptions(state.settings), [state.settings]);
  const curve = useMemo(() => curveOf(row.request, reading, options), [row.request, reading, options]);
  const key = cellKey(indicator.name.cell);
  const typed = state.whatIf[key];
  const trying = typed !== undefined && typed !== typedOf(row);
  const { request, result, system } = useMemo(() => {
    if (!trying) return row;
    const tried = { ...row.request, actual: typedActual(typed) };
    return { request: tried, result: scoreRequest(tried, options), system: systemOf(tried) };
  }, [trying, typed, row, options]);
  const at = axisValue(request.actual);
  const tryValue = (value: string): void => session.store.dispatch({ type: 'what-if', key, typed: value });
  const unit = isUnit(row.request.unit ?? '') ? revealed(row.request.unit!) : '';
  if (row.request.rule.trim() === '') return <p className={styles.note}>{scores.noRule}</p>;
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <dt>{scores.rule}</dt>
        <dd>
          {revealed(row.request.rule)} {indicator.rule && <CellLink cell={indicator.rule.cell} />}
        </dd>
        <dt>{scores.target}</dt>
        <dd>{revealed(targetText(indicator)) || words.none}</dd>
      </dl>
      <div className={styles.columns}>
        <ScoreCurve
          name={revealed(indicator.name.value)}
          curve={curve}
          unit={unit}
          point={at === undefined || result.score === null ? undefined : { actual: at, score: result.score }}
        />
        <div className={styles.detail}>
          <Field label={scores.whatIf} hint={scores.whatIfHelp} size="small">
            <div className={styles.try}>
              <Input
                size="small"
                className={styles.input}
                value={typed ?? typedOf(row)}
                contentAfter={unit}
                onChange={(_, { value }) => tryValue(value)}
              />
              {trying && (
                <Button size="small" appearance="subtle" onClick={() => tryValue(typedOf(row))}>
                  {scores.whatIfReset}
                </Button>
              )}
            </div>
          </Field>
          {curve.kind === 'line' && (
            <input
              type="range"
              className={styles.slider}
              aria-label={scores.whatIfSlider}
              aria-valuetext={at === undefined ? '' : `${shown(at)}${unit}`}
              {...sliderOf(curve)}
              value={at ?? curve.from}
              onChange={({ target }) => tryValue(shown(Number(target.value)))}
            />
          )}
          {curve.kind === 'grades' && (
            <div className={styles.try} role="group" aria-label={scores.whatIfGrades}>
              {curve.grades.map(({ label }) => (
                <Button
                  key={label}
                  size="small"
                  appearance={request.actual === label ? 'primary' : 'secondary'}
                  aria-pressed={request.actual === label}
                  onClick={() => tryValue(label)}
                >
                  {revealed(label)}
                </Button>
              ))}
            </div>
          )}
          <Outcome result={result} system={system} />
        </div>
      </div>
    </div>
  );
}

/** The slider stops at round values: whole numbers, unless the whole curve is but a few of them. */
function sliderOf({ from, to }: { readonly from: number; readonly to: number }) {
  const span = to - from;
  const perUnit = span > 20 ? 1 : span > 2 ? 10 : 100;
  return {
    min: Math.ceil(from * perUnit) / perUnit,
    max: Math.floor(to * perUnit) / perUnit,
    step: 1 / perUnit,
  };
}

/** ≥ 40 口: each cell once, though one may hold two of the three. */
function targetText({ operator, target, unit }: Indicator): string {
  const fields = [operator, target, unit].filter((field) => field !== undefined);
  const own = fields.filter((field, i) => fields.findIndex(({ cell }) => sameCell(cell, field.cell)) === i);
  return own
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && text !== '/' && (text !== unit?.text.trim() || isUnit(text)))
    .join(' ');
}

/** A qualitative row says / or 无 for its unit; a number, as the budget system fills in, would read as more digits. */
function isUnit(text: string): boolean {
  return !/^[/\\—\-\d.\s]*$|^无$/.test(text);
}

/** The actual of the table as it would be typed. */
function typedOf({ request }: ScoreRow): string {
  return request.actual === null ? '' : String(request.actual);
}

function Outcome({ result, system }: { readonly result: ScoreResult; readonly system: number | undefined }) {
  const styles = useStyles();
  const { words } = usePane();
  const { scores } = words;
  const { score, status, explanation, assumptions, alternatives } = result;
  const differs = system !== undefined && score !== null && Math.abs(system - score) > 0.005;
  return (
    <div className={styles.outcome}>
      <p className={styles.points} role="status">
        {score === null ? (status === 'blank' ? scores.noActual : scores.review) : words.points(shown(score))}
      </p>
      {status !== 'blank' && (
        <dl className={styles.facts}>
          <dt>{scores.working}</dt>
          <dd>{revealed(explanation)}</dd>
          {assumptions.length > 0 && (
            <>
              <dt>{scores.assumptions}</dt>
              <dd>{revealed(words.list(assumptions))}</dd>
            </>
          )}
          {alternatives.length > 0 && (
            <>
              <dt>{scores.alternatives}</dt>
              <dd>
                {alternatives.map(({ reading, score: other }) => (
                  <div key={reading}>
                    {words.labelled(
                      revealed(reading),
                      other === null ? scores.noNumber : words.points(shown(other)),
                    )}
                  </div>
                ))}
              </dd>
            </>
          )}
          {differs && (
            <>
              <dt>{scores.differ}</dt>
              <dd>
                {words.list([
                  words.labelled(scores.text, words.points(shown(score))),
                  words.labelled(scores.system, words.points(shown(system))),
                ])}
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  detail: { display: 'grid', rowGap: tokens.spacingVerticalS, alignContent: 'start' },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    '@media (min-width: 700px)': { gridTemplateColumns: '1fr 1fr' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& dt': { color: tokens.colorNeutralForeground3, maxWidth: '96px' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  },
  try: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  input: { width: '140px' },
  slider: { width: '100%', maxWidth: '480px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  outcome: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  points: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

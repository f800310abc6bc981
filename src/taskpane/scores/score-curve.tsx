import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { doubtReason } from '../../core/audit/doubt-words';
import { revealed } from '../../core/text/invisible';
import { shown } from '../numbers';
import { usePane } from '../pane-context';
import type { Curve, CurvePoint } from './curve';

interface Props {
  readonly name: string;
  readonly curve: Curve;
  /** Where the actual value stands; its score may be unknown. */
  readonly point: { readonly actual: number; readonly score: number } | undefined;
  readonly unit: string;
}

/** The drawing, in its own units; the width of the pane scales it. */
const BOX = { width: 320, height: 168, left: 30, right: 308, top: 14, bottom: 136 };

/** The score curve of one rule, with the same as a table for those who cannot see it. */
export function ScoreCurve({ name, curve, point, unit }: Props) {
  const { state, words } = usePane();
  const styles = useStyles();
  const { scores, labelled } = words;
  if (curve.kind === 'none') {
    const { doubt } = curve;
    const why = doubt ? revealed(doubtReason(doubt, state.settings.language)) : scores.noCurveOther;
    return <p className={styles.note}>{`${scores.noCurve}${why}`}</p>;
  }
  if (curve.kind === 'grades') return <GradeBars curve={curve} />;
  const rows = curve.runs.flat();
  return (
    <figure className={styles.figure}>
      <LineDrawing name={name} curve={curve} point={point} unit={unit} />
      <details className={styles.alternative}>
        <summary>{scores.curveTable}</summary>
        <table className={styles.table}>
          <caption className={styles.caption}>{labelled(scores.curve, name)}</caption>
          <thead>
            <tr>
              <th scope="col">{scores.actual}</th>
              <th scope="col">{scores.score}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ actual, score }, i) => (
              <tr key={i}>
                <td>{`${shown(actual)}${unit}`}</td>
                <td>{shown(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function LineDrawing({
  name,
  curve,
  point,
  unit,
}: Props & { readonly curve: Extract<Curve, { kind: 'line' }> }) {
  const styles = useStyles();
  const { words } = usePane();
  const { scores } = words;
  const id = useId();
  const { from, to, high, low, thresholds, runs } = curve;
  const x = (actual: number): number => {
    const share = (Math.min(Math.max(actual, from), to) - from) / (to - from);
    return Number((BOX.left + share * (BOX.right - BOX.left)).toFixed(2));
  };
  const y = (score: number): number =>
    Number((BOX.bottom - (score / (high || 1)) * (BOX.bottom - BOX.top)).toFixed(2));
  const path = (run: readonly CurvePoint[]): string =>
    run.map(({ actual, score }, i) => `${i === 0 ? 'M' : 'L'}${x(actual)} ${y(score)}`).join('');
  const description = [
    scores.curveRange(shown(from), shown(to), shown(low), shown(high)),
    ...thresholds.map((value) => scores.curveThreshold(`${shown(value)}${unit}`)),
    ...(point ? [scores.curvePoint(`${shown(point.actual)}${unit}`, shown(point.score))] : []),
  ].join(' ');
  const anchor = (at: number): 'start' | 'middle' | 'end' =>
    at > 280 ? 'end' : at < 60 ? 'start' : 'middle';
  return (
    <svg
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      className={styles.drawing}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{scores.curveTitle(name)}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <line className={styles.axis} x1={BOX.left} y1={BOX.bottom} x2={BOX.right} y2={BOX.bottom} />
      <line className={styles.axis} x1={BOX.left} y1={BOX.top} x2={BOX.left} y2={BOX.bottom} />
      <line className={styles.guide} x1={BOX.left} y1={y(high)} x2={BOX.right} y2={y(high)} />
      <text className={styles.label} x={BOX.left - 4} y={y(high) + 4} textAnchor="end">
        {shown(high)}
      </text>
      {low > 0 && low < high && (
        <>
          <line className={styles.guide} x1={BOX.left} y1={y(low)} x2={BOX.right} y2={y(low)} />
          <text className={styles.label} x={BOX.left - 4} y={y(low) + 4} textAnchor="end">
            {shown(low)}
          </text>
        </>
      )}
      <text className={styles.label} x={BOX.left - 4} y={BOX.bottom + 4} textAnchor="end">
        0
      </text>
      <text className={styles.label} x={BOX.left} y={BOX.bottom + 14}>
        {shown(from)}
      </text>
      <text className={styles.label} x={BOX.right} y={BOX.bottom + 14} textAnchor="end">
        {`${shown(to)}${unit}`}
      </text>
      {thresholds.map((value) => (
        <g key={value}>
          <line className={styles.guide} x1={x(value)} y1={BOX.top} x2={x(value)} y2={BOX.bottom} />
          <text className={styles.label} x={x(value)} y={BOX.bottom + 27} textAnchor={anchor(x(value))}>
            {scores.curveThreshold(`${shown(value)}${unit}`)}
          </text>
        </g>
      ))}
      {runs.map((run, i) => (
        <path key={i} className={styles.curve} d={path(run)} />
      ))}
      {point && (
        <>
          <line
            className={styles.pointer}
            x1={x(point.actual)}
            y1={y(point.score)}
            x2={x(point.actual)}
            y2={BOX.bottom}
          />
          <circle className={styles.point} cx={x(point.actual)} cy={y(point.score)} r={5} />
        </>
      )}
    </svg>
  );
}

/** A rule with named grades has no axis of numbers: a bar for each grade. */
function GradeBars({ curve }: { readonly curve: Extract<Curve, { kind: 'grades' }> }) {
  const styles = useStyles();
  const { words } = usePane();
  const { scores } = words;
  const most = Math.max(...curve.grades.map(({ score }) => score ?? 0), 1);
  return (
    <table className={styles.grades}>
      <caption className={styles.caption}>{scores.curveGrades}</caption>
      <tbody>
        {curve.grades.map(({ label, score }, i) => (
          <tr key={i}>
            <th scope="row">{revealed(label)}</th>
            <td className={styles.wide} aria-hidden>
              <span className={styles.bar} style={{ width: `${((score ?? 0) / most) * 100}%` }} />
            </td>
            <td>{score === undefined ? scores.review : words.points(shown(score))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  figure: { margin: 0 },
  drawing: { display: 'block', width: '100%', maxWidth: '480px', height: 'auto', fontFamily: 'inherit' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  guide: { stroke: tokens.colorNeutralStroke2, strokeDasharray: '3 3' },
  label: { fill: tokens.colorNeutralForeground3, fontSize: '10px' },
  curve: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2px',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  pointer: { stroke: tokens.colorStatusDangerBorderActive, strokeDasharray: '2 2' },
  point: {
    fill: tokens.colorStatusDangerBackground3,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  alternative: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '& summary': { cursor: 'pointer' },
  },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `2px ${tokens.spacingHorizontalM} 2px 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
    },
  },
  grades: {
    width: '100%',
    maxWidth: '480px',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th': {
      textAlign: 'start',
      fontWeight: tokens.fontWeightRegular,
      maxWidth: '160px',
      overflowWrap: 'anywhere',
    },
    '& td, & th': { padding: `3px ${tokens.spacingHorizontalS} 3px 0`, verticalAlign: 'middle' },
    '& td:last-child': { whiteSpace: 'nowrap', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  },
  wide: { width: '60%' },
  bar: {
    display: 'block',
    height: '12px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

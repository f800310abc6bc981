import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { revealed } from '../../core/text/invisible';
import { shown } from '../numbers';
import { usePane } from '../pane-context';
import type { TableWeights } from '../table-points';

/** Points per first level as bars, with a line where the norm has its own. */
export function WeightBars({ weights }: { readonly weights: TableWeights }) {
  const styles = useStyles();
  const { words } = usePane();
  const { overview } = words;
  const { levels, total, totals, unknown } = weights;
  if (total === 0) return <p className={styles.note}>{overview.noWeights}</p>;
  const most = Math.max(...levels.map(({ own, norm }) => Math.max(own, norm ?? 0)), 1);
  return (
    <>
      <p className={styles.note}>{overview.weightLegend}</p>
      <ul className={styles.levels}>
        {levels.map(({ level, own, norm }) => (
          <li key={level} className={styles.level}>
            <span className={styles.name}>{revealed(level) || words.none}</span>
            <span className={styles.track} aria-hidden>
              <span
                className={mergeClasses(styles.bar, norm !== undefined && own !== norm && styles.differs)}
                style={{ width: `${(own / most) * 100}%` }}
              />
              {norm !== undefined && (
                <span className={styles.norm} style={{ left: `${(norm / most) * 100}%` }} />
              )}
            </span>
            <span className={styles.value}>
              {norm === undefined
                ? overview.weightOwn(shown(own))
                : overview.weightOfNorm(shown(own), shown(norm))}
            </span>
          </li>
        ))}
        <li className={mergeClasses(styles.level, styles.total)}>
          <span className={styles.name}>{overview.weightTotal}</span>
          <span />
          <span className={styles.value}>
            {totals.length === 0
              ? overview.weightOwn(shown(total))
              : overview.weightOfNorm(shown(total), totals.map(shown).join(words.norms.or))}
          </span>
        </li>
      </ul>
      {unknown > 0 && <p className={styles.note}>{overview.weightUnknown(unknown)}</p>}
    </>
  );
}

const useStyles = makeStyles({
  levels: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  level: {
    display: 'grid',
    gridTemplateColumns: '76px 1fr minmax(52px, max-content)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere' },
  track: {
    position: 'relative',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: 'none',
  },
  differs: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  norm: {
    position: 'absolute',
    top: '-2px',
    width: '2px',
    height: '16px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

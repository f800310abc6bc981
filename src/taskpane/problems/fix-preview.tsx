import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellEdit } from '../../core/model/finding';
import { CellLink } from '../parts/cell-link';
import { usePane } from '../pane-context';
import { context, diffOf, visible } from '../../core/report/diff';

/** Shows what a fix changes, cell by cell: the old text with what goes, the new text with what comes. */
export function FixPreview({ edits }: { readonly edits: readonly CellEdit[] }) {
  const styles = useStyles();
  const { words } = usePane();
  const { problems } = words;
  return (
    <ul className={styles.list}>
      {edits.map(({ cell, from, to }) => {
        const { before, removed, added, after } = diffOf(from, to);
        return (
          <li key={`${cell.sheet} ${cell.row} ${cell.column}`} className={styles.edit}>
            <span className={styles.place}>
              <CellLink cell={cell} />
            </span>
            <dl className={styles.texts}>
              <dt>{problems.from}</dt>
              <dd>
                {from === '' ? (
                  <span className={styles.none}>{problems.emptyCell}</span>
                ) : (
                  <>
                    {context(before, 'before')}
                    {removed !== '' && (
                      <del className={mergeClasses(styles.change, styles.removed)}>{visible(removed)}</del>
                    )}
                    {context(after, 'after')}
                  </>
                )}
              </dd>
              <dt>{problems.to}</dt>
              <dd>
                {to === '' ? (
                  <span className={styles.none}>{problems.clearCell}</span>
                ) : (
                  <>
                    {context(before, 'before')}
                    {added !== '' && (
                      <ins className={mergeClasses(styles.change, styles.added)}>{visible(added)}</ins>
                    )}
                    {context(after, 'after')}
                  </>
                )}
              </dd>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  edit: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  place: { flexShrink: 0 },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
  change: { borderRadius: tokens.borderRadiusSmall, padding: '0 1px' },
  removed: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
    textDecorationLine: 'none',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  none: { color: tokens.colorNeutralForeground3 },
});

import { makeStyles, tokens } from '@fluentui/react-components';
import { toA1, type CellAddress } from '../../core/model/cell';
import { revealed } from '../../core/text/invisible';
import { usePane } from '../pane-context';

interface Props {
  readonly cell: CellAddress;
  /** Left out where the worksheet is clear from what stands around. */
  readonly withSheet?: boolean;
  readonly text?: string;
}

/** A place in the workbook; a click goes there. */
export function CellLink({ cell, withSheet = false, text }: Props) {
  const styles = useStyles();
  const { session, words } = usePane();
  const place = revealed(text ?? `${cell.sheet}!${toA1(cell)}`);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={words.goToCell(place)}
      onClick={() => void session.goTo([cell])}
    >
      {text !== undefined || withSheet ? place : toA1(cell)}
    </button>
  );
}

const useStyles = makeStyles({
  link: {
    padding: '0 2px',
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

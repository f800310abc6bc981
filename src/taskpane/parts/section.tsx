import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Short, beside the title: a count, a sum. */
  readonly note?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
  readonly onToggle?: (open: boolean) => void;
}

/** Something that opens and closes under its title. What is inside is made when it is opened first. */
export function Fold({ title, note, open = false, children, onToggle }: Props) {
  const styles = useStyles();
  const [made, setMade] = useState(open);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setMade(true);
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </summary>
      <div className={styles.body}>{(made || open) && children}</div>
    </details>
  );
}

/** A block with a heading. */
export function Section({ title, note, children }: Omit<Props, 'open' | 'onToggle'>) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title}
        {note !== undefined && <span className={mergeClasses(styles.note, styles.beside)}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  fold: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '&[open] > summary::before': { content: '"▾"' },
  },
  summary: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    cursor: 'pointer',
    listStyleType: 'none',
    '::before': { content: '"▸"', color: tokens.colorNeutralForeground3, flexShrink: 0, width: '10px' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  title: { flexGrow: 1, minWidth: 0 },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  beside: { marginLeft: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  body: { padding: `0 0 ${tokens.spacingVerticalM} 18px` },
  section: { marginBottom: tokens.spacingVerticalL },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

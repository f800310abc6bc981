import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What a view shows where it has nothing to show: said in the middle, with what can be done. */
export function BlankState({ icon: Icon, title, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.blank}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  blank: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    maxWidth: '420px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    '& p': { margin: 0, textAlign: 'start', alignSelf: 'stretch' },
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

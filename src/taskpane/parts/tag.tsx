import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'neutral' | 'brand' | 'success' | 'warning' | 'danger';
  readonly children: ReactNode;
}

/** A word or two beside a name: what kind it is, what state it is in. */
export function Tag({ tone = 'neutral', children }: Props) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[tone])}>{children}</span>;
}

const useStyles = makeStyles({
  tag: {
    display: 'inline-block',
    flexShrink: 0,
    padding: '0 6px',
    border: '1px solid transparent',
    borderRadius: '8px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
  },
  neutral: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
});

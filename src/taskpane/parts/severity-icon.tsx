import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/model/finding';

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular };

interface Props {
  readonly severity: Severity;
  /** The name of the severity; left out where the text beside the icon says it. */
  readonly label?: string;
}

/** A severity by shape and colour. */
export function SeverityIcon({ severity, label }: Props) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span
      className={mergeClasses(styles.icon, styles[severity])}
      {...(label === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, title: label })}
    >
      <Icon />
    </span>
  );
}

const useStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0, verticalAlign: 'middle' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
});

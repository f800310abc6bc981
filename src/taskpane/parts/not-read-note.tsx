import { makeStyles, tokens } from '@fluentui/react-components';
import type { AuditReport } from '../../core/audit';
import { scopeNote, unreadSheetLine } from '../../core/report/unread-sheets';
import { usePane } from '../pane-context';

/** Which worksheets a report does not speak of; nothing where it speaks of all. */
export function NotReadNote({ report: { reading } }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const { language } = usePane().state.settings;
  const scope = scopeNote(reading, language);
  const tooLarge = reading.unreadSheets.filter(({ reason }) => reason === 'too-large');
  return (
    <>
      {scope !== undefined && <p className={styles.note}>{scope}</p>}
      {tooLarge.map((sheet) => (
        <p key={sheet.name} className={styles.warning}>
          {unreadSheetLine(sheet, language)}
        </p>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  warning: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';

/** What is under way: a thin line for a live audit, with words and a way out for long work. */
export function WorkLine() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { work, report } = state;
  if (!work || work.quiet)
    return <div className={styles.place}>{work && <ProgressBar aria-label={words.work[work.kind]} />}</div>;
  const text = work.phase ? words.work[work.phase] : words.work[work.kind];
  return (
    <div>
      <div className={styles.place}>
        <ProgressBar aria-label={text} />
      </div>
      {(report || work.cancellable) && (
        <div className={styles.line}>
          <span role="status">{text}</span>
          {work.cancellable && (
            <Button size="small" appearance="subtle" onClick={() => session.cancel()}>
              {words.cancel}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  // Always there, so that nothing moves when work begins.
  place: { height: '2px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { revealed } from '../../core/text/invisible';
import { usePane } from '../pane-context';

/** The outcome of what was asked for last; read out as it comes. */
export function NoticeBar() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { notice } = state;
  return (
    <div role="status" aria-live={notice?.tone === 'error' ? 'assertive' : 'polite'}>
      {notice && (
        <MessageBar intent={notice.tone} layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {revealed(notice.text)}
            {notice.details !== undefined && notice.details.length > 0 && (
              <ul className={styles.details}>
                {notice.details.map((line, index) => (
                  <li key={index}>{revealed(line)}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={words.dismiss}
                title={words.dismiss}
                onClick={() => session.store.dispatch({ type: 'notice', notice: undefined })}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftStyle: 'none', borderRightStyle: 'none' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  details: {
    maxHeight: '120px',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
});

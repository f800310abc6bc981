import { makeStyles, Select } from '@fluentui/react-components';
import type { Settings } from '../../core/audit';
import { auditAction, isBusy } from '../actions';
import { usePane } from '../pane-context';
import { ActionButton } from './action-button';

interface Props {
  readonly appearance?: 'primary' | 'secondary';
}

/** 核查, and beside it how much of the workbook: all worksheets, or the one in front. */
export function CheckButton({ appearance = 'secondary' }: Props) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { scope, scopes } = words.actions;
  return (
    <span className={styles.pair}>
      <ActionButton action={auditAction} appearance={appearance} />
      <Select
        size="small"
        aria-label={scope}
        title={scope}
        value={state.settings.scope}
        disabled={isBusy(state)}
        onChange={(_, { value }) => void session.changeSettings({ scope: value as Settings['scope'] })}
      >
        {Object.entries(scopes).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </span>
  );
}

const useStyles = makeStyles({
  pair: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
});

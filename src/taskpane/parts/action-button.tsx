import { Button, type ButtonProps } from '@fluentui/react-components';
import type { PaneAction } from '../actions';
import { usePane } from '../pane-context';

interface Props {
  readonly action: PaneAction;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
}

/** A user action as a button; nothing where the action is not offered. */
export function ActionButton({ action, appearance = 'secondary' }: Props) {
  const { session, state, words } = usePane();
  if (action.offered && !action.offered(state, session.host)) return null;
  const Icon = action.icon;
  return (
    <Button
      size="small"
      appearance={appearance}
      icon={<Icon />}
      // Stays focusable while it cannot be used, so that focus is not lost when work begins.
      disabledFocusable={!action.enabled(state)}
      onClick={() => void action.perform(session, state)}
    >
      {action.name(words, state)}
    </Button>
  );
}

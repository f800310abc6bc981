import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneSession } from './session';
import type { PaneState } from './state/pane-state';
import { wordsFor, type Words } from './words';

export const SessionContext = createContext<PaneSession | undefined>(undefined);

export interface Pane {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly words: Words;
}

/** What every view is given: the state, the words in its language, and what can be asked for. */
export function usePane(): Pane {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The pane has no session.');
  const { store } = session;
  const state = useSyncExternalStore(store.subscribe, store.state);
  return { session, state, words: wordsFor(state.settings.language) };
}

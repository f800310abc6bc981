import { FluentProvider } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useState } from 'react';
import { BlankState } from './parts/blank-state';
import { Frame } from './parts/frame';
import { Tabs } from './parts/tabs';
import { VIEWS, type View } from './state/views';
import { useTheme } from './theme';
import { zhCN } from './words/zh-cn';

interface Props {
  /** The view that the person wants to see once it is there. */
  readonly onChoose?: (view: View) => void;
  /** The rest of the add-in did not arrive. */
  readonly failed?: boolean;
}

/** The frame of the pane while the views and the engine are on their way. */
export function OpeningPane({ onChoose, failed = false }: Props) {
  const [chosen, setChosen] = useState<View>('overview');
  const theme = useTheme();
  const { viewsLabel, views, states } = zhCN;
  return (
    <FluentProvider theme={theme}>
      <Frame
        view={chosen}
        top={
          <Tabs
            label={viewsLabel}
            chosen={chosen}
            onChoose={(view) => {
              setChosen(view);
              onChoose?.(view);
            }}
            tabs={VIEWS.map((id) => ({ id, label: views[id] }))}
          />
        }
      >
        <BlankState icon={TableSearchRegular} title={failed ? states.notLoaded : states.welcome}>
          {failed && <p role="alert">{states.notLoadedAdvice}</p>}
        </BlankState>
      </Frame>
    </FluentProvider>
  );
}

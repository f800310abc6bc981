import { Button, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../core/audit';
import { checks, families, familyOf, type Family } from '../../core/checks/registry';
import { Fold, Section } from '../parts/section';
import { usePane } from '../pane-context';
import { withSeverity, type SeverityChoice } from './severities';

/** 设置: language, live checking, how scores are computed, and the checks with their severities. */
export function SettingsView() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { settings } = state;
  const { settings: text } = words;
  const change = (part: Partial<Settings>): void => void session.changeSettings(part);
  const reset = async (): Promise<void> => {
    const kept = await session.changeSettings(({ acknowledgements, columns, language }) => ({
      ...DEFAULT_SETTINGS,
      decimals: undefined,
      norm: undefined,
      acknowledgements,
      columns,
      language,
    }));
    if (kept) session.tell({ tone: 'success', text: words.settings.resetDone });
  };
  return (
    <div className={styles.view}>
      <div className={styles.fields}>
        <Field label="语言 Language" size="small">
          <Select
            size="small"
            value={settings.language}
            onChange={(_, { value }) => change({ language: value as Settings['language'] })}
          >
            {Object.entries(text.languages).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field hint={text.liveHelp}>
          <Switch
            label={text.live}
            checked={settings.live}
            onChange={(_, { checked }) => change({ live: checked })}
          />
        </Field>
      </div>
      <Section title={text.scoring}>
        <div className={styles.fields}>
          <Field label={text.partialSteps} size="small">
            <Select
              size="small"
              value={settings.partialSteps}
              onChange={(_, { value }) => change({ partialSteps: value as Settings['partialSteps'] })}
            >
              {Object.entries(text.partial).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.percentReading} size="small">
            <Select
              size="small"
              value={settings.percentReading}
              onChange={(_, { value }) => change({ percentReading: value as Settings['percentReading'] })}
            >
              {Object.entries(text.percents).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text.decimals} size="small">
            <Select
              size="small"
              value={settings.decimals === undefined ? '' : String(settings.decimals)}
              onChange={(_, { value }) => change({ decimals: value === '' ? undefined : Number(value) })}
            >
              <option value="">{text.decimalsAll}</option>
              {[0, 1, 2, 3, 4].map((n) => (
                <option key={n} value={n}>
                  {text.decimalsOf(n)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
      <Section title={text.checks} note={text.changed(Object.keys(settings.checks).length)}>
        <p className={styles.note}>{text.checksHelp}</p>
        {(Object.keys(families) as Family[]).map((family) => (
          <FamilyChecks key={family} family={family} />
        ))}
      </Section>
      <Button size="small" onClick={() => void reset()}>
        {text.reset}
      </Button>
    </div>
  );
}

function FamilyChecks({ family }: { readonly family: Family }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { settings } = state;
  const { settings: text, severities } = words;
  const key = settings.language === 'en-US' ? 'en' : 'zh';
  const own = useMemo(() => checks.filter(({ id }) => familyOf(id) === family), [family]);
  const changed = own.filter(({ id }) => Object.hasOwn(settings.checks, id)).length;
  return (
    <Fold title={families[family][key]} note={changed > 0 ? text.changed(changed) : own.length}>
      <ul className={styles.checks}>
        {own.map((check) => (
          <li key={check.id} className={styles.check}>
            <span className={styles.name} title={check.why[key]}>
              {check.title[key]}
            </span>
            <Select
              size="small"
              className={styles.severity}
              aria-label={check.title[key]}
              value={settings.checks[check.id] ?? ''}
              onChange={(_, { value }) =>
                void session.changeSettings({
                  checks: withSeverity(settings.checks, check.id, value as SeverityChoice),
                })
              }
            >
              <option value="">{text.usual(severities[check.severity])}</option>
              <option value="error">{severities.error}</option>
              <option value="warning">{severities.warning}</option>
              <option value="info">{severities.info}</option>
              <option value="off">{text.off}</option>
            </Select>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalM, maxWidth: '960px', margin: '0 auto' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
  },
  note: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  checks: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  check: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  severity: { width: '124px', flexShrink: 0 },
});

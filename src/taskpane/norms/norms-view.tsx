import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import { chosenNorm, type Settings } from '../../core/audit';
import { listProfiles, profileById } from '../../core/norms';
import { Tag } from '../parts/tag';
import { usePane } from '../pane-context';
import { tableName } from '../table-at';
import { factsOf } from './norm-facts';
import { NormEditor } from './norm-editor';

type ProfileChoice = Settings['profile'];

/** 规范: which norm is used, its numbers with their sources, and a copy to edit. */
export function NormsView() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { settings, report } = state;
  const { norms } = words;
  const key = settings.language === 'en-US' ? 'en' : 'zh';
  const inUse = report?.tables[0]?.profile.id ?? 'mof-2021';
  const [looked, setLooked] = useState<string>();
  const [editing, setEditing] = useState(false);
  const id = looked ?? (settings.profile === 'auto' ? inUse : settings.profile);
  const own = id === 'custom' ? chosenNorm({ ...settings, profile: 'custom' }) : undefined;
  const profile = own ?? profileById(id) ?? listProfiles()[0]!;
  const users = (report?.tables ?? [])
    .filter((table) => table.profile.id === profile.id)
    .map(({ table }) => tableName(table));
  const base = id === 'custom' && settings.norm ? settings.norm.base : profile.id;
  return (
    <div className={styles.view}>
      <div className={styles.choices}>
        <Field label={norms.active} size="small">
          <Select
            size="small"
            value={settings.profile}
            onChange={(_, { value }) => {
              setLooked(undefined);
              setEditing(false);
              void session.changeSettings({ profile: value as ProfileChoice });
            }}
          >
            <option value="auto">{norms.auto}</option>
            {listProfiles().map((one) => (
              <option key={one.id} value={one.id}>
                {one.title[key]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={norms.shown} size="small">
          <Select
            size="small"
            value={profile.id}
            onChange={(_, { value }) => {
              setLooked(value);
              setEditing(false);
            }}
          >
            {listProfiles().map((one) => (
              <option key={one.id} value={one.id}>
                {one.title[key]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <h2 className={styles.title}>
        {profile.title[key]} {own && settings.norm && <Tag tone="warning">{norms.edited}</Tag>}
      </h2>
      <p className={styles.text}>{profile.description[key]}</p>
      <p className={styles.note}>
        {users.length > 0 ? norms.usedBy(words.list(users.slice(0, 8))) : norms.unused}
      </p>
      <div className={styles.actions}>
        {!editing && (
          <Button size="small" icon={<Edit16Regular />} onClick={() => setEditing(true)}>
            {norms.edit}
          </Button>
        )}
        {settings.norm && (
          <Button
            size="small"
            onClick={() => {
              setEditing(false);
              setLooked(undefined);
              void session.changeSettings({
                norm: undefined,
                profile: settings.profile === 'custom' ? 'auto' : settings.profile,
              });
            }}
          >
            {norms.reset}
          </Button>
        )}
      </div>
      {editing && (
        <NormEditor
          key={profile.id}
          profile={profile}
          original={profileById(base) ?? profile}
          onClose={() => {
            setEditing(false);
            setLooked(undefined);
          }}
        />
      )}
      <p className={styles.note}>{norms.assumedHelp}</p>
      <dl className={styles.facts}>
        {factsOf(profile, words, key).map(({ id: fact, label, value, source, assumed }) => (
          <div key={fact} className={styles.fact}>
            <dt>{label}</dt>
            <dd className={styles.value}>
              {value} {assumed && <Tag tone="warning">{norms.assumed}</Tag>}
            </dd>
            <dd className={styles.note}>{words.labelled(norms.source, source)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const useStyles = makeStyles({
  view: { padding: tokens.spacingHorizontalM, maxWidth: '960px', margin: '0 auto' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  title: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  facts: { margin: `${tokens.spacingVerticalM} 0 0` },
  fact: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  value: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-line' },
});

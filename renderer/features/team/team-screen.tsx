import './team.css';
import { Suspense, useCallback } from 'react';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useServices } from '../../services.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { readTeamPlace, teamTabs, writeTeamPlace } from './team-tabs.ts';

/** Who works when, who is away, and what belongs to working together: one tab each. */
export const TeamScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const { navigation } = useServices();
  const me = useMe();
  const place = readTeamPlace(item);
  const tabs = teamTabs.filter(({ least }) => me?.staff !== undefined && hasRole(me.staff.role, least));
  const tab = tabs.find(({ id }) => id === place.tab) ?? tabs[0];
  const id = tab?.id;
  const open = useCallback(
    (next: string | null) => navigation.go('team', writeTeamPlace({ tab: id ?? '', item: next })),
    [navigation, id],
  );
  if (me === undefined || me === null || tab === undefined) return null;
  return (
    <div className="screen team">
      <header className="screen-head team-head">
        <h1>{t('team:title')}</h1>
        <Segmented
          label={t('team:tabs')}
          value={tab.id}
          choices={tabs.map((one) => ({ value: one.id, label: t(`team:tab.${one.id}`) }))}
          onChange={(next) => navigation.go('team', next)}
        />
      </header>
      <Suspense fallback={<p className="loading">{t('shell:loading')}</p>}>
        <tab.Panel me={me.staff} item={place.tab === tab.id ? place.item : null} open={open} />
      </Suspense>
    </div>
  );
};

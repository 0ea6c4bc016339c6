import './today.css';
import { useMemo, useState } from 'react';
import { FollowUpPanel } from '../../follow-up/follow-up-panel.tsx';
import { useText } from '../../i18n/text.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useOpenFollowUps } from '../../queries/work.ts';
import { useServices } from '../../services.ts';
import { FollowUpList } from './follow-up-list.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { TodayAside } from './today-aside.tsx';

interface TodayScreenProps {
  /** The follow-up that is open at the side. */
  readonly item: string | null;
}

/** The desk's day: write down, see what is due, pick up what was left. */
export const TodayScreen = ({ item }: TodayScreenProps) => {
  const t = useText();
  const { navigation } = useServices();
  const open = useOpenFollowUps();
  const [saving, setSaving] = useState<readonly string[]>([]);
  const shortcuts = useMemo(() => [{ chord: 'Escape', run: () => navigation.go('today') }], [navigation]);
  useShortcuts(shortcuts);
  if (open === undefined) return <p className="loading">{t('shell:loading')}</p>;
  return (
    <div className="today">
      <h1 className="visually-hidden">{t('today:title')}</h1>
      <div className="today-main">
        <QuickEntry onSaving={setSaving} />
        <FollowUpList open={open} selected={item} saving={saving} />
      </div>
      {item === null ? (
        <TodayAside open={open} />
      ) : (
        <FollowUpPanel key={item} id={item} onClose={() => navigation.go('today')} />
      )}
    </div>
  );
};

import { lazy } from 'react';
import '../briefings/briefings.css';
import { UnreadList } from '../briefings/unread-list.tsx';
import { useText } from '../i18n/text.ts';
import { useUnreadBriefings } from '../queries/briefings.ts';

/** Loaded with the manual’s pages, which show it. */
export const BriefingAtTheDoor = lazy(() =>
  import('../features/manual/briefings/at-the-door.tsx').then((m) => ({ default: m.BriefingAtTheDoor })),
);

/** On the way in: what I have not read. It can be opened here and now, and keeps nobody from checking in. */
export const CheckInBriefings = ({ onOpen }: { readonly onOpen: (id: string) => void }) => {
  const t = useText();
  const unread = useUnreadBriefings() ?? [];
  if (unread.length === 0) return null;
  return (
    <section className="gate-briefings" aria-label={t('briefings:title')}>
      <p className="faint">{t('briefings:gate', { count: unread.length })}</p>
      <UnreadList unread={unread} onOpen={onOpen} />
    </section>
  );
};

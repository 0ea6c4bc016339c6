import './briefings.css';
import { useText } from '../i18n/text.ts';
import { MANUAL } from '../navigation.ts';
import { useUnreadBriefings } from '../queries/briefings.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { briefingItem } from './address.ts';

/** One quiet line while there is something I have not read; the only one is opened at once. */
export const UnreadLine = () => {
  const t = useText();
  const { navigation } = useServices();
  const unread = useUnreadBriefings() ?? [];
  const [first, ...more] = unread;
  if (first === undefined) return null;
  const place = more.length === 0 ? ({ page: 'one', id: first.row.id } as const) : { page: 'list' as const };
  return (
    <section className="briefing-line" aria-label={t('briefings:title')}>
      <span className="faint">{t('briefings:unread', { count: unread.length })}</span>
      <Button size="small" look="quiet" onClick={() => navigation.go(MANUAL, briefingItem(place))}>
        {t('briefings:go')}
      </Button>
    </section>
  );
};

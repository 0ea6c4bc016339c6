import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { isSnoozed } from '../../../shared/rules/snooze.ts';
import { finding, numbersInQuery } from '../../follow-up/find-in-list.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useTags } from '../../phones/use-tags.ts';
import { useClosedFollowUps } from '../../queries/work.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { FollowUpItem } from './follow-up-item.tsx';

interface FollowUpListProps {
  readonly open: readonly FollowUpRow[];
  readonly selected: string | null;
  readonly saving: readonly string[];
}

const ROW_HEIGHT = 58;

/** Up and down move between the rows in sight, as in any list. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const item = event.target instanceof HTMLElement ? event.target.closest('li') : null;
  const next = item?.[step[event.key]]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
};

type View = 'open' | 'away' | 'closed';

const Empty = ({ view, found }: { readonly view: View; readonly found: boolean }) => {
  const t = useText();
  if (found) return <EmptyState title={t('today:list.noneFound')} text={t('today:list.noneFoundText')} />;
  if (view === 'away')
    return <EmptyState title={t('today:list.awayEmpty')} text={t('today:list.awayEmptyText')} />;
  return view === 'open' ? (
    <EmptyState title={t('today:list.emptyTitle')} text={t('today:list.emptyText')} />
  ) : (
    <EmptyState title={t('today:list.closedEmpty')} text={t('today:list.closedEmptyText')} />
  );
};

/** What is open by urgency and promise, or what was closed lately; ten thousand rows scroll as smoothly as ten. */
export const FollowUpList = ({ open, selected, saving }: FollowUpListProps) => {
  const t = useText();
  const { navigation } = useServices();
  const { now, zone } = useCalendar();
  const [view, setView] = useState<View>('open');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const known = useTags(numbersInQuery(wanted));
  const tags = useMemo(() => new Set([...known.values()].flat()), [known]);
  const closed = useClosedFollowUps();
  const [away, here] = useMemo(() => {
    const isAway = (row: FollowUpRow): boolean => isSnoozed(row, now);
    return [open.filter(isAway), open.filter((row) => !isAway(row))];
  }, [open, now]);
  const rows = { open: here, away, closed: closed ?? [] }[view];
  const shown = useMemo(
    () => (wanted === '' ? rows : rows.filter(finding(wanted, tags))),
    [rows, wanted, tags],
  );
  const onOpen = useMemo(() => (id: string) => navigation.go('today', id), [navigation]);
  return (
    <section className="follow-ups" onKeyDown={moveFocus} aria-label={t('today:list.label')}>
      <div className="follow-ups-head">
        <Segmented
          label={t('today:list.which')}
          value={view}
          choices={[
            { value: 'open', label: t('today:list.open', { count: here.length }) },
            { value: 'away', label: t('today:list.away', { count: away.length }) },
            { value: 'closed', label: t('today:list.closed') },
          ]}
          onChange={setView}
        />
        <Button look="quiet" size="small" title="Ctrl+I" onClick={() => navigation.go('import')}>
          {t('import:title')}
        </Button>
        <input
          type="search"
          className="input follow-ups-find"
          aria-label={t('today:list.find')}
          placeholder={t('today:list.find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {saving.map((summary, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries being saved may say the same
        <p key={`${place}-${summary}`} className="item item-saving" role="status">
          <span className="item-summary">{summary}</span>
          <span className="faint">{t('action.saving')}</span>
        </p>
      ))}
      {shown.length === 0 && saving.length === 0 ? (
        <Empty view={view} found={wanted !== ''} />
      ) : (
        <VirtualList
          className="follow-ups-list"
          label={t('today:list.label')}
          items={shown}
          rowHeight={ROW_HEIGHT}
          keyOf={({ id }) => id}
          row={(row) => (
            <FollowUpItem row={row} now={now} zone={zone} selected={row.id === selected} onOpen={onOpen} />
          )}
        />
      )}
    </section>
  );
};

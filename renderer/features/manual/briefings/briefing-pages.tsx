import './briefings.css';
import type { BriefingRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { type BriefingPlace, briefingItem } from '../../../briefings/address.ts';
import { useText } from '../../../i18n/text.ts';
import { MANUAL } from '../../../navigation.ts';
import { useBriefings, useUnreadBriefings } from '../../../queries/briefings.ts';
import { useMe } from '../../../queries/people.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/small.tsx';
import { BriefingForm } from './briefing-form.tsx';
import { BriefingList } from './briefing-list.tsx';
import { BriefingReader } from './briefing-reader.tsx';
import { Versions } from './changes.tsx';
import { Readers } from './readership.tsx';

interface OneProps {
  readonly row: BriefingRow;
  readonly me: StaffRow;
}

/** What a lead does with it. */
const LeadActions = ({ row }: Pick<OneProps, 'row'>) => {
  const t = useText();
  const send = useSend();
  const { navigation } = useServices();
  const turn = (): void => {
    const input = { briefingId: row.id, withdrawn: !row.withdrawn };
    void send(
      { name: 'withdrawBriefing', input },
      {
        done: t(row.withdrawn ? 'briefings:done.restored' : 'briefings:done.withdrawn', { title: row.title }),
      },
    );
  };
  return (
    <div className="briefing-actions">
      {row.withdrawn ? null : (
        <Button onClick={() => navigation.go(MANUAL, briefingItem({ page: 'edit', id: row.id }))}>
          {t('briefings:change')}
        </Button>
      )}
      <Button onClick={turn}>{t(row.withdrawn ? 'briefings:restore' : 'briefings:withdraw')}</Button>
    </div>
  );
};

/** What is still unread besides, so that one goes on without the list. */
const NextUnread = ({ row }: Pick<OneProps, 'row'>) => {
  const t = useText();
  const { navigation } = useServices();
  const next = useUnreadBriefings()?.find((one) => one.row.id !== row.id);
  const to = (item: string | null, label: string) => (
    <Button look="quiet" onClick={() => navigation.go(MANUAL, item)}>
      {label}
    </Button>
  );
  return (
    <div className="manual-neighbours">
      {to(briefingItem({ page: 'list' }), t('briefings:toList'))}
      {next === undefined
        ? null
        : to(briefingItem({ page: 'one', id: next.row.id }), t('briefings:next', { title: next.row.title }))}
    </div>
  );
};

const One = ({ row, me }: OneProps) => (
  <>
    <BriefingReader key={row.id} row={row} />
    {hasRole(me.role, 'lead') ? (
      <>
        <Readers row={row} />
        <LeadActions row={row} />
      </>
    ) : null}
    <Versions row={row} />
    <NextUnread row={row} />
  </>
);

/** The briefings as pages of the manual: all of them, one, or the form of a lead. */
export const BriefingPages = ({ place }: { readonly place: BriefingPlace }) => {
  const t = useText();
  const me = useMe();
  const briefings = useBriefings();
  if (!me || briefings === undefined) return null;
  const isLead = hasRole(me.staff.role, 'lead');
  if (!('id' in place))
    return place.page === 'new' && isLead ? (
      <BriefingForm key="new" row={null} />
    ) : (
      <BriefingList briefings={briefings} me={me.staff} />
    );
  const row = briefings.find(({ id }) => id === place.id);
  if (row === undefined)
    return <EmptyState title={t('briefings:notFound')} text={t('briefings:notFoundText')} />;
  if (place.page === 'edit' && isLead && !row.withdrawn) return <BriefingForm key={row.id} row={row} />;
  return <One row={row} me={me.staff} />;
};

import './briefings.css';
import type { BriefingRow, StaffRow } from '../../../../shared/projection/rows.ts';
import {
  byDay,
  isAskedOf,
  isOverdueFor,
  knowledgeOf,
  lastRead,
  presentVersion,
  readershipOf,
} from '../../../../shared/rules/briefing.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { briefingItem } from '../../../briefings/address.ts';
import { briefingDueText } from '../../../briefings/due-text.ts';
import { dayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { MANUAL } from '../../../navigation.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { moveFocusAmong } from '../../../ui/move-focus.ts';
import { EmptyState, Tag } from '../../../ui/small.tsx';

interface CardProps {
  readonly row: BriefingRow;
  readonly me: StaffRow;
}

const Card = ({ row, me }: CardProps) => {
  const t = useText();
  const { staff, calendar } = useFrame();
  const { navigation } = useServices();
  const { now, zone } = calendar;
  const knows = knowledgeOf(row, me.id, zone);
  const isOwed = isAskedOf(row, me) && knows === null;
  const isOverdue = isOwed && isOverdueFor(row, me, now, zone);
  const before = lastRead(row, me.id);
  const isChanged = before !== null && before.order !== presentVersion(row)?.order;
  const { missing, overdue } = readershipOf(row, staff, calendar);
  return (
    <li>
      <button
        type="button"
        className="manual-card manual-stop"
        onClick={() => navigation.go(MANUAL, briefingItem({ page: 'one', id: row.id }))}
      >
        <strong>{maskPhonesIn(row.title)}</strong>
        <span className="briefing-tags">
          <Tag tone="accent">{t(`briefings:kind.${row.kind}`)}</Tag>
          {isChanged ? <Tag tone="amber">{t('briefings:changed')}</Tag> : null}
          {isOwed ? (
            <Tag tone={isOverdue ? 'red' : 'plain'}>{briefingDueText(row, isOverdue, calendar, t)}</Tag>
          ) : knows === null ? null : (
            <Tag tone="green">
              {knows.wrote
                ? t('briefings:read.wrote')
                : t('briefings:readOn', { day: dayText(knows.on, calendar, t) })}
            </Tag>
          )}
          {hasRole(me.role, 'lead') && !row.withdrawn ? (
            <Tag tone={overdue.length > 0 ? 'red' : 'plain'}>
              {t(missing.length === 0 ? 'briefings:allRead' : 'briefings:missing', { count: missing.length })}
            </Tag>
          ) : null}
        </span>
      </button>
    </li>
  );
};

interface PartProps {
  readonly title: string;
  readonly rows: readonly BriefingRow[];
  readonly me: StaffRow;
}

const Part = ({ title, rows, me }: PartProps) =>
  rows.length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="manual-overview">
        {rows.map((row) => (
          <Card key={row.id} row={row} me={me} />
        ))}
      </ul>
    </section>
  );

interface ListProps {
  readonly briefings: readonly BriefingRow[];
  readonly me: StaffRow;
}

/** All briefings: what I owe first, the earliest day before the others; then what I know, the newest first. */
export const BriefingList = ({ briefings, me }: ListProps) => {
  const t = useText();
  const { zone } = useFrame().calendar;
  const { navigation } = useServices();
  const isLead = hasRole(me.role, 'lead');
  const sorted = [...briefings].sort(byDay);
  const owed = sorted.filter((row) => isAskedOf(row, me) && knowledgeOf(row, me.id, zone) === null);
  const others = sorted.filter((row) => !row.withdrawn && !owed.includes(row)).reverse();
  const withdrawn = sorted.filter((row) => row.withdrawn).reverse();
  return (
    <section aria-label={t('briefings:title')} onKeyDown={(event) => moveFocusAmong(event, '.manual-stop')}>
      <div className="briefing-head">
        <h1>{t('briefings:title')}</h1>
        {isLead ? (
          <Button look="primary" onClick={() => navigation.go(MANUAL, briefingItem({ page: 'new' }))}>
            {t('briefings:new')}
          </Button>
        ) : null}
      </div>
      {briefings.length === 0 ? (
        <EmptyState
          title={t('briefings:empty')}
          text={t(isLead ? 'briefings:emptyLead' : 'briefings:emptyText')}
        />
      ) : (
        <p className="manual-intro">{t('briefings:intro')}</p>
      )}
      <Part title={t('briefings:part.owed')} rows={owed} me={me} />
      <Part title={t('briefings:part.others')} rows={others} me={me} />
      {isLead ? <Part title={t('briefings:part.withdrawn')} rows={withdrawn} me={me} /> : null}
    </section>
  );
};

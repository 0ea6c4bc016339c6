import { useState } from 'react';
import { firstAttention, percentComplete } from '../../../shared/report/weekly-passing.ts';
import type {
  AttentionLine,
  DepartureLine,
  PersonFigures,
  WeeklySummary,
} from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark, Tag } from '../../ui/small.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { Section } from './section.tsx';
import { useDay, useDayMomentIn } from './use-day.ts';

type Zoned = Pick<WeeklySummary, 'zone'>;

const What = ({ line, zone }: { readonly line: AttentionLine } & Zoned) => {
  const t = useText();
  const moment = useDayMomentIn(zone);
  const { navigation } = useServices();
  const { lastProgress, severity, customerName, phone } = line;
  const who = [customerName, phone].filter((part) => part !== null).join(' · ');
  return (
    <div className="week-what">
      <SeverityMark severity={severity} label={t(`vocabulary:severity.${severity}`)} />
      <div>
        <button type="button" className="link-button" onClick={() => navigation.go('today', line.id)}>
          {line.summary}
        </button>
        {who === '' ? null : <p className="faint cell-small">{who}</p>}
        <p className="faint cell-small">
          {lastProgress === null
            ? t('report:attention.noProgress')
            : t('report:attention.progress', {
                moment: moment(lastProgress.at),
                name: lastProgress.by,
                text: lastProgress.text,
              })}
        </p>
      </div>
    </div>
  );
};

/** What climbs to the lead; nothing where nothing does. */
export const AttentionSection = ({
  attention,
  passLimit,
  zone,
}: Pick<WeeklySummary, 'attention' | 'passLimit' | 'zone'>) => {
  const t = useText();
  const day = useDay();
  const [all, setAll] = useState(false);
  if (attention.length === 0) return null;
  const shown = all ? attention : firstAttention(attention);
  const columns: readonly Column<AttentionLine>[] = [
    {
      title: t('report:attention.why'),
      tight: true,
      cell: ({ climbing, disputed, carryover }) => (
        <div className="attention-why">
          {climbing ? <Tag tone="red">{t('report:attention.passed', { count: carryover })}</Tag> : null}
          {disputed ? <Tag tone="red">{t('report:attention.disputed')}</Tag> : null}
        </div>
      ),
    },
    { title: t('report:attention.what'), cell: (line) => <What line={line} zone={zone} /> },
    {
      title: t('report:pending.opened'),
      tight: true,
      cell: ({ openedOn, openedBy }) => (
        <>
          {day(openedOn)} <span className="faint cell-name">{openedBy}</span>
        </>
      ),
    },
    { title: t('report:pending.age'), end: true, tight: true, cell: ({ ageDays }) => ageDays },
  ];
  return (
    <Section title={t('report:attention.title')}>
      <p className="faint section-lead">{t('report:attention.lead', { limit: passLimit })}</p>
      <DataTable label={t('report:attention.title')} columns={columns} rows={shown} keyOf={({ id }) => id} />
      {shown.length < attention.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('weekly:some.all', { count: attention.length })}
        </Button>
      ) : null}
    </Section>
  );
};

/** Refusals, disputes and what else of handovers was out of the ordinary, in one line. */
export const PassingLead = ({ figures }: Pick<WeeklySummary, 'figures'>) => {
  const t = useText();
  const said = (['refused', 'disputed', 'unscheduled', 'countersignsMissing'] as const)
    .filter((key) => figures[key] > 0)
    .map((key) => t(`report:passing.${key}`, { count: figures[key] }));
  return said.length === 0 ? null : <p className="section-lead">{said.join(' · ')}</p>;
};

/** How completely each person handed over. */
export const CompletenessSection = ({ people }: Pick<WeeklySummary, 'people'>) => {
  const t = useText();
  const those = people.filter(({ itemsHandedOver, missingTold }) => itemsHandedOver + missingTold > 0);
  if (those.length === 0) return null;
  const columns: readonly Column<PersonFigures>[] = [
    { title: t('report:people.name'), cell: ({ name }) => name },
    { title: t('report:completeness.items'), end: true, cell: ({ itemsHandedOver }) => itemsHandedOver },
    { title: t('report:completeness.complete'), end: true, cell: ({ itemsComplete }) => itemsComplete },
    {
      title: t('report:completeness.share'),
      end: true,
      cell: (person) => {
        const percent = percentComplete(person);
        return percent === null ? '—' : `${percent} %`;
      },
    },
    { title: t('report:completeness.missing'), end: true, cell: ({ missingTold }) => missingTold },
  ];
  return (
    <Section title={t('report:completeness.title')}>
      <p className="faint section-lead">{t('report:completeness.lead')}</p>
      <DataTable
        label={t('report:completeness.title')}
        columns={columns}
        rows={those}
        keyOf={({ staffId }) => staffId}
      />
    </Section>
  );
};

const Departure = ({ line, zone }: { readonly line: DepartureLine } & Zoned) => {
  const t = useText();
  const moment = useDayMomentIn(zone);
  const { waits, release } = line;
  const said = release?.confirmed === null ? 'unconfirmed' : release?.confirmed ? 'confirmed' : 'denied';
  return (
    <>
      {waits.map(({ at, why }) => (
        <p key={at}>
          {why === null
            ? t('report:departures.waited', { moment: moment(at) })
            : t('report:departures.waitedWhy', { moment: moment(at), why })}
        </p>
      ))}
      {release === null ? null : (
        <>
          <p>
            {t('report:departures.released', {
              moment: moment(release.at),
              way: t(`vocabulary:departureWay.${release.way}`),
              reason: release.reason,
            })}
          </p>
          <p className="faint cell-small">
            {release.approvedBy === null
              ? t('report:departures.by', { name: release.by })
              : t(`report:departures.${said}`, { name: release.approvedBy })}
          </p>
        </>
      )}
    </>
  );
};

/** Who stayed for relief and who left without it. */
export const DeparturesSection = ({ departures, zone }: Pick<WeeklySummary, 'departures' | 'zone'>) => {
  const t = useText();
  const day = useDay();
  if (departures.length === 0) return null;
  const columns: readonly Column<DepartureLine>[] = [
    { title: t('report:attendance.date'), tight: true, cell: ({ date }) => day(date) },
    { title: t('report:attendance.shift'), tight: true, cell: ({ shiftName }) => shiftName },
    {
      title: t('report:people.name'),
      tight: true,
      cell: ({ name }) => <span className="cell-name">{name}</span>,
    },
    { title: t('report:departures.what'), cell: (line) => <Departure line={line} zone={zone} /> },
  ];
  return (
    <Section title={t('report:departures.title')}>
      <DataTable
        label={t('report:departures.title')}
        columns={columns}
        rows={departures}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};

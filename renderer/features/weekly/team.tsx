import { personCounts } from '../../../shared/report/key-figures.ts';
import type {
  HandoverLine,
  PersonFigures,
  ShiftAttendance,
  WeeklySummary,
} from '../../../shared/report/weekly-summary.ts';
import { localTimeOf } from '../../../shared/time/zone.ts';
import { weekdayDateText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { useSession } from '../../services.ts';
import { Tag } from '../../ui/small.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { PassingLead } from './passing.tsx';
import { PersonalPaper } from './personal-paper.tsx';
import { Section } from './section.tsx';
import { useDay, useMomentIn } from './use-day.ts';

type Person = ShiftAttendance['people'][number];

const PersonTime = ({ person, zone }: { readonly person: Person; readonly zone: string }) => {
  const t = useText();
  const out = person.outAt === null ? '' : localTimeOf(person.outAt, zone);
  return (
    <span className="attendance-person">
      <strong>{person.name}</strong> {localTimeOf(person.inAt, zone)}–{out}
      {person.outAt === null ? (
        <span className="faint">
          {t(person.forgotten ? 'report:attendance.forgotten' : 'report:attendance.onDuty')}
        </span>
      ) : null}
      {person.lateMinutes > 0 ? (
        <Tag tone="amber">{t('report:attendance.late', { minutes: person.lateMinutes })}</Tag>
      ) : null}
      {person.earlyMinutes > 0 ? (
        <Tag>{t('report:attendance.early', { minutes: person.earlyMinutes })}</Tag>
      ) : null}
      {person.leftIll ? <Tag>{t('report:attendance.leftIll')}</Tag> : null}
    </span>
  );
};

/** Who worked which shift, and when they came and left. */
export const Attendance = ({ attendance, zone }: Pick<WeeklySummary, 'attendance' | 'zone'>) => {
  const t = useText();
  const columns: readonly Column<ShiftAttendance>[] = [
    {
      title: t('report:attendance.date'),
      tight: true,
      cell: ({ date }) => weekdayDateText(date, t),
    },
    { title: t('report:attendance.shift'), tight: true, cell: ({ shiftName }) => shiftName },
    {
      title: t('report:attendance.people'),
      cell: ({ people }) => (
        <div className="attendance-people">
          {people.map((person) => (
            <PersonTime key={person.staffId + person.inAt} person={person} zone={zone} />
          ))}
        </div>
      ),
    },
  ];
  const empty = attendance.length === 0 ? t('report:attendance.empty') : null;
  return (
    <Section title={t('report:attendance.title')} empty={empty}>
      <DataTable
        label={t('report:attendance.title')}
        columns={columns}
        rows={attendance}
        keyOf={({ shift }) => shift}
      />
    </Section>
  );
};

const HandoverState = ({ line }: { readonly line: HandoverLine }) => {
  const t = useText();
  if (line.late === null) return <Tag tone="amber">{t('report:handovers.waiting')}</Tag>;
  return line.late ? (
    <Tag tone="red">{t('report:handovers.late')}</Tag>
  ) : (
    <Tag tone="green">{t('report:handovers.onTime')}</Tag>
  );
};

/** Each handover: by whom, to whom, on time or not, how much. */
export const Handovers = ({
  handovers,
  figures,
  zone,
}: Pick<WeeklySummary, 'handovers' | 'figures' | 'zone'>) => {
  const t = useText();
  const day = useDay();
  const moment = useMomentIn(zone);
  const columns: readonly Column<HandoverLine>[] = [
    { title: t('report:handovers.date'), tight: true, cell: ({ date }) => day(date) },
    { title: t('report:handovers.shift'), tight: true, cell: ({ shiftName }) => shiftName },
    {
      title: t('report:handovers.signed'),
      cell: ({ signedBy, signedAt, unscheduled }) => (
        <>
          {signedBy} <span className="faint">{moment(signedAt)}</span>
          {unscheduled === null ? null : (
            <p className="faint cell-small">{t('report:handovers.unscheduled', { reason: unscheduled })}</p>
          )}
        </>
      ),
    },
    {
      title: t('report:handovers.accepted'),
      cell: ({ acceptedBy, acceptedAt, countersignsMissing }) => (
        <>
          {acceptedBy === null || acceptedAt === null ? (
            '—'
          ) : (
            <>
              {acceptedBy} <span className="faint">{moment(acceptedAt)}</span>
            </>
          )}
          {countersignsMissing === 0 ? null : (
            <p className="cell-alarm cell-small">{t('report:handovers.countersignMissing')}</p>
          )}
        </>
      ),
    },
    { title: t('report:handovers.state'), tight: true, cell: (line) => <HandoverState line={line} /> },
    { title: t('report:handovers.items'), end: true, cell: ({ items }) => items },
    { title: t('report:handovers.questioned'), end: true, cell: ({ questioned }) => questioned },
    { title: t('report:handovers.refused'), end: true, cell: ({ refused }) => refused },
    { title: t('report:handovers.additions'), end: true, cell: ({ additions }) => additions },
  ];
  const empty = handovers.length === 0 ? t('report:handovers.empty') : null;
  return (
    <Section title={t('report:handovers.title')} empty={empty}>
      <PassingLead figures={figures} />
      <DataTable
        label={t('report:handovers.title')}
        columns={columns}
        rows={handovers}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};

interface PeopleProps extends Pick<WeeklySummary, 'people' | 'week' | 'sealed'> {
  /** Leads save everybody’s week as a page, others their own. */
  readonly seesAll: boolean;
}

/** Each person's counts, and their week as a page of its own. */
export const People = ({ people, week, sealed, seesAll }: PeopleProps) => {
  const t = useText();
  const { staffId: self } = useSession();
  const columns: readonly Column<PersonFigures>[] = [
    { title: t('report:people.name'), cell: ({ name }) => name },
    { title: t('report:people.role'), tight: true, cell: ({ role }) => t(`vocabulary:role.${role}`) },
    ...personCounts.map(
      ([field, label]): Column<PersonFigures> => ({
        title: t(`report:people.${label}`),
        end: true,
        cell: (person) => (person[field] === 0 ? <span className="faint">0</span> : person[field]),
      }),
    ),
    {
      title: t('weekly:personal.column'),
      end: true,
      cell: ({ staffId, name }) =>
        seesAll || staffId === self ? (
          <PersonalPaper week={week} staffId={staffId} name={name} isSealed={sealed !== null} />
        ) : null,
    },
  ];
  return (
    <Section title={t('report:people.title')} empty={people.length === 0 ? t('report:people.empty') : null}>
      <DataTable
        label={t('report:people.title')}
        columns={columns}
        rows={people}
        keyOf={({ staffId }) => staffId}
      />
    </Section>
  );
};

import type {
  DutyLine,
  PersonAttendance,
  VisitLine,
} from '../../../../shared/report/month-attendance-value.ts';
import { type LocalDate, localTimeOf } from '../../../../shared/time/zone.ts';
import { dateText, exactSpanText, momentText, weekdayText } from '../../../format/moments.ts';
import { useCalendar } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Tag } from '../../../ui/small.tsx';
import { type RepairOffered, type Rights, repairOffered, toneOf } from './days.ts';
import type { Mending } from './mend-list.tsx';

/** What was written in afterwards about a visit, and what happened at its end. */
const Remarks = ({ visit }: { readonly visit: VisitLine }) => {
  const t = useText();
  const calendar = useCalendar();
  const time = (instant: string): string => localTimeOf(instant, calendar.zone);
  const at = (instant: string): string => momentText(instant, calendar, t);
  const { entered, repairs, awaited, release, overlaps } = visit;
  const lines = [
    ...(entered === null
      ? []
      : [t('attendance:detail.entered', { by: entered.by, at: at(entered.at), reason: entered.reason })]),
    ...awaited.map(({ at: since, why }) =>
      why === null
        ? t('attendance:detail.awaited', { time: time(since) })
        : t('attendance:detail.awaitedWhy', { time: time(since), why }),
    ),
    ...(release === null ? [] : [t('attendance:detail.release', { reason: release.reason })]),
    ...repairs.map(({ by, at: when, before, outAt, reason }) =>
      t('attendance:detail.repair', {
        ...{ by, at: at(when), out: time(outAt), reason },
        before: before === null ? t('attendance:detail.noneBefore') : time(before),
      }),
    ),
    ...(overlaps ? [t('attendance:detail.overlap')] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="faint">
          {line}
        </p>
      ))}
    </>
  );
};

interface VisitProps {
  readonly visit: VisitLine;
  readonly repair: RepairOffered;
  readonly onMend: () => void;
}

const Visit = ({ visit, repair, onMend }: VisitProps) => {
  const t = useText();
  const { zone } = useCalendar();
  const time = (instant: string): string => localTimeOf(instant, zone);
  const missing = visit.wantsRepair ? 'attendance:detail.noOut' : 'attendance:detail.stillHere';
  return (
    <li className="day-visit">
      <div className="day-visit-line">
        <span>{t('attendance:detail.in', { time: time(visit.inAt) })}</span>
        <span>
          {visit.outAt === null ? t(missing) : t('attendance:detail.out', { time: time(visit.outAt) })}
        </span>
        <span className="faint">
          {t('attendance:detail.worked', { span: exactSpanText(visit.minutes, t) })}
        </span>
        {repair === 'mend' || repair === 'correct' ? (
          <Button size="small" onClick={onMend}>
            {t(repair === 'mend' ? 'attendance:mend.do' : 'attendance:detail.correct')}
          </Button>
        ) : null}
      </div>
      {repair === 'atDutyBar' ? <p className="faint">{t('attendance:detail.atDutyBar')}</p> : null}
      <Remarks visit={visit} />
    </li>
  );
};

interface DutyProps {
  readonly duty: DutyLine;
  readonly rights: Rights;
  readonly onMend: (visit: VisitLine) => void;
}

const Duty = ({ duty, rights, onMend }: DutyProps) => {
  const t = useText();
  const { zone } = useCalendar();
  const [from, to] = [localTimeOf(duty.startsAt, zone), localTimeOf(duty.endsAt, zone)];
  return (
    <section className="day-duty">
      <h3>{t('attendance:detail.planned', { shift: duty.shiftName, from, to })}</h3>
      <p className="day-tags">
        {duty.marks.map((mark) => {
          const tone = toneOf(mark);
          return (
            <Tag key={mark} tone={tone === 'faint' ? 'plain' : tone}>
              {t(`attendance:mark.${mark}`)}
            </Tag>
          );
        })}
      </p>
      {duty.lateMinutes > 0 ? (
        <p>{t('attendance:detail.late', { span: exactSpanText(duty.lateMinutes, t) })}</p>
      ) : null}
      {duty.earlyMinutes > 0 ? (
        <p>{t('attendance:detail.early', { span: exactSpanText(duty.earlyMinutes, t) })}</p>
      ) : null}
      {duty.marks.includes('extra') ? <p className="faint">{t('attendance:detail.extra')}</p> : null}
      {duty.visits.length === 0 ? (
        <p className="faint">
          {t(duty.marks.includes('ahead') ? 'attendance:detail.notYet' : 'attendance:detail.nobody')}
        </p>
      ) : null}
      <ul>
        {duty.visits.map((visit) => (
          <Visit
            key={visit.attendanceId}
            visit={visit}
            repair={repairOffered(visit, rights)}
            onMend={() => onMend(visit)}
          />
        ))}
      </ul>
    </section>
  );
};

interface DayDialogProps {
  readonly person: PersonAttendance;
  readonly date: LocalDate;
  readonly rights: Rights;
  readonly onMend: (mending: Mending) => void;
  /** Writes an attendance in: the shift that is missing, if one is. */
  readonly onEnter: (templateId: string | null) => void;
  readonly onClose: () => void;
}

/** One person's day: what was planned, what happened, who wrote in what. */
export const DayDialog = ({ person, date, rights, onMend, onEnter, onClose }: DayDialogProps) => {
  const t = useText();
  const duties = person.duties.filter((duty) => duty.date === date);
  const missing = duties.find(({ visits }) => visits.length === 0)?.templateId ?? null;
  const title = t('attendance:detail.title', {
    name: person.name,
    day: dateText(date, t),
    weekday: weekdayText(date, t),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {person.leaveDates.includes(date) ? <p>{t('attendance:detail.onLeave')}</p> : null}
      {duties.length === 0 ? <p className="faint">{t('attendance:detail.nobody')}</p> : null}
      {duties.map((duty) => (
        <Duty
          key={duty.shift}
          duty={duty}
          rights={rights}
          onMend={(visit) => onMend({ person, duty, visit })}
        />
      ))}
      <div className="dialog-actions">
        {rights.isLead ? (
          <Button onClick={() => onEnter(missing)}>{t('attendance:detail.enter')}</Button>
        ) : null}
        <Button look="primary" autoFocus onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </div>
    </Dialog>
  );
};

import { useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { daysBetween, localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { dateText, dayText, dueText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { SeverityMark, Tag } from '../../ui/small.tsx';
import { type TimelinePoint, timelineOf, untilOf } from './timeline.ts';
import { useHands } from './use-hands.ts';

const MOST_OVERDUE = 4;
const MOST_COMING = 7;

interface PointProps {
  readonly point: TimelinePoint;
  readonly overdue: boolean;
  readonly inMyHands: boolean;
}

/** One moment: its time, what it is about, whether a customer or a step waits there. */
const Point = ({ point: { row, at, what }, overdue, inMyHands }: PointProps) => {
  const t = useText();
  const { navigation } = useServices();
  const calendar = useCalendar();
  const date = localDateOf(at, calendar.zone);
  const distance = daysBetween(localDateOf(calendar.now, calendar.zone), date);
  // Without the year, which the narrow column has no room for; how long it is overdue stands beside it.
  const day = Math.abs(distance) > 1 ? dateText(date, t) : dayText(date, calendar, t);
  const { text, tone } = dueText(at, calendar, t);
  const about =
    what === 'promise'
      ? t('today:next.promise')
      : t('today:next.action', { action: maskPhonesIn(row.nextAction?.text ?? '') });
  return (
    <li className={`point point-${overdue ? 'overdue' : tone}`}>
      <button type="button" className="point-item" data-point onClick={() => navigation.go('today', row.id)}>
        <span className="point-time">
          {distance === 0 ? null : <span className="point-day">{day}</span>}
          {localTimeOf(at, calendar.zone)}
        </span>
        <span className="point-text">
          <span className="point-summary">
            <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />{' '}
            {maskPhonesIn(row.summary)}
          </span>
          <span className="point-about">
            {overdue || tone === 'soon' ? <span className={`due-${tone}`}>{text}</span> : null}
            <span className="faint">{about}</span>
            {inMyHands ? <Tag tone="accent">{t('today:next.inMyHands')}</Tag> : null}
          </span>
        </span>
      </button>
    </li>
  );
};

interface PointsProps {
  readonly points: readonly TimelinePoint[];
  readonly most: number;
  readonly overdue: boolean;
  readonly staffId: string;
}

/** The first of them, and the rest for the asking. */
const Points = ({ points, most, overdue, staffId }: PointsProps) => {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? points : points.slice(0, most);
  return (
    <>
      {shown.map((point) => (
        <Point
          key={`${point.row.id} ${point.what}`}
          point={point}
          overdue={overdue}
          inMyHands={point.row.takenBy === staffId}
        />
      ))}
      {shown.length < points.length ? (
        <li className="point">
          <button type="button" className="point-more" data-point onClick={() => setAll(true)}>
            {t('today:next.more', { count: points.length - shown.length })}
          </button>
        </li>
      ) : null}
    </>
  );
};

type Scope = 'ours' | 'all';

interface HeadProps {
  /** `null` where there is no shift of one's own to speak of. */
  readonly scope: Scope | null;
  readonly onScope: (scope: Scope) => void;
}

const Head = ({ scope, onScope }: HeadProps) => {
  const t = useText();
  return (
    <div className="aside-head">
      <h2>{t('today:next.title')}</h2>
      {scope === null ? null : (
        <Segmented<Scope>
          label={t('today:next.whose')}
          value={scope}
          choices={[
            { value: 'ours', label: t('today:next.ours') },
            { value: 'all', label: t('today:next.all') },
          ]}
          onChange={onScope}
        />
      )}
    </div>
  );
};

/** 答应的事: what falls due inside my hours, by the clock, what is overdue on top. */
export const Promises = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  const calendar = useCalendar();
  const { now, zone } = calendar;
  const { me, isMine, takeOverFirst } = useHands();
  const [chosen, setChosen] = useState<Scope>('ours');
  const attendance = me?.attendance ?? null;
  const ours = attendance !== null && chosen === 'ours';
  const until = untilOf(ours ? attendance : null, calendar);
  const { overdue, coming } = timelineOf(ours ? open.filter(isMine) : open, now, until);
  const staffId = me?.staff.id ?? '';
  const isEmpty = overdue.length + coming.length === 0;
  return (
    <section
      className="aside-block"
      aria-label={t('today:next.title')}
      onKeyDown={(event) => moveFocusAmong(event, '[data-point]')}
    >
      <Head scope={attendance === null ? null : chosen} onScope={setChosen} />
      {ours && takeOverFirst ? <p className="faint">{t('today:next.afterTakeOver')}</p> : null}
      {isEmpty ? (
        <p className="faint">{t(ours ? 'today:next.emptyOurs' : 'today:next.empty')}</p>
      ) : (
        <ol className="points">
          <Points points={overdue} most={MOST_OVERDUE} overdue staffId={staffId} />
          <li className="point-now">{t('today:next.now', { time: localTimeOf(now, zone) })}</li>
          <Points points={coming} most={MOST_COMING} overdue={false} staffId={staffId} />
        </ol>
      )}
    </section>
  );
};

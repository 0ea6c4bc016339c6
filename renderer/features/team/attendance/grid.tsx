import { type KeyboardEvent, useRef, useState } from 'react';
import { type Day, daysOf } from '../../../../shared/report/attendance-days.ts';
import {
  type AttendanceTotals,
  hoursText,
  type MonthAttendance,
} from '../../../../shared/report/month-attendance-value.ts';
import { weekdayOf } from '../../../../shared/time/zone.ts';
import { dateText, weekdayText } from '../../../format/moments.ts';
import { useText } from '../../../i18n/text.ts';
import { monthText } from '../../../months/months.ts';
import { toneOf } from './days.ts';

interface GridProps {
  readonly value: MonthAttendance;
  readonly today: string;
  readonly onOpen: (staffId: string, date: string) => void;
}

/** Signs that fit into a square. */
const SIGNS = 2;

const Signs = ({ day }: { readonly day: Day }) => {
  const t = useText();
  const shown = day.marks.slice(0, SIGNS);
  return (
    <>
      {shown.map((mark) => (
        <span key={mark} aria-hidden="true" className={`day-sign tone-${toneOf(mark)}`}>
          {t(`attendance:sign.${mark}`)}
        </span>
      ))}
    </>
  );
};

interface SquareProps {
  readonly day: Day;
  readonly name: string;
  readonly isToday: boolean;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

const Square = ({ day, name, isToday, focusable, onFocus, onOpen }: SquareProps) => {
  const t = useText();
  const words = day.marks.map((mark) => t(`attendance:mark.${mark}`)).join(t('attendance:grid.and'));
  const what = words === '' ? t('attendance:grid.nothing') : words;
  return (
    <td className={[isToday ? 'is-today' : '', weekdayOf(day.date) > 5 ? 'is-weekend' : ''].join(' ').trim()}>
      <button
        type="button"
        className="day-square"
        tabIndex={focusable ? 0 : -1}
        title={words}
        aria-label={t('attendance:grid.cell', { name, day: dateText(day.date, t), what })}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <Signs day={day} />
      </button>
    </td>
  );
};

const totalNames = ['planned', 'worked', 'late', 'early', 'missing', 'leave', 'corrected'] as const;
/** Numbers that somebody has to look at. */
const alarming: ReadonlySet<string> = new Set(['late', 'early', 'missing']);

const Totals = ({ totals }: { readonly totals: AttendanceTotals }) => (
  <>
    <td className="cell-total">{hoursText(totals.minutes)}</td>
    {totalNames.map((name) => (
      <td
        key={name}
        className={`cell-total ${totals[name] === 0 ? 'faint' : alarming.has(name) ? 'cell-alarm' : ''}`}
      >
        {totals[name]}
      </td>
    ))}
  </>
);

const Head = ({ value, today }: Pick<GridProps, 'value' | 'today'>) => {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col" className="cell-name">
          {t('attendance:grid.name')}
        </th>
        {value.dates.map((date) => (
          <th
            key={date}
            scope="col"
            title={weekdayText(date, t)}
            aria-current={date === today ? 'date' : undefined}
            className={[date === today ? 'is-today' : '', weekdayOf(date) > 5 ? 'is-weekend' : '']
              .join(' ')
              .trim()}
          >
            {Number(date.slice(8))}
          </th>
        ))}
        {(['hours', ...totalNames] as const).map((name) => (
          <th key={name} scope="col" className="cell-total" title={t(`attendance:totalHint.${name}`)}>
            {t(`attendance:total.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (number: number, below: number): number => Math.min(Math.max(number, 0), below - 1);

/** People by days, each square told by signs and by words; arrow keys move, Enter opens the day. */
export const Grid = ({ value, today, onOpen }: GridProps) => {
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const { people, dates } = value;
  const [place, setPlace] = useState<readonly [number, number]>([0, Math.max(0, dates.indexOf(today))]);
  const [row, column] = [clamp(place[0], people.length), clamp(place[1], dates.length)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = [clamp(row + step[0], people.length), clamp(column + step[1], dates.length)] as const;
    setPlace(next);
    table.current
      ?.querySelector<HTMLElement>(`tbody tr:nth-child(${next[0] + 1}) > :nth-child(${next[1] + 2}) button`)
      ?.focus();
  };
  return (
    <div className="card attendance-scroll">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in with the keyboard
        role="grid"
        aria-label={t('attendance:grid.label', { month: monthText(value.month, t) })}
        className="attendance-grid"
        onKeyDown={onKeyDown}
      >
        <Head value={value} today={today} />
        <tbody>
          {people.map((person, line) => (
            <tr key={person.staffId}>
              <th scope="row" className="cell-name" title={person.name}>
                {person.name}
              </th>
              {daysOf(person, dates).map((day, at) => (
                <Square
                  key={day.date}
                  day={day}
                  name={person.name}
                  isToday={day.date === today}
                  focusable={line === row && at === column}
                  onFocus={() => setPlace([line, at])}
                  onOpen={() => onOpen(person.staffId, day.date)}
                />
              ))}
              <Totals totals={person.totals} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

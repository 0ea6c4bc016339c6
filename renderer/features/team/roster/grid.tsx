import { type KeyboardEvent, useRef } from 'react';
import type { DayPlan } from '../../../../shared/projection/rows.ts';
import type { Line, ShiftCount, Square } from '../../../../shared/report/roster-week.ts';
import { shortDate } from '../../../../shared/time/written-date.ts';
import type { LocalDate } from '../../../../shared/time/zone.ts';
import { weekdayText } from '../../../format/moments.ts';
import { useLanguage, useText } from '../../../i18n/text.ts';
import { Tag } from '../../../ui/small.tsx';
import { Counts } from './counts.tsx';
import { type Carried, carriedFrom, carriedTo, gridAct, type Place } from './grid-keys.ts';
import { SquareCell } from './square.tsx';
import type { PlanChange, Planning } from './use-planning.ts';

interface GridProps {
  readonly lines: readonly Line[];
  readonly dates: readonly LocalDate[];
  readonly today: LocalDate;
  readonly counts: readonly ShiftCount[];
  readonly meId: string;
  readonly label: string;
  /** Where the focus is or was last. */
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** The shifts of the number keys. */
  readonly templateIds: readonly string[];
  /** `null` for who may only look. */
  readonly planning: Planning | null;
  readonly onCopied: (count: number) => void;
}

/** The squares a place stands for, each with its new plan. */
export const changesAt = (lines: readonly Line[], place: Place, carried: Carried): readonly PlanChange[] => {
  const squares = lines[place.row]?.squares ?? [];
  return carriedTo(place, carried, squares.length).flatMap(([day, plan]): readonly PlanChange[] => {
    const square = squares[day];
    return square === undefined ? [] : [[square, plan]];
  });
};

const find =
  (lines: readonly Line[]) =>
  (staffId: string, date: string): Square | null =>
    lines.find(({ person }) => person.id === staffId)?.squares.find((square) => square.date === date) ?? null;

const useGridKeys = ({ lines, place, onPlace, templateIds, planning, onCopied }: GridProps) => {
  const carried = useRef<Carried>([]);
  return (event: KeyboardEvent<HTMLTableElement>): void => {
    const columns = (lines[0]?.squares.length ?? 0) + 1;
    const act = gridAct(event, place, { rows: lines.length, columns }, templateIds);
    if (act === null || (planning === null && act.kind !== 'move')) return;
    event.preventDefault();
    const put = (plans: readonly DayPlan[]): void => planning?.plan(changesAt(lines, place, plans));
    switch (act.kind) {
      case 'move': {
        onPlace(act.place);
        const { row, column } = act.place;
        event.currentTarget
          .querySelector<HTMLElement>(`tbody tr:nth-child(${row + 1}) > :nth-child(${column + 1})`)
          ?.focus();
        return;
      }
      case 'plan':
        put([act.plan]);
        return;
      case 'copy':
        carried.current = carriedFrom(place, lines[place.row]?.squares.map(({ plan }) => plan) ?? []);
        onCopied(carried.current.length);
        return;
      case 'paste':
        if (carried.current.length > 0) put(carried.current);
        return;
      default:
        act satisfies never;
    }
  };
};

const Head = ({ dates, today }: Pick<GridProps, 'dates' | 'today'>) => {
  const t = useText();
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{t('roster:person')}</th>
        {dates.map((date) => (
          <th
            key={date}
            scope="col"
            className={date === today ? 'is-today' : ''}
            aria-current={date === today ? 'date' : undefined}
          >
            <span className="grid-day">
              {weekdayText(date, t)} <span className="grid-date">{shortDate(date, language)}</span>
            </span>{' '}
            {date === today ? <span className="grid-today">{t('common:time.dayToday')}</span> : null}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** People by days. One square has the focus; arrow keys move it, keys and drags plan (see `gridAct`). */
export const Grid = (props: GridProps) => {
  const t = useText();
  const { lines, dates, today, counts, meId, label, place, onPlace, planning } = props;
  const onKeyDown = useGridKeys(props);
  const isFocused = (row: number, column: number): boolean => place.row === row && place.column === column;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in with the keyboard
      role="grid"
      aria-label={label}
      aria-readonly={planning === null}
      className="roster-grid"
      onKeyDown={onKeyDown}
    >
      <Head dates={dates} today={today} />
      <tbody>
        {lines.map(({ person, squares }, row) => (
          <tr key={person.id} className={person.id === meId ? 'is-me' : ''}>
            <th
              scope="row"
              className="grid-person"
              tabIndex={isFocused(row, 0) ? 0 : -1}
              onFocus={() => onPlace({ row, column: 0 })}
            >
              <span className="grid-name" title={person.name}>
                {person.name}
              </span>
              <span className="grid-role">
                {person.active ? t(`vocabulary:role.${person.role}`) : <Tag>{t('roster:left')}</Tag>}
              </span>
            </th>
            {squares.map((square, day) => (
              <SquareCell
                key={square.date}
                square={square}
                name={person.name}
                isToday={square.date === today}
                isFocused={isFocused(row, day + 1)}
                editable={planning !== null}
                onFocus={() => onPlace({ row, column: day + 1 })}
                onDrop={(dragged) => planning?.drop(dragged, square, find(lines))}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <Counts counts={counts} dates={dates} today={today} />
    </table>
  );
};

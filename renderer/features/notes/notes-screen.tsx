import './notes.css';
import './note-answer.css';
import { useMemo, useState } from 'react';
import { assignedTo, isUnsolved } from '../../../shared/rules/note.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { weekdayDayText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useNoteGroups } from '../../queries/note-groups.ts';
import { useMe } from '../../queries/people.ts';
import { useNote, useNotes, useOldNotes } from '../../queries/work.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { Capture } from './capture.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Groups, newestOfEach } from './group-lines.ts';
import { byDay, EVERYTHING, filtered, joined, LINES_AT_ONCE, type NoteDay, sinceOf } from './note-list.ts';
import { Note } from './note-row.tsx';

const NO_GROUPS: Groups = new Map();

const Day = ({ day, groups }: { readonly day: NoteDay; readonly groups: Groups }) => {
  const t = useText();
  const calendar = useCalendar();
  return (
    <section className="note-day" aria-labelledby={`notes-${day.date}`}>
      <h2 id={`notes-${day.date}`} className="note-day-head">
        {weekdayDayText(day.date, calendar, t)}{' '}
        <span className="faint">{t('notes:count', { count: day.notes.length })}</span>
      </h2>
      <ul className="card note-list">
        {day.notes.map((note) => (
          <Note key={note.id} note={note} groups={groups} />
        ))}
      </ul>
    </section>
  );
};

/** Recent notes, and as much older history as was asked for. */
const useEveryNote = () => {
  const { now, zone } = useCalendar();
  const [steps, setSteps] = useState(0);
  const recent = useNotes();
  const older = useOldNotes(sinceOf(localDateOf(now, zone), steps));
  const notes = useMemo(
    () => (recent === undefined ? undefined : joined(recent, older ?? [])),
    [recent, older],
  );
  return { notes, goFurther: () => setSteps((before) => before + 1) };
};

const List = ({ groups }: { readonly groups: Groups }) => {
  const t = useText();
  const { notes, goFurther } = useEveryNote();
  const [filter, setFilter] = useState(EVERYTHING);
  const [most, setMost] = useState(LINES_AT_ONCE);
  const me = useMe();
  if (notes === undefined) return <p className="loading">{t('notes:loading')}</p>;
  const shown = filtered(notes, filter);
  const lines = newestOfEach(shown, groups);
  const left = lines.length - most;
  const older = (
    <Button look="quiet" onClick={goFurther}>
      {t('notes:older')}
    </Button>
  );
  if (notes.length === 0) {
    return (
      <EmptyState title={t('notes:empty')} text={t('notes:emptyText')}>
        {older}
      </EmptyState>
    );
  }
  return (
    <>
      <FilterBar
        filter={filter}
        authors={[...new Set(notes.map(({ by }) => by))]}
        unsolved={notes.filter(isUnsolved).length}
        mine={me ? { staffId: me.staff.id, count: assignedTo(notes, me.staff.id).length } : null}
        onChange={setFilter}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('notes:filter.none')} text={t('notes:filter.noneText')}>
          <Button onClick={() => setFilter(EVERYTHING)}>{t('notes:filter.clear')}</Button>
        </EmptyState>
      ) : null}
      {byDay(lines.slice(0, most)).map((day) => (
        <Day key={day.date} day={day} groups={groups} />
      ))}
      {left > 0 ? (
        <Button onClick={() => setMost(most + LINES_AT_ONCE)}>{t('notes:more', { count: left })}</Button>
      ) : null}
      {older}
    </>
  );
};

/** Caught the moment it happens (S6, S9): one line at the top, what was caught below. */
export const NotesScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const wanted = useNote(item);
  const groups = useNoteGroups() ?? NO_GROUPS;
  return (
    <div className="screen notes">
      <header className="screen-head">
        <h1>{t('notes:title')}</h1>
      </header>
      <Capture />
      {wanted == null ? null : (
        <section className="note-day" aria-label={t('notes:wanted')}>
          <h2 className="note-day-head">{t('notes:wanted')}</h2>
          <ul className="card note-list">
            <Note note={wanted} groups={groups} />
          </ul>
        </section>
      )}
      <List groups={groups} />
    </div>
  );
};

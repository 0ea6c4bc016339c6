import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { isTyping } from '../../keyboard.ts';
import { deedOf, type EntryDeed } from './entry-keys.ts';
import { EntryRow } from './entry-row.tsx';
import {
  accept,
  type Entry,
  hasChanged,
  nextWaiting,
  question,
  retract,
  type Verdicts,
  verdictOn,
} from './take-over.ts';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly verdicts: Verdicts;
  readonly calendar: Calendar;
  readonly onSay: (verdicts: Verdicts) => void;
  readonly onRest: () => void;
}

const strides = (length: number) => ({ next: 1, previous: -1, first: -length, last: length });

/** Which row has the keys; moving there puts the focus on it. */
const useCurrent = (entries: readonly Entry[], verdicts: Verdicts) => {
  const rows = useRef(new Map<string, HTMLLIElement>());
  const [id, setId] = useState<string | null>(() => nextWaiting(entries, verdicts, null));
  const current = entries.some((entry) => entry.id === id) ? id : (entries[0]?.id ?? null);
  const focus = useCallback((to: string | null): void => {
    if (to === null) return;
    setId(to);
    rows.current.get(to)?.focus();
  }, []);
  const keep = (entryId: string) => (row: HTMLLIElement | null) => {
    if (row === null) rows.current.delete(entryId);
    else rows.current.set(entryId, row);
  };
  return { current, setId, focus, keep };
};

/** The list to go through with the keyboard: arrows move, Enter or space accepts, q asks, a accepts the rest. */
export const EntryList = ({ entries, verdicts, calendar, onSay, onRest }: EntryListProps) => {
  const t = useText();
  const { current, setId, focus, keep } = useCurrent(entries, verdicts);
  const [asking, setAsking] = useState<string | null>(null);

  // The keys work at once, without a click into the list.
  useEffect(() => {
    if (document.activeElement === document.body) focus(current);
  }, [focus, current]);

  const say = (next: Verdicts, entry: Entry): void => {
    onSay(next);
    setAsking(null);
    focus(nextWaiting(entries, next, entry.id) ?? entry.id);
  };

  const step = (by: number): void => {
    const place = entries.findIndex(({ id }) => id === current);
    focus(entries[Math.min(entries.length - 1, Math.max(0, place + by))]?.id ?? null);
  };

  const act = (entry: Entry, deed: EntryDeed): void => {
    if (deed === 'accept') say(accept(verdicts, entry), entry);
    else if (deed === 'question') setAsking(entry.id);
    else if (deed === 'rest') onRest();
    else step(strides(entries.length)[deed]);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries.find(({ id }) => id === current);
    const deed = deedOf(event);
    if (entry === undefined || deed === null || isTyping(event.target)) return;
    // On a button, Enter and space press that button.
    if (deed === 'accept' && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    act(entry, deed);
  };

  const label = (entry: Entry, place: number): string =>
    t('handover:take.rowLabel', {
      place: place + 1,
      total: entries.length,
      severity: t(`vocabulary:severity.${entry.item.severity}`),
      summary: maskPhonesIn(entry.item.summary),
      state: t(`handover:take.${verdictOn(verdicts, entry)?.decision ?? 'unseen'}`),
    });

  return (
    <ul className="card ho-entry-list" aria-label={t('handover:take.list')} onKeyDown={onKeyDown}>
      {entries.map((entry, place) => (
        <EntryRow
          key={entry.id}
          ref={keep(entry.id)}
          entry={entry}
          verdict={verdictOn(verdicts, entry)}
          changed={hasChanged(verdicts, entry)}
          asking={asking === entry.id}
          current={current === entry.id}
          label={label(entry, place)}
          calendar={calendar}
          onFocus={() => setId(entry.id)}
          onAccept={() => say(accept(verdicts, entry), entry)}
          onAsk={() => setAsking(entry.id)}
          onQuestion={(comment) => say(question(verdicts, entry, comment), entry)}
          onStopAsking={() => {
            setAsking(null);
            focus(entry.id);
          }}
          onRetract={() => {
            onSay(retract(verdicts, entry));
            focus(entry.id);
          }}
        />
      ))}
    </ul>
  );
};

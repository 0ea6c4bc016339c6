import { type KeyboardEvent, type Ref, useLayoutEffect, useState } from 'react';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Calendar } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { isTyping } from '../../keyboard.ts';
import { type Entry, isOwn } from './entry.ts';
import { type BoxDeed, EntryBox } from './entry-box.tsx';
import { deedOf, type EntryDeed } from './entry-keys.ts';
import { EntryRow } from './entry-row.tsx';
import { useRoving } from './roving.ts';
import { nextWaiting } from './take-over.ts';
import {
  accept,
  giveTo,
  hasChanged,
  needsReadBack,
  retract,
  type,
  untype,
  type Verdicts,
  verdictOn,
  wordsOn,
} from './verdicts.ts';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly verdicts: Verdicts;
  readonly calendar: Calendar;
  /** Who may take an entry in hand, the receiver first. */
  readonly takers: readonly string[];
  /** The shift that takes over: what it holds already cannot be refused. */
  readonly shift: string;
  readonly ref: Ref<HTMLUListElement>;
  readonly onSay: (verdicts: Verdicts) => void;
  readonly onRest: () => void;
  /** Everything has been gone through: the keys go on to the signature. */
  readonly onAllSaid: () => void;
}

const strides = (length: number) => ({ next: 1, previous: -1, first: -length, last: length });

/** What is open under which row, and what each deed does. */
const useDeeds = (props: EntryListProps, focus: (id: string | null) => void) => {
  const { entries, verdicts, shift, onSay, onAllSaid } = props;
  const [open, setOpen] = useState<{ readonly id: string; readonly deed: BoxDeed } | null>(null);

  const say = (next: Verdicts, entry: Entry): void => {
    onSay(next);
    const to = nextWaiting(entries, next, entry.id);
    const after = entries.find(({ id }) => id === to);
    // One read-back after the other: the next urgent one is open at once.
    const goesOn = open?.deed === 'accept' && after !== undefined && needsReadBack(after);
    setOpen(goesOn ? { id: after.id, deed: 'accept' } : null);
    if (to === null) onAllSaid();
    else focus(to);
  };
  const stay = (next: Verdicts, entry: Entry): void => {
    onSay(next);
    setOpen(null);
    focus(entry.id);
  };
  const begin = (entry: Entry, deed: BoxDeed): void => {
    if (deed === 'refuse' && isOwn(entry, shift)) return;
    if (deed === 'accept' && !needsReadBack(entry)) say(accept(verdicts, entry), entry);
    else setOpen({ id: entry.id, deed });
  };
  const stop = (entry: Entry): void => {
    setOpen(null);
    focus(entry.id);
  };
  return { open, say, stay, begin, stop };
};

/** The list to go through with the keyboard: arrows move, Enter accepts, q asks, r refuses, p gives, a takes the rest. */
export const EntryList = (props: EntryListProps) => {
  const { entries, verdicts, calendar, takers, shift, ref, onRest, onSay } = props;
  const t = useText();
  const ids = entries.map(({ id }) => id);
  const { current, setId, focus, keep, step } = useRoving(ids, () => nextWaiting(entries, verdicts, null));
  const { open, say, stay, begin, stop } = useDeeds(props, focus);

  // The keys work at once, without a click into the list.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) focus(current);
  }, [focus, current]);

  const act = (entry: Entry, deed: EntryDeed): void => {
    if (deed === 'rest') onRest();
    else if (deed === 'accept' || deed === 'question' || deed === 'refuse' || deed === 'give')
      begin(entry, deed);
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
    <ul ref={ref} className="card ho-entry-list" aria-label={t('handover:take.list')} onKeyDown={onKeyDown}>
      {entries.map((entry, place) => (
        <EntryRow
          key={entry.id}
          ref={keep(entry.id)}
          entry={entry}
          words={wordsOn(verdicts, entry)}
          isOwn={isOwn(entry, shift)}
          verdict={verdictOn(verdicts, entry)}
          changed={hasChanged(verdicts, entry)}
          current={current === entry.id}
          label={label(entry, place)}
          calendar={calendar}
          box={
            open?.id === entry.id ? (
              <EntryBox
                deed={open.deed}
                entry={entry}
                verdicts={verdicts}
                takers={takers}
                onSay={(next) => say(next, entry)}
                onGive={(staffId) => stay(giveTo(verdicts, entry, staffId), entry)}
                onType={(typed) => onSay(type(verdicts, entry, typed))}
                onStop={() => stop(entry)}
                onCancel={() => {
                  onSay(untype(verdicts, entry));
                  stop(entry);
                }}
              />
            ) : null
          }
          onFocus={() => setId(entry.id)}
          onDeed={(deed) => begin(entry, deed)}
          onRetract={() => {
            onSay(retract(verdicts, entry));
            focus(entry.id);
          }}
        />
      ))}
    </ul>
  );
};

import { useMemo } from 'react';
import type { NoteAnswer, NoteRow } from '../../../shared/projection/rows.ts';
import { assignedTo, unreadAnswer } from '../../../shared/rules/note.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { dayText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { useNotes } from '../../queries/work.ts';
import { useSend, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';

interface CardProps {
  readonly note: NoteRow;
}

/** Somebody has answered my note: one line until I have read it. To open it is to have read it. */
const News = ({ note, answer }: CardProps & { readonly answer: NoteAnswer }) => {
  const t = useText();
  const { names } = useFrame();
  const { navigation } = useServices();
  const send = useSend();
  const { verdict } = answer;
  if (verdict === 'unsolved') return null;
  const read = (): void =>
    void send({ name: 'seeNoteAnswer', input: { noteId: note.id, answer: answer.order } });
  const words = answer.text ?? '';
  return (
    <li className="note-news">
      <button
        type="button"
        className={`attention attention-${verdict === 'declined' ? 'plain' : 'green'}`}
        data-point
        onClick={() => {
          read();
          navigation.go('notes', note.id);
        }}
      >
        <strong>
          {t('today:notes.answered', {
            name: names(answer.by),
            verdict: t(`vocabulary:noteVerdict.${verdict}`),
          })}
        </strong>
        <span className="attention-what">{maskPhonesIn(note.text)}</span>
        {words === '' ? null : <span className="attention-words">{maskPhonesIn(words)}</span>}
      </button>
      <Button size="small" look="quiet" onClick={read}>
        {t('today:notes.read')}
      </Button>
    </li>
  );
};

/** A lead has given me this one: it stays until it is solved. */
const Given = ({ note }: CardProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  const { by, until, text } = note.answered ?? { by: '', until: null, text: null };
  const isLate = until !== null && until < localDateOf(calendar.now, calendar.zone);
  return (
    <li>
      <button
        type="button"
        className={`attention attention-${isLate ? 'red' : 'amber'}`}
        data-point
        onClick={() => navigation.go('notes', note.id)}
      >
        <strong>
          {until === null
            ? t('today:notes.given', { name: names(by) })
            : t('today:notes.givenUntil', { name: names(by), day: dayText(until, calendar, t) })}
        </strong>
        <span className="attention-what">{maskPhonesIn(note.text)}</span>
        {text === null ? null : <span className="attention-words">{maskPhonesIn(text)}</span>}
      </button>
    </li>
  );
};

const NOTHING = { given: [], news: [] };

/** My notes that were answered, and notes that were given to me. Nothing where nothing is. */
export const NotesForMe = () => {
  const t = useText();
  const me = useMe()?.staff.id;
  const notes = useNotes();
  // Every open note of the shop is gone through for it, of which an old book has many.
  const { given, news } = useMemo(() => {
    if (me === undefined || notes === undefined) return NOTHING;
    return {
      given: assignedTo(notes, me),
      news: notes.flatMap((note) => {
        const answer = note.by === me ? unreadAnswer(note) : null;
        return answer === null ? [] : [{ note, answer }];
      }),
    };
  }, [me, notes]);
  if (given.length === 0 && news.length === 0) return null;
  return (
    <section
      className="aside-block"
      aria-label={t('today:notes.title')}
      onKeyDown={(event) => moveFocusAmong(event, '[data-point]')}
    >
      <h2>{t('today:notes.title')}</h2>
      <ul className="attention-list">
        {news.map(({ note, answer }) => (
          <News key={note.id} note={note} answer={answer} />
        ))}
        {given.map((note) => (
          <Given key={note.id} note={note} />
        ))}
      </ul>
    </section>
  );
};

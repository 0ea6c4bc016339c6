import type { NoteAnswer, NoteRow } from '../../../shared/projection/rows.ts';
import { assignmentOf, unreadAnswer } from '../../../shared/rules/note.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import type { NoteVerdict } from '../../../shared/vocabulary.ts';
import { dayText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';

const tones = { adopted: 'green', declined: 'plain', assigned: 'amber', solved: 'green' } as const;

const toneOf = (verdict: NoteVerdict, isLate: boolean): 'green' | 'plain' | 'amber' | 'red' =>
  isLate ? 'red' : tones[verdict];

/** To whom it is given and until when, in one phrase. */
const useAssignmentText = () => {
  const t = useText();
  const { names, calendar } = useFrame();
  return ({ to, until }: Pick<NoteAnswer, 'to' | 'until'>): string => {
    const name = names(to ?? '');
    if (until === null) return t('notes:answer.assigned', { name });
    return t('notes:answer.assignedUntil', { name, day: dayText(until, calendar, t) });
  };
};

/** What was answered last, and by whom: the verdict, its words, and whether whoever wrote the note has read it. */
export const Answered = ({ note }: { readonly note: NoteRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const me = useMe();
  const assignmentText = useAssignmentText();
  const { answered, answer } = note;
  if (answered === null || answered.verdict === 'unsolved') return null;
  const { verdict, by, seenAt } = answered;
  // That it is solved stands beside the note already.
  if (verdict === 'solved' && answer === null) return null;
  const assignment = assignmentOf(note);
  const isLate = assignment?.until != null && assignment.until < localDateOf(calendar.now, calendar.zone);
  const isNews = me?.staff.id === note.by && unreadAnswer(note) !== null;
  return (
    <div className={`note-answer note-answer-${verdict}`}>
      <p>
        <Tag tone={toneOf(verdict, isLate)}>
          {assignment === null ? t(`vocabulary:noteVerdict.${verdict}`) : assignmentText(assignment)}
        </Tag>{' '}
        <span className="faint">
          {[names(by), seenAt === null ? null : t('notes:answer.seen', { name: names(note.by) })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {isNews ? <ReadIt noteId={note.id} answer={answered.order} /> : null}
      </p>
      {answer === null ? null : <p className="note-answer-text">{maskPhonesIn(answer)}</p>}
    </div>
  );
};

/** Whoever wrote the note has read its answer. */
const ReadIt = ({ noteId, answer }: { readonly noteId: string; readonly answer: string }) => {
  const t = useText();
  const send = useSend();
  return (
    <>
      {' '}
      <Tag tone="accent">{t('notes:answer.news')}</Tag>{' '}
      <Button size="small" onClick={() => void send({ name: 'seeNoteAnswer', input: { noteId, answer } })}>
        {t('notes:answer.read')}
      </Button>
    </>
  );
};

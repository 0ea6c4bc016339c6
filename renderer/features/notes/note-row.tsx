import { type ReactNode, useMemo, useState } from 'react';
import type { NoteRow } from '../../../shared/projection/rows.ts';
import { phonesOf } from '../../../shared/rules/decide-phone.ts';
import { isUnsolved } from '../../../shared/rules/note.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { localTimeOf } from '../../../shared/time/zone.ts';
import { dayText } from '../../format/moments.ts';
import { useCalendar, useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Phones } from '../../phones/phones.tsx';
import { useMe } from '../../queries/people.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { FoldButton } from '../../ui/fold-button.tsx';
import { Tag } from '../../ui/small.tsx';
import { AnswerForm } from './answer-form.tsx';
import { type Groups, othersOf } from './group-lines.ts';
import { Answered } from './note-answer.tsx';
import { AmendForm, SettleForm } from './note-forms.tsx';
import { Grouping, JoinForm, Times } from './note-group.tsx';
import { NoteHistory } from './note-history.tsx';
import { Pictures } from './pictures.tsx';

/** Characters from which a note is folded until somebody wants all of it. */
const LONG = 220;
const MANY_LINES = 4;

type Open = 'answer' | 'join' | 'settle' | 'amend' | 'history' | null;

interface NoteProps {
  readonly note: NoteRow;
}

interface RowProps extends NoteProps {
  readonly groups: Groups;
  /** It stands under another of its group already. */
  readonly isOther?: boolean;
}

const NoteText = ({ note }: NoteProps) => {
  const [whole, setWhole] = useState(false);
  const isLong = note.text.length > LONG || note.text.split('\n').length > MANY_LINES;
  return (
    <>
      <p
        className={['note-text', isLong && !whole ? 'note-folded' : '', note.withdrawn ? 'struck' : ''].join(
          ' ',
        )}
      >
        {maskPhonesIn(note.text)}
      </p>
      {isLong ? <FoldButton isOpen={whole} onChange={setWhole} /> : null}
    </>
  );
};

const NoteFacts = ({ note, children }: NoteProps & { readonly children: ReactNode }) => {
  const t = useText();
  const { names } = useFrame();
  const facts = [
    names(note.by),
    note.customer?.name === undefined ? null : t('notes:row.customer', { name: note.customer.name }),
    note.customer?.orderNo === undefined ? null : t('notes:row.order', { orderNo: note.customer.orderNo }),
  ].filter((fact) => fact !== null);
  return (
    <p className="note-facts">
      <span>{facts.join(' · ')}</span>
      {note.settled && note.answer === null ? <Tag tone="green">{t('notes:row.settled')}</Tag> : null}
      {note.withdrawn ? <Tag>{t('notes:row.withdrawn')}</Tag> : null}
      {note.history.some(({ what }) => what === 'noteAmended') ? <Tag>{t('notes:row.amended')}</Tag> : null}
      {children}
    </p>
  );
};

const NoteActions = ({ note, onOpen }: NoteProps & { readonly onOpen: (open: Open) => void }) => {
  const t = useText();
  const send = useSend();
  const me = useMe();
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  const noteId = note.id;
  const withdraw = (withdrawn: boolean): void =>
    void send(
      { name: 'withdrawNote', input: { noteId, withdrawn } },
      { done: t(withdrawn ? 'notes:withdrawn' : 'notes:restored'), before: note },
    );
  const unsettle = (): void =>
    void send(
      { name: 'settleNote', input: { noteId, settled: false } },
      { done: t('notes:settle.reopened'), before: note },
    );
  const action = (label: string, run: () => void, look: 'plain' | 'quiet' = 'quiet') => (
    <Button size="small" look={look} onClick={run}>
      {label}
    </Button>
  );
  return (
    <div className="note-actions">
      {note.history.length > 1 ? action(t('notes:row.history'), () => onOpen('history')) : null}
      {note.withdrawn ? (
        action(t('notes:row.restore'), () => withdraw(false))
      ) : (
        <>
          {action(t('notes:row.withdraw'), () => withdraw(true))}
          {action(t('notes:row.edit'), () => onOpen('amend'))}
          {isLead
            ? action(
                t(note.answered === null ? 'notes:row.reply' : 'notes:row.replyAgain'),
                () => onOpen('answer'),
                note.answered === null ? 'plain' : 'quiet',
              )
            : null}
          {note.settled
            ? action(t('notes:row.unsettle'), unsettle)
            : action(
                t('notes:row.settle'),
                () => onOpen('settle'),
                isUnsolved(note) && !isLead ? 'plain' : 'quiet',
              )}
        </>
      )}
    </div>
  );
};

/** One note: what, who, whether it is solved; and what can be done about it. */
export const Note = ({ note, groups, isOther = false }: RowProps) => {
  const t = useText();
  const calendar = useCalendar();
  const [open, setOpen] = useState<Open>(null);
  const [spread, setSpread] = useState(false);
  const group = groups.get(note.id);
  const others = isOther ? [] : othersOf(note, groups);
  const about = useMemo(() => ({ noteId: note.id }), [note.id]);
  const close = (): void => setOpen(null);
  return (
    <li className={`note ${note.withdrawn ? 'note-withdrawn' : ''}`}>
      <time className="note-time" dateTime={note.at}>
        {isOther ? <span className="note-other-day">{dayText(note.on, calendar, t)}</span> : null}
        {localTimeOf(note.at, calendar.zone)}
      </time>
      <span className="note-kind">
        <Tag tone={isUnsolved(note) ? 'amber' : 'plain'}>{t(`vocabulary:noteKind.${note.kind}`)}</Tag>
      </span>
      <div className="note-body">
        {open === 'amend' ? <AmendForm note={note} onDone={close} /> : <NoteText note={note} />}
        <Pictures pictures={note.attachments} />
        <Answered note={note} />
        <NoteFacts note={note}>
          {group === undefined || others.length === 0 ? null : (
            <Times group={group} open={spread} onToggle={() => setSpread(!spread)} />
          )}
          <Grouping note={note} group={group} onJoin={() => setOpen('join')} />
        </NoteFacts>
        <Phones about={about} phones={phonesOf(note)} lookKey="near" />
        {open === 'settle' ? <SettleForm note={note} onDone={close} /> : null}
      </div>
      <NoteActions note={note} onOpen={setOpen} />
      {open === 'answer' ? <AnswerForm note={note} onDone={close} /> : null}
      {open === 'join' ? <JoinForm note={note} groups={groups} onDone={close} /> : null}
      {spread && others.length > 0 ? (
        <ul className="note-others">
          {others.map((other) => (
            <Note key={other.id} note={other} groups={groups} isOther />
          ))}
        </ul>
      ) : null}
      {open === 'history' ? <NoteHistory note={note} onClose={close} /> : null}
    </li>
  );
};

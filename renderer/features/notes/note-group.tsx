import { useEffect, useRef, useState } from 'react';
import { MOST_GROUPED } from '../../../shared/events/note-bodies.ts';
import { type NoteGroup, weeksOf } from '../../../shared/notes/groups.ts';
import type { NoteRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing } from '../../keyboard.ts';
import { useMe } from '../../queries/people.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { type Groups, mattersFor } from './group-lines.ts';

interface TimesProps {
  readonly group: NoteGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** In how many weeks it was mentioned, and how often; a click shows the others. */
export const Times = ({ group, open, onToggle }: TimesProps) => {
  const t = useText();
  const weeks = weeksOf(group).length;
  const count = group.notes.length;
  return (
    <button type="button" className="note-times" aria-expanded={open} onClick={onToggle}>
      <span aria-hidden="true">{open ? '▾' : '▸'}</span>{' '}
      {weeks > 1 ? t('notes:group.weeks', { weeks, count }) : t('notes:group.times', { count })}
    </button>
  );
};

interface GroupingProps {
  readonly note: NoteRow;
  readonly group: NoteGroup | undefined;
  readonly onJoin: () => void;
}

/** What a lead may say of what a note belongs to. */
export const Grouping = ({ note, group, onJoin }: GroupingProps) => {
  const t = useText();
  const send = useSend();
  const me = useMe();
  if (!me || !hasRole(me.staff.role, 'lead') || note.withdrawn) return null;
  const from = (group?.notes ?? []).map(({ id }) => id).filter((id) => id !== note.id);
  const part = (): void =>
    void send(
      { name: 'partNote', input: { noteId: note.id, from: from.slice(-MOST_GROUPED) } },
      { done: t('notes:group.parted') },
    );
  return (
    <span className="note-grouping">
      <button type="button" className="note-word" onClick={onJoin}>
        {t('notes:group.join')}
      </button>
      {from.length === 0 ? null : (
        <button type="button" className="note-word" onClick={part}>
          {t('notes:group.part')}
        </button>
      )}
    </span>
  );
};

interface JoinFormProps {
  readonly note: NoteRow;
  readonly groups: Groups;
  readonly onDone: () => void;
}

/** Joins a note and its group with another matter: chosen out of what is most alike, or found by its words. */
export const JoinForm = ({ note, groups, onDone }: JoinFormProps) => {
  const t = useText();
  const send = useSend();
  const [typed, setTyped] = useState('');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const matters = mattersFor(note, groups, typed);
  const join = async (other: NoteGroup | undefined): Promise<void> => {
    if (other === undefined) return;
    const own = groups.get(note.id)?.notes ?? [note];
    const noteIds = [note.id, ...own.map(({ id }) => id), ...other.notes.map(({ id }) => id)];
    const input = { noteIds: [...new Set(noteIds)].slice(0, MOST_GROUPED) };
    const result = await send({ name: 'joinNotes', input }, { done: t('notes:group.joined') });
    if (result.ok) onDone();
  };
  return (
    <Form
      className="note-answer-form appear"
      aria-label={t('notes:group.join')}
      // Nobody has said which before something was typed.
      onSubmit={() => (typed.trim() === '' ? null : join(matters[0]?.group))}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) onDone();
        else moveFocusAmong(event, '[data-matter]');
      }}
    >
      <div ref={form}>
        <TextField
          label={t('notes:group.with')}
          value={typed}
          maxLength={80}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {matters.length === 0 ? (
        <p className="faint">{t('notes:group.none')}</p>
      ) : (
        <ul className="note-matters">
          {matters.map(({ group, text }) => (
            <li key={group.id}>
              <button type="button" data-matter className="note-matter" onClick={() => void join(group)}>
                <span className="note-matter-text">{maskPhonesIn(text)}</span>
                {group.notes.length > 1 ? (
                  <span className="faint">{t('notes:group.times', { count: group.notes.length })}</span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="note-answer-foot">
        <Button size="small" look="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </Form>
  );
};

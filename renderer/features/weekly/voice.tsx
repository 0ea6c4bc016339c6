import type { NoteLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { FoldedText } from './folded-text.tsx';
import { VerdictTag } from './repeated.tsx';
import { Section } from './section.tsx';
import { useSome } from './some.tsx';
import { useDay } from './use-day.ts';

const NoteItem = ({ note }: { readonly note: NoteLine }) => {
  const t = useText();
  const day = useDay();
  const facts = [
    day(note.date),
    note.by,
    note.customerName === null ? null : t('report:notes.customer', { name: note.customerName }),
  ].filter((fact) => fact !== null);
  return (
    <li className="voice-line">
      <FoldedText className="voice-text" text={note.text} />
      {note.answer === null ? null : (
        <p className="voice-answer">{t('report:notes.answer', { answer: note.answer })}</p>
      )}
      <p className="faint cell-small">
        {facts.join(' · ')} <VerdictTag line={note} />
      </p>
    </li>
  );
};

/** So many of one kind are drawn before more are asked for. */
const FIRST_NOTES = 12;

const NoteItems = ({ notes }: { readonly notes: readonly NoteLine[] }) => {
  const { shown, more } = useSome(notes, FIRST_NOTES);
  return (
    <>
      <ul className="card voice-list">
        {shown.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      {more}
    </>
  );
};

/** Problems and ideas by kind, each with its answer where there is one. */
export const ProblemsAndIdeas = ({ notes, noteKinds }: Pick<WeeklySummary, 'notes' | 'noteKinds'>) => {
  const t = useText();
  const groups = noteKinds
    .map((group) => ({ ...group, notes: notes.filter(({ kind }) => kind === group.kind) }))
    .filter((group) => group.notes.length > 0);
  return (
    <Section title={t('report:notes.title')} empty={groups.length === 0 ? t('report:notes.empty') : null}>
      {groups.map(({ kind, count, settled, notes: list }) => (
        <div key={kind} className="voice-group">
          <h3>{t('report:notes.counts', { kind: t(`vocabulary:noteKind.${kind}`), count, settled })}</h3>
          <NoteItems notes={list} />
        </div>
      ))}
    </Section>
  );
};

/** What customers said, in their words. */
export const CustomerVoice = ({ customerVoice }: Pick<WeeklySummary, 'customerVoice'>) => {
  const t = useText();
  return (
    <Section
      title={t('report:voice.title')}
      empty={customerVoice.length === 0 ? t('report:voice.empty') : null}
    >
      <NoteItems notes={customerVoice} />
    </Section>
  );
};

import type { NoteLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { VerdictTag } from './repeated.tsx';
import { Section } from './section.tsx';
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
      <p className="voice-text">{note.text}</p>
      {note.answer === null ? null : (
        <p className="voice-answer">{t('report:notes.answer', { answer: note.answer })}</p>
      )}
      <p className="faint cell-small">
        {facts.join(' · ')} <VerdictTag line={note} />
      </p>
    </li>
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
          <ul className="card voice-list">
            {list.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
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
      <ul className="card voice-list">
        {customerVoice.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
    </Section>
  );
};

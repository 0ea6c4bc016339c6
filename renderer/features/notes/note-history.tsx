import type { FieldChange, HistoryLine, NoteRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { isLocalDate } from '../../../shared/time/zone.ts';
import { noteKinds } from '../../../shared/vocabulary.ts';
import { dateText, momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/small.tsx';
import { titleOf } from './history-title.ts';

/** The title of the line says it. */
const untold: readonly string[] = ['settled', 'verdict', 'withdrawn'];

const Changed = ({ change }: { readonly change: FieldChange }) => {
  const t = useText();
  const { names } = useFrame();
  if (untold.includes(change.field)) return null;
  const said = (value: unknown): string => {
    if (change.field === 'givenTo' && typeof value === 'string') return names(value);
    if (change.field === 'until' && typeof value === 'string' && isLocalDate(value))
      return dateText(value, t);
    const kind = noteKinds.find((one) => one === value);
    return kind === undefined ? maskPhonesIn(String(value ?? '')) : t(`vocabulary:noteKind.${kind}`);
  };
  const label =
    change.field === 'givenTo' || change.field === 'until'
      ? t(`notes:history.${change.field}`)
      : t('notes:history.after');
  return (
    <dl className="note-change">
      {change.before === null ? null : (
        <div>
          <dt>{t('notes:history.before')}</dt>
          <dd className="struck">{said(change.before)}</dd>
        </div>
      )}
      <div>
        <dt>{label}</dt>
        <dd>{said(change.after)}</dd>
      </div>
    </dl>
  );
};

const Line = ({ line }: { readonly line: HistoryLine }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  return (
    <li className="note-history-line">
      <p>
        <strong>{t(`notes:history.${titleOf(line)}`)}</strong>{' '}
        <span className="faint">
          {names(line.by)} · {momentText(line.at, calendar, t)}
        </span>{' '}
        {line.concurrent ? <Tag tone="amber">{t('notes:history.concurrent')}</Tag> : null}
      </p>
      {line.text === null ? null : (
        <p className={`note-text ${line.what === 'noteAnswerStruck' ? 'struck' : ''}`}>
          {maskPhonesIn(line.text)}
        </p>
      )}
      {line.changes.map((change) => (
        <Changed key={change.field} change={change} />
      ))}
    </li>
  );
};

/** Everything that was ever said in and about a note, the oldest first: nothing is overwritten. */
export const NoteHistory = ({ note, onClose }: { readonly note: NoteRow; readonly onClose: () => void }) => {
  const t = useText();
  return (
    <Dialog title={t('notes:history.title')} onClose={onClose}>
      <ol className="note-history">
        {note.history.map((line) => (
          <Line key={line.order} line={line} />
        ))}
      </ol>
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common:action.close')}</Button>
      </div>
    </Dialog>
  );
};

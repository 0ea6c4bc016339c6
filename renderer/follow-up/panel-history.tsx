import './panel.css';
import type { ReactNode } from 'react';
import type { FieldChange, FollowUpRow, HistoryLine } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { WritingTitles } from '../customers/writing-titles.tsx';
import { agoText } from '../format/moments.ts';
import { shiftText } from '../format/shifts.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { Tag } from '../ui/small.tsx';
import { fieldText, valueText } from './history-text.ts';

const events = [
  'followUpOpened',
  'followUpUpdated',
  'followUpProgressed',
  'progressStruck',
  'progressWithdrawn',
  'followUpSnoozed',
  'customerReplied',
  'milestoneNoted',
  'milestoneWithdrawn',
  'spotCheckJudged',
  'phoneRevealed',
  'followUpClosed',
  'followUpReopened',
  'handedOver',
  'takenOver',
  'movedWithShift',
  'followUpQuestioned',
  'questionAnswered',
  'refusalSettled',
  'withdrawnWithList',
  'customersMerged',
  'customerParted',
  'noteWritten',
  'noteAmended',
  'noteSettled',
  'noteUnsettled',
  'noteAdopted',
  'noteDeclined',
  'noteAssigned',
  'noteAnswerStruck',
  'noteAnswerWithdrawn',
  'noteWithdrawn',
  'noteRestored',
] as const;

/** Taken back: it stays where it stands. */
const isStruck = (what: string | undefined): boolean =>
  what === 'progressStruck' || what === 'noteAnswerStruck';

const isShift = (text: string): boolean => /^\d{4}-\d{2}-\d{2}\//.test(text);

const Changed = ({ change }: { readonly change: FieldChange }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const others = change.field === 'sameAs' ? (change.after ?? change.before) : null;
  return (
    <p className="history-change">
      <span className="faint">{fieldText(change.field, t)}</span>{' '}
      {Array.isArray(others) ? (
        <WritingTitles keys={others} />
      ) : (
        <>
          {change.before === null ? null : (
            <s className="struck">{valueText(change, change.before, { calendar, names, t })}</s>
          )}{' '}
          {valueText(change, change.after, { calendar, names, t })}
        </>
      )}
    </p>
  );
};

interface HistoryEntryProps {
  readonly line: HistoryLine;
  /** Stands behind when it was. */
  readonly children?: ReactNode;
}

/** One line of a history: who, what, when; the text; what was and what became of it. */
export const HistoryEntry = ({ line, children }: HistoryEntryProps) => {
  const t = useText();
  const { names, calendar, templates } = useFrame();
  const what = events.find((name) => name === line.what);
  const text =
    line.text !== null && isShift(line.text)
      ? shiftText(line.text, templates, calendar, t)
      : maskPhonesIn(line.text ?? '');
  return (
    <li className="history-line">
      <p className="history-who">
        <strong>{names(line.by)}</strong> {what === undefined ? line.what : t(`today:history.${what}`)}
        <span className="faint"> {agoText(line.at, calendar, t)}</span>
        {line.rec === null ? null : <Tag>{t('today:panel.late')}</Tag>}
        {children}
        {line.concurrent ? <Tag tone="amber">{t('today:panel.concurrent')}</Tag> : null}
      </p>
      {text === '' ? null : (
        <p className="history-text">{isStruck(what) ? <s className="struck">{text}</s> : text}</p>
      )}
      {line.changes.map((change) => (
        <Changed key={change.field} change={change} />
      ))}
    </li>
  );
};

/** Everything that was ever written about it, newest first, the old text visible `[A7]`. */
export const PanelHistory = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  return (
    <section className="panel-section">
      <h2>{t('today:panel.history')}</h2>
      <ol className="history">
        {row.history.toReversed().map((line) => (
          <HistoryEntry key={line.order} line={line} />
        ))}
      </ol>
    </section>
  );
};

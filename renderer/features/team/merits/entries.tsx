import { useState } from 'react';
import type { MeritLine } from '../../../../shared/report/merit-month-value.ts';
import { dateText, exactSpanText, momentText } from '../../../format/moments.ts';
import { useCalendar } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';
import { penaltyText } from './words.ts';

/** Whether the decision still rests on the attendance as it stands now. */
const Ground = ({ line }: { readonly line: MeritLine }) => {
  const t = useText();
  const { ground, factsNow, reversed } = line;
  if (ground === 'same' || reversed !== null) return null;
  const text =
    factsNow === null
      ? t('merits:list.gone')
      : t('merits:list.changedNow', {
          span: exactSpanText(factsNow.minutes, t),
          ordinal: factsNow.ordinal,
          penalty: penaltyText(factsNow, t),
        });
  return (
    <p>
      <Tag tone="red">{t('merits:list.changed')}</Tag> {text}
    </p>
  );
};

const Entry = ({
  line,
  onReverse,
}: {
  readonly line: MeritLine;
  readonly onReverse: (() => void) | null;
}) => {
  const t = useText();
  const calendar = useCalendar();
  const { facts, reversed, decision } = line;
  const at = (instant: string): string => momentText(instant, calendar, t);
  return (
    <li className="merit-entry">
      <div className={`merit-item-head ${reversed === null ? '' : 'struck'}`}>
        <span>{dateText(line.date, t)}</span>
        <strong>{line.name}</strong>
        <span>{t(`merits:kind.${line.kind}`)}</span>
        {decision === 'waived' ? (
          <Tag>{t('merits:list.waived')}</Tag>
        ) : (
          <Tag tone={line.awardFen > 0 ? 'green' : line.fineFen > 0 ? 'red' : 'amber'}>
            {penaltyText(line, t)}
          </Tag>
        )}
        {reversed === null && onReverse !== null ? (
          <Button
            size="small"
            look="quiet"
            aria-label={`${t('merits:list.reverse')} ${line.name} ${dateText(line.date, t)}`}
            onClick={onReverse}
          >
            {t('merits:list.reverse')}
          </Button>
        ) : null}
      </div>
      {facts === null ? null : (
        <p className="faint">
          {t('merits:list.facts', {
            shift: facts.shiftName,
            span: exactSpanText(facts.minutes, t),
            ordinal: facts.ordinal,
          })}
        </p>
      )}
      {line.reason === null ? null : <p>{line.reason}</p>}
      <p className="faint">{t('merits:list.by', { by: line.by, at: at(line.at) })}</p>
      <Ground line={line} />
      {line.alsoDecided ? <p className="faint">{t('merits:list.alsoDecided')}</p> : null}
      {reversed === null ? null : (
        <p>{t('merits:list.reversed', { by: reversed.by, at: at(reversed.at), reason: reversed.reason })}</p>
      )}
    </li>
  );
};

interface EntriesProps {
  readonly lines: readonly MeritLine[];
  readonly mayReverse: (line: MeritLine) => boolean;
}

/** What was decided and written in for the month, newest first; what was taken back is struck out. */
export const Entries = ({ lines, mayReverse }: EntriesProps) => {
  const t = useText();
  const [open, setOpen] = useState<MeritLine | null>(null);
  return (
    <section className="card merit-section" aria-label={t('merits:list.title')}>
      <h2>{t('merits:list.title')}</h2>
      {lines.length === 0 ? <p className="faint">{t('merits:list.empty')}</p> : null}
      <ul>
        {lines.map((line) => (
          <Entry key={line.id} line={line} onReverse={mayReverse(line) ? () => setOpen(line) : null} />
        ))}
      </ul>
      {open === null ? null : (
        <ReverseDialog
          entryId={open.id}
          what={`${open.name} ${dateText(open.date, t)} ${penaltyText(open, t)}`}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
};

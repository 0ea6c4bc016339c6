import type { RepeatedLine, VerdictLine } from '../../../shared/report/weekly-repeated.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { FoldedText } from './folded-text.tsx';
import { Section } from './section.tsx';
import { useDay } from './use-day.ts';

const tones = { adopted: 'green', declined: 'plain', assigned: 'amber', solved: 'green' } as const;

/** What became of a note; nothing while nobody has answered. */
export const VerdictTag = ({ line: { verdict, givenTo, until } }: { readonly line: VerdictLine }) => {
  const t = useText();
  const day = useDay();
  // A week that was signed before notes had answers knows none.
  if (verdict == null) return null;
  if (verdict !== 'assigned' || givenTo === null)
    return <Tag tone={tones[verdict]}>{t(`vocabulary:noteVerdict.${verdict}`)}</Tag>;
  return (
    <Tag tone={tones.assigned}>
      {until === null
        ? t('report:notes.givenTo', { name: givenTo })
        : t('report:notes.givenUntil', { name: givenTo, date: day(until) })}
    </Tag>
  );
};

const Mentioned = ({ line: { weeks, inARow, total } }: { readonly line: RepeatedLine }) => {
  const t = useText();
  return (
    <>
      {t('report:repeated.weeks', { weeks, count: total })}
      {inARow < 2 ? null : (
        <p className="cell-small">
          <Tag tone="amber">{t('report:repeated.inARow', { count: inARow })}</Tag>
        </p>
      )}
    </>
  );
};

/** What keeps coming up; nothing where nothing does. */
export const Repeated = ({ repeated }: Pick<WeeklySummary, 'repeated'>) => {
  const t = useText();
  const day = useDay();
  if (repeated.length === 0) return null;
  const columns: readonly Column<RepeatedLine>[] = [
    { title: t('report:notes.kind'), cell: ({ kind }) => t(`vocabulary:noteKind.${kind}`), tight: true },
    { title: t('report:notes.text'), cell: ({ text }) => <FoldedText text={text} /> },
    { title: t('report:repeated.times'), cell: ({ times }) => times, end: true },
    { title: t('report:repeated.mentioned'), cell: (line) => <Mentioned line={line} /> },
    { title: t('report:repeated.first'), cell: ({ firstOn }) => day(firstOn), tight: true },
    { title: t('report:notes.state'), cell: (line) => <VerdictTag line={line} />, tight: true },
  ];
  return (
    <Section title={t('report:repeated.title')}>
      <p className="faint">{t('report:repeated.lead')}</p>
      <DataTable
        label={t('report:repeated.title')}
        columns={columns}
        rows={repeated}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};

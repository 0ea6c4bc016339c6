import type { AdditionLine, WeekReview } from '../../../../shared/report/weekly-review-value.ts';
import { statementFields } from '../../../../shared/rules/statement.ts';
import { partsOfWeek } from '../../../../shared/time/week.ts';
import { useText } from '../../../i18n/text.ts';
import { useAdditionHead } from '../addition-head.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { FoldedText } from '../folded-text.tsx';
import { Section } from '../section.tsx';
import { StatementTexts } from '../statement-texts.tsx';
import { useDayMomentIn } from '../use-day.ts';

const What = ({ line }: { readonly line: AdditionLine }) => {
  const head = useAdditionHead();
  const { statement, summary } = line;
  return (
    <>
      <strong>{head(line)}</strong>
      {statement === null ? (
        <FoldedText className="addition-words" text={summary} />
      ) : (
        <StatementTexts text={statement} fields={statementFields} isFolded />
      )}
    </>
  );
};

/** What came late for weeks that were signed: which week, when, what, who, and when it was written (补录). */
export const Additions = ({ additions, zone }: Pick<WeekReview, 'additions'> & { readonly zone: string }) => {
  const t = useText();
  const moment = useDayMomentIn(zone);
  if (additions.length === 0) return null;
  const columns: readonly Column<AdditionLine>[] = [
    {
      title: t('report:review.additionOf'),
      tight: true,
      cell: ({ week }) => t('weekly:week.label', partsOfWeek(week)),
    },
    { title: t('report:review.additionAt'), tight: true, cell: ({ at }) => moment(at) },
    { title: t('report:review.additionWhat'), cell: (line) => <What line={line} /> },
    {
      title: t('report:review.additionWho'),
      tight: true,
      cell: ({ by }) => <span className="cell-name">{by}</span>,
    },
    { title: t('report:review.additionEntered'), tight: true, cell: ({ enteredAt }) => moment(enteredAt) },
  ];
  return (
    <Section title={t('report:review.additions')}>
      <p className="faint section-lead">{t('report:review.additionsLead')}</p>
      <DataTable
        label={t('report:review.additions')}
        columns={columns}
        rows={additions}
        keyOf={({ order, id, at, what }) => `${order} ${id} ${at} ${what}`}
      />
    </Section>
  );
};

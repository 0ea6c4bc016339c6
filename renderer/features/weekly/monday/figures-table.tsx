import { meanOf } from '../../../../shared/report/trend-mean.ts';
import {
  type TrendFigure,
  trendFigures,
  type WeekReview,
} from '../../../../shared/report/weekly-review-value.ts';
import { useText } from '../../../i18n/text.ts';
import { type Column, DataTable } from '../data-table.tsx';
import { Section } from '../section.tsx';
import { TrendChart } from './trend-chart.tsx';

/** Figures beside the week before and the last 4 and 12 weeks, under the way they went. */
export const FiguresTable = ({ own, trend }: Pick<WeekReview, 'own' | 'trend'>) => {
  const t = useText();
  const mean = (weeks: number) => (figure: TrendFigure) => meanOf(trend, figure, weeks) ?? '—';
  const columns: readonly Column<TrendFigure>[] = [
    { title: t('report:review.figure'), cell: (figure) => t(`report:review.figures.${figure}`) },
    { title: t('report:review.thisWeek'), end: true, cell: (figure) => <strong>{own[figure]}</strong> },
    { title: t('report:review.lastWeek'), end: true, cell: (figure) => trend[0]?.[figure] ?? '—' },
    { title: t('report:review.mean', { count: 4 }), end: true, cell: mean(4) },
    { title: t('report:review.mean', { count: 12 }), end: true, cell: mean(12) },
  ];
  return (
    <Section title={t('report:review.trend')}>
      <TrendChart review={{ own, trend }} />
      <DataTable
        label={t('report:review.trend')}
        columns={columns}
        rows={trendFigures}
        keyOf={(figure) => figure}
      />
    </Section>
  );
};

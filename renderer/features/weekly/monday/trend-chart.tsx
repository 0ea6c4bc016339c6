import { drawnFigures, LEAST_WEEKS, trendWeeks } from '../../../../shared/report/trend-weeks.ts';
import type { TrendWeek, WeekReview } from '../../../../shared/report/weekly-review-value.ts';
import { useText } from '../../../i18n/text.ts';
import { type TrendLine, trendLinesOf } from '../trend-lines.ts';

const WIDTH = 720;
const HEIGHT = 190;
const BOX = { left: 36, top: 14, width: WIDTH - 140, height: HEIGHT - 48 };
/** Where `W47` begins in `2026-W47`. */
const WEEK_AT = 5;
const DOT = 3;

/** A disc, a square, a triangle: who does not tell the colours apart tells the lines apart. */
const Dot = ({ figure, x, y }: Pick<TrendLine, 'figure'> & { readonly x: number; readonly y: number }) => {
  const className = `trend-dot trend-${figure}`;
  if (figure === 'opened') return <circle className={className} cx={x} cy={y} r={DOT} />;
  if (figure === 'closed')
    return <rect className={className} x={x - DOT} y={y - DOT} width={2 * DOT} height={2 * DOT} />;
  const [left, right, foot] = [x - DOT - 0.5, x + DOT + 0.5, y + DOT];
  return <polygon className={className} points={`${x},${y - DOT - 1} ${right},${foot} ${left},${foot}`} />;
};

/** The same figures as a table, for those who do not see the drawing. */
const TrendTable = ({ weeks }: { readonly weeks: readonly TrendWeek[] }) => {
  const t = useText();
  return (
    <table className="visually-hidden">
      <caption>{t('weekly:trend.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weekly:trend.week')}</th>
          {drawnFigures.map((figure) => (
            <th scope="col" key={figure}>
              {t(`report:review.figures.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((one) => (
          <tr key={one.week}>
            <th scope="row">{one.week}</th>
            {drawnFigures.map((figure) => (
              <td key={figure}>{one[figure]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Week by week what came in, went out and was left; a book too young for that says when it will be here. */
export const TrendChart = ({ review }: { readonly review: Pick<WeekReview, 'own' | 'trend'> }) => {
  const t = useText();
  const weeks = trendWeeks(review);
  if (weeks.length === 0)
    return review.trend.length + 1 < LEAST_WEEKS ? (
      <p className="faint section-lead">{t('weekly:trend.tooYoung')}</p>
    ) : null;
  const trend = trendLinesOf(weeks, BOX);
  return (
    <figure className="day-chart trend-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {trend.ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="chart-grid" x1={BOX.left} x2={BOX.left + BOX.width} y1={y} y2={y} />
            <text className="chart-tick" x={BOX.left - 10} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {trend.weeks.map(({ week, x }) => (
          <text key={week} className="chart-date" x={x} y={BOX.top + BOX.height + 20} textAnchor="middle">
            {week.slice(WEEK_AT)}
          </text>
        ))}
        {trend.lines.map(({ figure, points }) => (
          <polyline key={figure} className={`trend-line trend-${figure}`} points={points} />
        ))}
        {trend.lines.map(({ figure, dots, last, nameY }) => (
          <g key={figure}>
            {dots.map(({ x, y }) => (
              <Dot key={x} figure={figure} x={x} y={y} />
            ))}
            <text className="trend-name" x={BOX.left + BOX.width + 12} y={nameY + 4}>
              {t(`report:review.figures.${figure}`)} <tspan className="trend-last">{last}</tspan>
            </text>
          </g>
        ))}
      </svg>
      <TrendTable weeks={weeks} />
    </figure>
  );
};

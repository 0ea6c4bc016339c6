import type { DayFigures } from '../../../shared/report/weekly-summary.ts';
import { weekdayDateText, weekdayText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { type Bar, type ChartDay, chartOf } from './chart.ts';
import { useDay } from './use-day.ts';

const WIDTH = 720;
const HEIGHT = 220;
const BOX = { left: 36, top: 18, width: WIDTH - 44, height: HEIGHT - 62 };

const frameOf = ({ x, y, width, height }: Bar) => ({ x, y, width, height });

/** The number over a bar; drawn after the line, so that the line never crosses it out. */
const BarValue = ({ bar }: { readonly bar: Bar }) =>
  bar.value > 0 ? (
    <text className="chart-value" x={bar.x + bar.width / 2} y={bar.y - 4} textAnchor="middle">
      {bar.value}
    </text>
  ) : null;

const Column = ({ day }: { readonly day: ChartDay }) => {
  const t = useText();
  const dayName = useDay();
  const base = BOX.top + BOX.height;
  return (
    <g>
      <rect className="chart-opened" {...frameOf(day.opened)} rx={2} />
      <rect className="chart-closed" {...frameOf(day.closed)} rx={2} />
      <text className="chart-day" x={day.x} y={base + 18} textAnchor="middle">
        {weekdayText(day.date, t)}
      </text>
      <text className="chart-date" x={day.x} y={base + 34} textAnchor="middle">
        {dayName(day.date)}
      </text>
    </g>
  );
};

/** The same figures as a table, for those who do not see the drawing. */
const ChartTable = ({ days }: { readonly days: readonly DayFigures[] }) => {
  const t = useText();
  return (
    <table className="visually-hidden">
      <caption>{t('weekly:chart.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weekly:chart.day')}</th>
          <th scope="col">{t('report:days.opened')}</th>
          <th scope="col">{t('report:days.closed')}</th>
          <th scope="col">{t('report:days.open')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, opened, closed, open }) => (
          <tr key={date}>
            <th scope="row">{weekdayDateText(date, t)}</th>
            <td>{opened}</td>
            <td>{closed}</td>
            <td>{open ?? t('weekly:chart.notYet')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Opened and closed each day as bars, what was left open as a line. */
export const DayChart = ({ days }: { readonly days: readonly DayFigures[] }) => {
  const t = useText();
  const chart = chartOf(days, BOX);
  return (
    <figure className="day-chart">
      <ul className="chart-legend" aria-hidden="true">
        {(['opened', 'closed', 'open'] as const).map((key) => (
          <li key={key}>
            <span className={`chart-key chart-key-${key}`} /> {t(`report:days.${key}`)}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {chart.ticks.map(({ value, y }) => (
          <g key={value}>
            <line className="chart-grid" x1={BOX.left} x2={BOX.left + BOX.width} y1={y} y2={y} />
            <text className="chart-tick" x={BOX.left - 8} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {chart.days.map((day) => (
          <Column key={day.date} day={day} />
        ))}
        <polyline className="chart-line" points={chart.line} />
        {chart.days.map(({ date, x, openY }) =>
          openY === null ? null : <circle key={date} className="chart-dot" cx={x} cy={openY} r={3.5} />,
        )}
        {chart.days.map(({ date, opened, closed }) => (
          <g key={date}>
            <BarValue bar={opened} />
            <BarValue bar={closed} />
          </g>
        ))}
      </svg>
      <ChartTable days={days} />
    </figure>
  );
};

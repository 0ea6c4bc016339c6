import { changeText, isAlarming, keyFigureNames } from '../../../shared/report/key-figures.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';

/** Key figures beside last week's. */
export const KeyFigures = ({ figures, lastWeek }: Pick<WeeklySummary, 'figures' | 'lastWeek'>) => {
  const t = useText();
  return (
    <dl className="figures">
      {keyFigureNames.map((key) => {
        const before = lastWeek[key];
        const change = changeText(figures[key], before);
        return (
          <div key={key} className="card figure">
            <dt>{t(`report:figures.${key}`)}</dt>
            <dd>
              <span className={`figure-value ${isAlarming(key, figures[key]) ? 'figure-alarm' : ''}`}>
                {figures[key]}
              </span>
              <span className="figure-before">
                {change === '' ? t('weekly:before', { before }) : t('weekly:change', { before, change })}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

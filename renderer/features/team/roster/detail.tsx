import { isOnLeave, type Square } from '../../../../shared/report/roster-week.ts';
import { momentText, weekdayDateText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { hoursText, planText } from './plan-text.ts';

/** What is behind the square in focus: who planned it, leave, and what somebody else planned at the same time. */
export const Detail = ({ square }: { readonly square: Square | null }) => {
  const t = useText();
  const { names, templates, calendar } = useFrame();
  if (square === null) return <p className="roster-detail faint">{t('roster:detail.none')}</p>;
  const { staffId, date, plan, cell, leave } = square;
  const clash = cell?.clash ?? null;
  return (
    <div className="roster-detail">
      <p>
        <strong>{names(staffId)}</strong> {weekdayDateText(date, t)}
        {t('roster:detail.colon')}
        {planText(plan, templates, t)} <span className="faint">{hoursText(plan, templates)}</span>
        {cell === null ? null : (
          <span className="faint">
            {' '}
            {t('roster:detail.by', { name: names(cell.by), moment: momentText(cell.at, calendar, t) })}
          </span>
        )}
      </p>
      {leave === null ? null : (
        <p className="detail-leave">
          {t(isOnLeave(square) ? 'roster:leave.grantedText' : 'roster:leave.waitingText', {
            kind: t(`leave:kind.${leave.kind}`),
            reason: leave.reason,
          })}
          {isOnLeave(square) && typeof plan === 'string' ? ` ${t('roster:leave.against')}` : null}
        </p>
      )}
      {clash === null ? null : (
        <p className="detail-clash">
          {t('roster:clash.text', {
            name: names(clash.by),
            moment: momentText(clash.at, calendar, t),
            plan: planText(clash.templateId, templates, t),
          })}
        </p>
      )}
    </div>
  );
};

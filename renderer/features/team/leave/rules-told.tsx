import type { Breach } from '../../../../shared/rules/leave.ts';
import { leaveLimits } from '../../../../shared/rules/leave.ts';
import type { LeaveBreach, LeaveKind } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { breachText } from './leave-text.ts';
import { rulesFor } from './request.ts';

const limits: Readonly<Record<LeaveBreach, number>> = {
  shortNotice: leaveLimits.noticeDays,
  tooLong: leaveLimits.leaveDays,
  tooManyAway: leaveLimits.awayPerDay,
  tooManyRestDays: leaveLimits.restDaysPerMonth,
  tooMuchOvertime: leaveLimits.overtimeDays,
};

interface RulesProps {
  readonly kind: LeaveKind;
  /** `null` until the days are chosen. */
  readonly breaches: readonly Breach[] | null;
}

/** The rules for what is asked, and while the days are being chosen which of them it breaks, and why. */
export const RulesTold = ({ kind, breaches }: RulesProps) => {
  const t = useText();
  const isBroken = breaches !== null && breaches.length > 0;
  return (
    <div className="leave-rules">
      <ul aria-label={t('leave:rules')}>
        {rulesFor[kind].map((rule) => {
          const broken = breaches?.filter(({ code }) => code === rule) ?? [];
          return (
            <li key={rule} className={broken.length > 0 ? 'rule-broken' : ''}>
              <span aria-hidden="true" className="rule-mark">
                {breaches === null ? '·' : broken.length > 0 ? '✗' : '✓'}
              </span>
              {broken.length === 0
                ? t(`leave:rule.${rule}`, { limit: limits[rule] })
                : broken.map((breach) => breachText(breach, t)).join(' ')}
            </li>
          );
        })}
      </ul>
      <p role="status" className="leave-verdict">
        {isBroken ? t('leave:verdict.broken') : breaches === null ? '' : t('leave:verdict.fine')}
      </p>
    </div>
  );
};

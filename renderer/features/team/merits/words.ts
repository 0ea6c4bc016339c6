import type { ProposalLine } from '../../../../shared/report/merit-month-value.ts';
import { localTimeOf } from '../../../../shared/time/zone.ts';
import { dateText, exactSpanText } from '../../../format/moments.ts';
import { moneyText } from '../../../format/money.ts';
import type { Translate } from '../../../i18n/text.ts';

interface Amounts {
  readonly cleaningDays: number;
  readonly fineFen: number;
  readonly awardFen?: number;
}

/** `打扫 1 天`, `罚 ¥20`, `警告`. */
export const penaltyText = ({ cleaningDays, fineFen, awardFen = 0 }: Amounts, t: Translate): string => {
  const parts = [
    ...(cleaningDays === 0 ? [] : [t('merits:penalty.cleaning', { count: cleaningDays })]),
    ...(fineFen === 0 ? [] : [t('merits:penalty.fine', { money: moneyText(fineFen) })]),
    ...(awardFen === 0 ? [] : [t('merits:penalty.award', { money: moneyText(awardFen) })]),
  ];
  return parts.length === 0 ? t('merits:penalty.warning') : parts.join(' · ');
};

/** What happened, in words. */
export const factText = (line: ProposalLine, zone: string, t: Translate): string =>
  t(`merits:waiting.${line.kind}`, {
    day: dateText(line.date, t),
    shift: line.shiftName,
    planned: localTimeOf(line.plannedAt, zone),
    actual: line.actualAt === '' ? '—' : localTimeOf(line.actualAt, zone),
    span: exactSpanText(line.minutes, t),
  });

/** The rule that makes it a proposal (S4). */
export const ruleText = ({ kind, ordinal, fineFen }: ProposalLine, t: Translate): string => {
  if (kind === 'early') return t('merits:waiting.ruleEarly');
  return t(fineFen > 0 ? 'merits:waiting.ruleFine' : 'merits:waiting.ruleLate', { ordinal });
};

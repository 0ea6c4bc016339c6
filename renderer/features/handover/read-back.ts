import type { HandoverItem } from '../../../shared/events/handover-bodies.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import type { Translate } from '../../i18n/text.ts';

/** The longest line a read-back may be. */
export const LONGEST_READ_BACK = 300;

/**
 * A line to read back, made of the item's facts: who, until when, what. `张女士 · 今天 16:30 前 · 回电确认退款`. It is
 * there to be read aloud and put into one's own words; numbers are masked in it, since it stays in the book.
 */
export const readBackOf = (item: HandoverItem, calendar: Calendar, t: Translate): string => {
  const due = dueAtOf(item);
  const by = due === null ? null : t('common:time.by', { moment: momentText(due, calendar, t) });
  const name = item.customer?.name;
  const next = item.nextAction?.text;
  const parts = name === undefined ? [item.summary, by, next] : [name, by, next ?? item.summary];
  const line = parts.filter((part) => part !== null && part !== undefined).join(' · ');
  return maskPhonesIn(line).slice(0, LONGEST_READ_BACK);
};

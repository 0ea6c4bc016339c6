import type { CommandInput } from '../../shared/commands/schemas.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { lackingIn, type Step } from '../../shared/rules/cadence.ts';
import type { Translate } from '../i18n/text.ts';

/** Whom it is about takes so many characters at most, so that what is to be done is read as well. */
const MOST_WHO = 80;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= MOST_WHO ? text : `${characters.slice(0, MOST_WHO - 1).join('')}…`;
};

/** What a step becomes: about the same customer, saying what is to be done and until when. */
export const entryOfStep = (
  { occasion, rule, dueAt }: Step,
  source: FollowUpRow,
  t: Translate,
): CommandInput<'openFollowUp'> => {
  const { followUpId, milestoneId, milestone, at } = occasion;
  const { customer } = source;
  const lacking = milestone === 'deal' ? lackingIn(customer) : [];
  const text =
    lacking.length === 0
      ? rule.text
      : t('cadence:lacking', {
          text: rule.text,
          fields: lacking.map((field) => t(`vocabulary:wanted.${field}`)).join(t('cadence:and')),
        });
  return {
    kind: rule.kind,
    severity: rule.severity,
    summary: t('cadence:summary', { who: shortened(customer?.name ?? source.summary), text }),
    ...(customer === null ? {} : { customer }),
    // Somebody was told to expect us then; anything else is ours to do in time.
    ...(milestone === 'appointment' ? { promisedAt: at } : {}),
    nextAction: { text, dueAt },
    because: { followUpId, ruleId: rule.ruleId, ...(milestoneId === null ? {} : { milestoneId }) },
  };
};

import type { Rows } from '../../../shared/projection/projection.ts';
import { openCountersigns } from '../../../shared/rules/gate.ts';
import { missingFields } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

/** What goes back and forth between the two sides of a handover. */
export const randomDiscussion = (rows: Rows, choose: Choose): Asked => {
  const followUpId = oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';
  switch (choose(5)) {
    case 0:
      return [
        'questionFollowUp',
        { followUpId, text: words(choose), missing: [oneOf(choose, missingFields)] },
      ];
    case 1: {
      const asked = rows.all('followUp').filter(({ question }) => question?.answer === null);
      return ['answerQuestion', { followUpId: oneOf(choose, asked)?.id ?? followUpId, text: words(choose) }];
    }
    case 2: {
      const unseen = rows.all('handover').filter((row) => openCountersigns(row).length > 0);
      const handover = oneOf(choose, unseen);
      const side = handover === undefined ? 'handedOver' : openCountersigns(handover)[0];
      return ['countersignHandover', { handoverId: handover?.id ?? 'h-none', side, comment: words(choose) }];
    }
    default: {
      const refused = oneOf(
        choose,
        rows.all('followUp').filter((row) => row.refused !== null),
      );
      const by = oneOf(choose, ['s-lead', 's-boss', 's-ann', 's-bo', 's-new'] as const);
      const taken = choose(2) === 0 ? {} : { takenBy: choose(2) === 0 ? by : 's-bo' };
      return [
        'settleRefusal',
        { followUpId: refused?.id ?? followUpId, reason: words(choose), ...taken },
        by,
      ];
    }
  }
};

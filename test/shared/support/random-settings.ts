import type { Rows } from '../../../shared/projection/projection.ts';
import { followUpKinds, wantedFields } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';

type Asked = readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

const strictness = (choose: Choose): Asked => {
  switch (choose(4)) {
    case 0:
      return ['changeBookSettings', { requireAcceptance: choose(3) > 0 }, 's-boss'];
    case 1:
      return ['changeBookSettings', { passLimit: 1 + choose(4), countersignFirst: choose(4) }, 's-boss'];
    default:
      return ['changeBookSettings', { shopName: words(choose) }];
  }
};

const template = (choose: Choose): object | null =>
  choose(4) === 0
    ? null
    : {
        hint: words(choose),
        wanted: wantedFields
          .filter(() => choose(3) === 0)
          .map((field) => (choose(2) === 0 ? { field } : { field, why: words(choose) })),
      };

/** What is changed about the shop and its people now and then. */
export const randomSettings = (rows: Rows, choose: Choose): Asked => {
  switch (choose(6)) {
    case 0:
      return strictness(choose);
    case 1:
      return ['changeStaff', { staffId: 's-new', name: words(choose) }];
    case 4:
      return [
        'changeStaff',
        { staffId: 's-new', mentor: oneOf(choose, ['s-ann', 's-bo', 's-lead']) },
        's-boss',
      ];
    case 2:
      return ['changeShiftTemplate', { templateId: 'late', name: `晚 ${choose(99)}` }];
    case 3:
      return ['changeFollowUpTemplate', { kind: oneOf(choose, followUpKinds), value: template(choose) }];
    default:
      return [
        'amendHandover',
        { handoverId: oneOf(choose, rows.all('handover'))?.id ?? 'h', text: words(choose) },
      ];
  }
};

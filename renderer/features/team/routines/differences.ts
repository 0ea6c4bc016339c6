import type { RoutineDefinition } from '../../../../shared/projection/rows.ts';
import type { Translate } from '../../../i18n/text.ts';
import { goalText, rhythmText } from '../../../routines/texts.ts';
import type { Difference } from '../version-list.tsx';

/** Everything a version says, part by part, so that two can be laid beside each other. */
const partsOf = (one: RoutineDefinition, t: Translate): readonly string[] => [
  one.name,
  `${rhythmText(one, t)} · ${t(`routines:scope.${one.scope}`)}`,
  goalText(one, t),
  t(`routines:edit.proofs.${one.proof}`),
  one.proofHint ?? '',
  one.whenMissed ?? '',
  one.active ? '' : t('routines:panel.retired'),
];

/** The parts that are worded otherwise; all of a first version in one line. */
export const routineDifferences = (
  before: RoutineDefinition | null,
  version: RoutineDefinition,
  t: Translate,
): readonly Difference[] => {
  const is = partsOf(version, t);
  if (before === null) return [{ before: null, after: is.filter((part) => part !== '').join(' · ') }];
  const was = partsOf(before, t);
  return is.flatMap((after, place) => (after === was[place] ? [] : [{ before: was[place] || null, after }]));
};

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import defaults from '../../resources/book/default-cadence.json';
import type { CadenceRow } from '../../shared/projection/rows.ts';
import { type CadenceInForce, cadenceInForce, shippedCadence } from '../../shared/rules/cadence.ts';
import { useRows } from '../queries/use-rows.ts';

const shipped = { 'zh-CN': shippedCadence(defaults['zh-CN']), en: shippedCadence(defaults.en) };

export interface CadenceNow {
  /** As it counts; the shipped rules in the language of this person. */
  readonly inForce: CadenceInForce;
  /** What leads have said about it; `null` while it is as Baton ships it and always was. */
  readonly row: CadenceRow | null;
}

/** What is to be done how long after what; `undefined` while the book is read. */
export const useCadence = (): CadenceNow | undefined => {
  const { i18n } = useTranslation();
  const row = useRows((reader) => reader.get('cadence', 'cadence'), []);
  const own = shipped[i18n.language === 'en' ? 'en' : 'zh-CN'];
  return useMemo(
    () => (row === undefined ? undefined : { inForce: cadenceInForce(own, row), row }),
    [own, row],
  );
};

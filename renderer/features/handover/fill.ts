import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';

/** What the form holds; moments as the wall clock of the book's zone (`2026-11-23T16:30`), empty when not named. */
export interface Filled {
  readonly text: string;
  readonly dueAt: string;
  readonly promisedAt: string;
}

type Changes = CommandInput<'updateFollowUp'>['changes'];

const localOf = (instant: string | null | undefined, zone: string): string =>
  instant === null || instant === undefined
    ? ''
    : `${localDateOf(instant, zone)}T${localTimeOf(instant, zone)}`;

export const filledFrom = ({ nextAction, promisedAt }: FollowUpRow, zone: string): Filled => ({
  text: nextAction?.text ?? '',
  dueAt: localOf(nextAction?.dueAt, zone),
  promisedAt: localOf(promisedAt, zone),
});

/** The change that was typed; `null` when there is none, or a time without the step it belongs to. */
export const changesOf = (row: FollowUpRow, filled: Filled, zone: string): Changes | null => {
  const before = filledFrom(row, zone);
  const text = filled.text.trim();
  if (text === '' && filled.dueAt !== '') return null;
  const stepChanged = text !== before.text || filled.dueAt !== before.dueAt;
  const promiseChanged = filled.promisedAt !== before.promisedAt;
  if (!stepChanged && !promiseChanged) return null;
  const owner = row.nextAction?.owner;
  const nextAction =
    text === ''
      ? null
      : {
          text,
          ...(owner === undefined ? {} : { owner }),
          ...(filled.dueAt === '' ? {} : { dueAt: filled.dueAt }),
        };
  return {
    ...(stepChanged ? { nextAction } : {}),
    ...(promiseChanged ? { promisedAt: filled.promisedAt === '' ? null : filled.promisedAt } : {}),
  };
};

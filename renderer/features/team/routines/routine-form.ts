import type { CommandInput } from '../../../../shared/commands/schemas.ts';
import type { RoutineDefinition } from '../../../../shared/projection/rows.ts';
import type { RoutineCadence, RoutineProof, RoutineScope } from '../../../../shared/vocabulary.ts';
import { readCount } from '../../../checklists/read-count.ts';

/** A routine as it is typed. */
export interface RoutineForm {
  readonly name: string;
  readonly cadence: RoutineCadence;
  readonly day: string;
  readonly scope: RoutineScope;
  readonly least: string;
  readonly most: string;
  readonly proof: RoutineProof;
  readonly proofHint: string;
  readonly whenMissed: string;
}

export const BLANK: RoutineForm = {
  name: '',
  cadence: 'day',
  day: '',
  scope: 'each',
  least: '1',
  most: '',
  proof: 'none',
  proofHint: '',
  whenMissed: '',
};

export const formOf = (routine: RoutineDefinition): RoutineForm => ({
  name: routine.name,
  cadence: routine.cadence,
  day: routine.day === null ? '' : String(routine.day),
  scope: routine.scope,
  least: String(routine.least),
  most: routine.most === routine.least ? '' : String(routine.most),
  proof: routine.proof,
  proofHint: routine.proofHint ?? '',
  whenMissed: routine.whenMissed ?? '',
});

type Definition = Omit<CommandInput<'changeRoutine'>, 'routineId' | 'basedOn' | 'active'>;

export interface ReadRoutine {
  /** Everything is there and fits together. */
  readonly complete: Definition | null;
  /** Which number was typed and is none, or does not fit the others. */
  readonly wrong: { readonly day: boolean; readonly least: boolean; readonly most: boolean };
}

const between = (text: string, from: number, to: number): number | null => {
  const count = readCount(text);
  return count !== null && from <= count && count <= to ? count : null;
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What was typed, understood as far as it goes. No upper number means that no more is aimed at. */
export const readForm = (form: RoutineForm): ReadRoutine => {
  const { cadence, scope, proof } = form;
  const name = form.name.trim();
  const day = cadence === 'month' ? between(form.day, 1, 31) : null;
  const least = between(form.least, 1, 999);
  const most = form.most.trim() === '' ? least : between(form.most, least ?? 1, 999);
  const isDayMissing = cadence === 'month' && day === null;
  const complete =
    name === '' || least === null || most === null || isDayMissing
      ? null
      : {
          ...{ name, cadence, day, scope, least, most, proof },
          proofHint: proof === 'none' ? null : orNull(form.proofHint),
          whenMissed: orNull(form.whenMissed),
        };
  return {
    complete,
    wrong: {
      day: isDayMissing && form.day.trim() !== '',
      least: least === null && form.least.trim() !== '',
      most: least !== null && most === null,
    },
  };
};

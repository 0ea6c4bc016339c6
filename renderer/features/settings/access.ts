import type { CommandName } from '../../../shared/commands/schemas.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole, requirements } from '../../../shared/rules/permissions.ts';
import { MAX_PIN_FAILURES } from '../../../shared/rules/pin.ts';

/** Whether somebody's role may give a command `[A5]`; main decides, this only says beforehand. */
export const may = (me: StaffRow, command: CommandName): boolean =>
  hasRole(me.role, requirements[command].role);

/** A lead sets the PIN of who does not rank above them; one's own is changed with the present one. */
export const maySetPinOf = (me: StaffRow, person: StaffRow): boolean =>
  me.id !== person.id && hasRole(me.role, 'lead') && hasRole(me.role, person.role);

export const isLocked = ({ failures }: StaffRow): boolean => failures >= MAX_PIN_FAILURES;

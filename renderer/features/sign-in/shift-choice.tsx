import type { StaffRow } from '../../../shared/projection/rows.ts';

interface ShiftChoiceProps {
  readonly me: StaffRow;
  readonly onWithoutShift: (() => void) | null;
}
export const ShiftChoice = ({ me }: ShiftChoiceProps) => <p>{me.name}</p>;

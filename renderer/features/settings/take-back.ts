import type { ShiftTemplateRow, StaffRow } from '../../../shared/projection/rows.ts';
import type { Intent } from '../../undo/compensation.ts';

/** The changes of this screen with what takes them back. Both stay in the book, as everything does. */

export const restoreStaff = ({ id, name, role, mentor, active }: StaffRow): Intent => ({
  name: 'changeStaff',
  input: { staffId: id, name, role, mentor, active },
});

/** Somebody added by mistake cannot be removed, only marked as not working here. */
export const withdrawStaff = (staffId: string): Intent => ({
  name: 'changeStaff',
  input: { staffId, active: false },
});

export const restoreTemplate = ({ id, name, start, end, retired }: ShiftTemplateRow): Intent => ({
  name: 'changeShiftTemplate',
  input: { templateId: id, name, start, end, retired },
});

export const withdrawTemplate = (templateId: string): Intent => ({
  name: 'changeShiftTemplate',
  input: { templateId, retired: true },
});

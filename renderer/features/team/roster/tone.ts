import type { ShiftTemplateRow } from '../../../../shared/projection/rows.ts';

/** Plans by the place of their template, so that a shift keeps its colour whatever else is planned. */
export const toneOf = (templates: readonly ShiftTemplateRow[], templateId: string): number =>
  (templates.findIndex(({ id }) => id === templateId) % TONES) + 1;

const TONES = 6;

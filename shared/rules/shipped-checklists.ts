import { z } from 'zod';
import { type NewChecklist, newChecklistSchema } from '../commands/checklist.ts';
import type { ShiftHours } from '../time/shifts.ts';
import { templatesFor } from './checklist.ts';

const shippedSchema = z.array(newChecklistSchema.omit({ templates: true, rota: true }));

/**
 * The lists that come with Baton (`resources/book/default-checklists.json`, one language), put on the shifts of this
 * shop; nobody has their duty yet. Throws on a file that holds anything else.
 */
export const shippedChecklists = (
  file: unknown,
  templates: readonly (ShiftHours & { readonly id: string })[],
): readonly NewChecklist[] =>
  shippedSchema.parse(file).map((list) => {
    const suited = templatesFor(list.when, templates);
    return { ...list, templates: suited === null ? null : [...suited], rota: null };
  });

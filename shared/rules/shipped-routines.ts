import { z } from 'zod';
import { type NewRoutine, newRoutineSchema } from '../commands/routine.ts';

const shippedSchema = z.array(newRoutineSchema);

/**
 * The routines that come with Baton (`resources/book/default-routines.json`, one language). Throws on a file that holds
 * anything else.
 */
export const shippedRoutines = (file: unknown): readonly NewRoutine[] => shippedSchema.parse(file);

import type { WholeBook } from '../../../shared/projection/projection.ts';
import type { Choose } from './choose.ts';
import { randomBriefing } from './random-briefing.ts';
import { randomCadence } from './random-cadence.ts';
import { randomChecklist } from './random-checklist.ts';
import { randomImport } from './random-import.ts';
import { randomLearning } from './random-learning.ts';
import { randomLedger } from './random-ledger.ts';
import { randomManual } from './random-manual.ts';
import { randomPlan } from './random-plan.ts';
import { randomRoster } from './random-roster.ts';
import { randomRoutine } from './random-routine.ts';
import { randomSettings } from './random-settings.ts';
import { randomStatement } from './random-statement.ts';
import { randomWeek } from './random-week.ts';

/** A command, its input, and who had better ask it, if it matters. */
export type Make = (
  rows: WholeBook,
  choose: Choose,
  wallMs: number,
) => readonly [name: string, input: Readonly<Record<string, unknown>>, by?: string | undefined];

/** What goes on around follow-ups and handovers, and how often. */
export const aroundIt: readonly (readonly [Make, number])[] = [
  [randomSettings, 1],
  [randomChecklist, 3],
  [randomRoster, 2],
  [randomLedger, 2],
  [randomImport, 2],
  [randomRoutine, 5],
  [randomCadence, 1],
  [randomWeek, 1],
  [randomLearning, 1],
  [randomPlan, 1],
  [randomStatement, 1],
  [randomBriefing, 1],
  [randomManual, 1],
];

import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import type { Table } from './table.ts';
import { attentionPart, notesPart, pendingPart, repeatedPart, voicePart } from './weekly/customers.ts';
import {
  additionsPart,
  complaintsPart,
  decisionsPart,
  helpPart,
  lastDecisionsPart,
  promisesPart,
  routinesPart,
  spotChecksPart,
  trendPart,
} from './weekly/monday.ts';
import { aboutPart, daysPart, figuresPart, kindsPart, outcomesPart } from './weekly/overview.ts';
import { type DocumentLabels, tablesOf, type WeeklyPart } from './weekly/part.ts';
import { statementsPart } from './weekly/statements.ts';
import { attendancePart, departuresPart, handoversPart, peoplePart } from './weekly/team.ts';

/** The tables of a week, in the order of the report. A new part of the weekly value is one more entry here. */
export const weeklyParts: readonly WeeklyPart[] = [
  figuresPart,
  attentionPart,
  daysPart,
  pendingPart,
  kindsPart,
  outcomesPart,
  handoversPart,
  departuresPart,
  routinesPart,
  attendancePart,
  repeatedPart,
  notesPart,
  voicePart,
  peoplePart,
  statementsPart,
  trendPart,
  promisesPart,
  complaintsPart,
  helpPart,
  spotChecksPart,
  decisionsPart,
  lastDecisionsPart,
  additionsPart,
  aboutPart,
];

/** The week as tables: all of them, or the one of that name. */
export const weeklyTables = (
  summary: WeeklySummary,
  labels: DocumentLabels,
  only?: WeeklyPart['id'],
): readonly Table[] => tablesOf(weeklyParts, summary, labels, only);

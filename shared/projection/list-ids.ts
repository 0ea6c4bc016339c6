import type { Body } from '../events/bodies.ts';
import { importedIdOf, shippedIdOf } from '../import/ids.ts';
import { idOfStep } from './step-id.ts';

/** The follow-ups that go and come with a list: the lines named, and what had opened by itself because of them `[M8]`. */
export const idsWithList = ({
  importId,
  day,
  lines,
  steps,
  noted,
}: Body<'importWithdrawn'>): readonly string[] => {
  const idOf = (line: number): string => importedIdOf(importId, day, line);
  const opened = (steps ?? []).flatMap((step) =>
    step.lines.map((line) => idOfStep(shippedIdOf(idOf(line)), step.ruleId)),
  );
  const elsewhere = (noted ?? []).flatMap((one) => one.steps.map((rule) => idOfStep(one.milestoneId, rule)));
  return [...lines.map(idOf), ...opened, ...elsewhere];
};

/** What goes and comes with a list of what it had noted elsewhere, as if each had been taken back by itself. */
export const notedWithList = ({
  withdrawn,
  noted,
}: Body<'importWithdrawn'>): readonly Body<'milestoneWithdrawn'>[] =>
  (noted ?? []).map(({ steps: _, ...one }) => ({ ...one, milestone: 'shipped', withdrawn }));

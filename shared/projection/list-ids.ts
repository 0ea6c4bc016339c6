import type { Body } from '../events/bodies.ts';
import { importedIdOf, shippedIdOf } from '../import/ids.ts';
import { idOfStep } from './step-id.ts';

/** The follow-ups that go and come with a list: the lines named, and what had opened by itself because of them `[M8]`. */
export const idsWithList = ({ importId, day, lines, steps }: Body<'importWithdrawn'>): readonly string[] => {
  const idOf = (line: number): string => importedIdOf(importId, day, line);
  const opened = (steps ?? []).flatMap((step) =>
    step.lines.map((line) => idOfStep(shippedIdOf(idOf(line)), step.ruleId)),
  );
  return [...lines.map(idOf), ...opened];
};

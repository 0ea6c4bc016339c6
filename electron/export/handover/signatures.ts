import { type HandoverReport, proofOf, type Signature } from '../../../shared/report/handover-report.ts';
import type { LocalDate } from '../../../shared/time/zone.ts';
import type { HandoverSide } from '../../../shared/vocabulary.ts';
import { date, type Field, moment, textOrEmpty } from '../fields.ts';
import { type Cell, EMPTY, text } from '../table.ts';
import { column, type DocumentLabels } from '../weekly/part.ts';

interface Signed {
  readonly side: string;
  readonly meaning: string;
  /** `null` while it is missing. */
  readonly signature: Signature | null;
  readonly date?: LocalDate;
  readonly shift?: string;
  readonly comment?: string | null;
}

/** Who handed over, who took over, also on another PC at the same time, and the mentors who are asked. */
export const signedLines = (report: HandoverReport, labels: DocumentLabels): readonly Signed[] => {
  const { signed, accepted, alsoAccepted, countersigns } = report;
  const sideOf = (side: HandoverSide): string => labels(`vocabulary:side.${side}`);
  const meaningOf = (side: HandoverSide): string => labels(`report:handover.says.${side}`);
  const taken = { side: sideOf('tookOver'), meaning: meaningOf('tookOver') };
  return [
    {
      ...{ side: sideOf('handedOver'), meaning: meaningOf('handedOver'), signature: signed },
      ...{ date: report.date, shift: report.shiftName },
    },
    accepted === null
      ? { ...taken, signature: null }
      : { ...taken, signature: accepted, date: accepted.date, shift: accepted.shiftName },
    ...alsoAccepted.map((one) => ({
      ...{ ...taken, side: labels('state.tookOverToo') },
      ...{ signature: one, date: one.date, shift: one.shiftName },
    })),
    ...countersigns.map(({ side, signature, comment }) => ({
      side: labels('report:handover.countersign', { side: sideOf(side) }),
      meaning: labels('report:handover.says.approved'),
      ...{ signature, comment },
    })),
  ];
};

const proofCell = (auth: string, labels: DocumentLabels): Cell => {
  const known = proofOf(auth);
  return text(known === null ? auth : labels(`report:handover.proof.${known}`));
};

/** Who signed what, when, and what the signature says. */
export const signedFields = (labels: DocumentLabels, zone: string): readonly Field<Signed>[] => {
  const field = column<Signed>(labels);
  return [
    field('signature', 'line', ({ side }) => text(side)),
    field('name', 'name', ({ signature }) => text(signature?.by ?? labels('report:handover.unsigned'))),
    field('date', 'date', (line) => (line.date === undefined ? EMPTY : date(line.date))),
    field('shift', 'short', ({ shift }) => textOrEmpty(shift ?? null)),
    field('at', 'moment', ({ signature }) => moment(signature?.at ?? null, zone)),
    field('proof', 'short', ({ signature }) =>
      signature === null ? EMPTY : proofCell(signature.auth, labels),
    ),
    // What nobody has signed says nothing yet.
    field('meaning', 'text', ({ signature, meaning }) => (signature === null ? EMPTY : text(meaning))),
    field('comment', 'line', ({ comment }) => textOrEmpty(comment ?? null)),
  ];
};

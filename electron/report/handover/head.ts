import { type HandoverReport, proofOf, type Signature } from '../../../shared/report/handover-report.ts';
import { type HandoverSide, severities } from '../../../shared/vocabulary.ts';
import { damageWords } from '../damage-note.ts';
import { type Block, columns, space, stack, text } from '../kit/index.ts';
import type { Voice } from './voice.ts';

const SEPARATOR = ' · ';
const proofText = (auth: string, { t }: Voice): string => {
  const known = proofOf(auth);
  return known === null ? auth : t(`handover.proof.${known}`);
};

interface Signed {
  readonly side: string;
  readonly meaning: string;
  readonly signature: Signature | null;
  readonly shift?: string;
  readonly comment?: string | null;
}

/** Who signed what, when, and what the signature says `[A8]`. */
const signatureBox = ({ side, meaning, signature, shift, comment }: Signed, voice: Voice): Block => {
  const { t, moment } = voice;
  if (signature === null)
    return stack([
      text(side, { style: 'label' }),
      text(t('handover.unsigned'), { style: 'strong', colour: 'alert' }),
    ]);
  const { by, at, auth } = signature;
  return stack([
    text(side, { style: 'label' }),
    text(shift === undefined ? by : `${by}${SEPARATOR}${shift}`, { style: 'strong' }),
    text(t('handover.signedAt', { moment: moment(at), proof: proofText(auth, voice) }), { style: 'item' }),
    text(t('handover.meaning', { meaning }), { style: 'note' }),
    ...(comment ? [text(comment, { style: 'note' })] : []),
  ]);
};

const signatureBoxes = (report: HandoverReport, voice: Voice): Block => {
  const { t, dates } = voice;
  const { signed, accepted, countersigns, shiftName } = report;
  const meaningOf = (side: HandoverSide): string => t(`handover.says.${side}`);
  const boxes: readonly Signed[] = [
    {
      side: t('vocabulary:side.handedOver'),
      meaning: meaningOf('handedOver'),
      signature: signed,
      shift: shiftName,
    },
    {
      side: t('vocabulary:side.tookOver'),
      meaning: meaningOf('tookOver'),
      signature: accepted,
      ...(accepted === null
        ? {}
        : {
            shift:
              accepted.date === report.date
                ? accepted.shiftName
                : `${dates.short(accepted.date)} ${accepted.shiftName}`,
          }),
    },
    ...countersigns.map(({ side, signature, comment }) => ({
      side: t('handover.countersign', { side: t(`vocabulary:side.${side}`) }),
      meaning: t('handover.says.approved'),
      signature,
      comment,
    })),
  ];
  return columns(boxes.map((box) => ({ share: 1, block: signatureBox(box, voice) })));
};

/** What is out of the ordinary about this handover, in words. */
const notices = (report: HandoverReport, { t, moment }: Voice): readonly string[] => {
  const { late, unscheduled, nothingOpen, alsoAccepted } = report;
  return [
    ...damageWords(report.digest, t),
    ...(unscheduled === null ? [] : [t('handover.unscheduled', { reason: unscheduled })]),
    ...(late === true ? [t('handover.late')] : []),
    ...(nothingOpen ? [t('handover.nothingOpen')] : []),
    ...alsoAccepted.map(({ by, at }) => t('handover.alsoAccepted', { name: by, moment: moment(at) })),
  ];
};

const counts = (report: HandoverReport, { t }: Voice): string => {
  const items = [...report.parts.flatMap((part) => part.items), ...report.added];
  const bySeverity = severities.flatMap((severity) => {
    const count = items.filter((item) => item.severity === severity).length;
    return count === 0 ? [] : [`${t(`vocabulary:severity.${severity}`)} ${count}`];
  });
  const done = report.done.length;
  return [...bySeverity, ...(done === 0 ? [] : [`${t('vocabulary:part.calledBack')} ${done}`])].join(
    SEPARATOR,
  );
};

export const headTitle = (
  { shiftName, date }: HandoverReport,
  { t, dates }: Pick<Voice, 't' | 'dates'>,
): string => t('handover.title', { shift: shiftName, date: dates.day(date) });

/** Shop, shift and day; the signatures; what is out of the ordinary. */
export const headBlock = (report: HandoverReport, voice: Voice): Block => {
  const summary = counts(report, voice);
  return stack([
    columns([
      { share: 5, block: text(headTitle(report, voice), { style: 'figure', level: 1 }) },
      { share: 2, block: text(report.shopName, { style: 'strong', colour: 'accent', align: 'right' }) },
    ]),
    space(2),
    signatureBoxes(report, voice),
    ...notices(report, voice).map((words) => text(words, { style: 'itemStrong', colour: 'alert' })),
    ...(summary === '' ? [] : [space(3), text(summary, { style: 'item', colour: 'muted' })]),
  ]);
};

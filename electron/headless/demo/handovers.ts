import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { openFollowUps, takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import { type Desk, MINUTE_MS } from './desk.ts';

/** What the incoming person says to each item: nearly always yes, sometimes a question. */
const decisionsFor = (desk: Desk, handover: HandoverRow) =>
  [...toDecide(takeOverOf(desk.rows, handover))].map((followUpId) => {
    if (desk.dice.chance(2))
      return { followUpId, decision: 'questioned', comment: desk.dice.pick(desk.phrases.lines.questions) };
    const row = desk.rows.get('followUp', followUpId);
    return {
      followUpId,
      decision: 'accepted',
      ...(row?.severity === 'red' ? { readBack: row.summary } : {}),
    };
  });

const answerQuestions = (
  desk: Desk,
  by: string,
  decisions: readonly { readonly followUpId: string; readonly decision: string }[],
): void => {
  for (const { followUpId } of decisions.filter(({ decision }) => decision === 'questioned')) {
    const text = desk.dice.pick(desk.phrases.lines.answers);
    desk.ask(by, 'answerQuestion', { followUpId, text });
  }
};

const accept = (desk: Desk, handoverId: string): void => {
  const handover = desk.rows.get('handover', handoverId);
  if (handover === null) return;
  const incoming = desk
    .present()
    .filter(({ shift, endsAt }) => shift !== handover.fromShift && endsAt > handover.fromEndsAt);
  const [first, ...others] = incoming;
  if (first === undefined) {
    // Nobody is there before the shop opens again: the first to come takes over.
    desk.timeline.plan(desk.nowMs() + 7 * MINUTE_MS, () => accept(desk, handoverId));
    return;
  }
  const { staffId } = desk.dice.pick([first, ...others]);
  const decisions = decisionsFor(desk, handover);
  desk.ask(staffId, 'acceptHandover', { handoverId, decisions });
  answerQuestions(desk, staffId, decisions);
};

/** Minutes between the end of the shift and the take-over: mostly about none, now and then far too many. */
const delayMinutes = ({ dice }: Desk): number => (dice.chance(12) ? dice.int(18, 48) : dice.int(-4, 9));

/** The shift hands over shortly before its end; the next takes over about when it ends, unless it is to be left waiting. */
export const planHandover = (
  desk: Desk,
  shift: string,
  signMs: number,
  endMs: number,
  waits: boolean,
): void =>
  desk.timeline.plan(signMs, () => {
    const signer = desk.present().find((row) => row.shift === shift);
    if (signer === undefined) return;
    const id = desk.newId('h');
    const remarks = desk.dice.chance(70) ? desk.dice.pick(desk.phrases.lines.handoverRemarks) : undefined;
    const statement = openFollowUps(desk.rows).length === 0 ? { nothingOpen: true } : {};
    const said = remarks === undefined ? {} : { remarks };
    desk.ask(signer.staffId, 'signHandover', { id, ...statement, ...said });
    if (desk.dice.chance(10)) {
      const text = desk.dice.pick(desk.phrases.lines.handoverAdditions);
      desk.timeline.plan(signMs + 2 * MINUTE_MS, () =>
        desk.withSomebody((staffId) => desk.ask(staffId, 'amendHandover', { handoverId: id, text })),
      );
    }
    if (!waits) desk.timeline.plan(endMs + delayMinutes(desk) * MINUTE_MS, () => accept(desk, id));
  });

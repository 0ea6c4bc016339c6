import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { openCountersigns, refusedIn } from '../../../shared/rules/gate.ts';
import { openFollowUps, takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import { LEAD } from './roster.ts';

type Verdict = Readonly<Record<'followUpId' | 'decision', string>>;

/** What the incoming person says to each item: nearly always yes, sometimes a question, once in a while no. */
const verdictOn = (desk: Desk, followUpId: string): Verdict => {
  const { dice, phrases, rows } = desk;
  const row = rows.get('followUp', followUpId);
  const draw = dice.int(1, 200);
  if (draw === 1 && row !== null)
    return { followUpId, decision: 'refused', ...{ comment: dice.pick(phrases.lines.refusals) } };
  if (draw <= 5) {
    const missing = row === null ? [] : missingOf(row);
    const lacking = missing.length === 0 ? {} : { missing };
    return {
      followUpId,
      decision: 'questioned',
      ...{ comment: dice.pick(phrases.lines.questions), ...lacking },
    };
  }
  return { followUpId, decision: 'accepted', ...(row?.severity === 'red' ? { readBack: row.summary } : {}) };
};

const decisionsFor = (desk: Desk, handover: HandoverRow): readonly Verdict[] =>
  [...toDecide(takeOverOf(desk.rows, handover))].map((followUpId) => verdictOn(desk, followUpId));

const answerQuestions = (desk: Desk, by: string, decisions: readonly Verdict[]): void => {
  for (const { followUpId } of decisions.filter(({ decision }) => decision === 'questioned')) {
    const text = desk.dice.pick(desk.phrases.lines.answers);
    desk.ask(by, 'answerQuestion', { followUpId, text });
  }
};

/** The lead decides within the hour who takes what was refused, and looks over what the trainee signed. */
const planAfterwards = (desk: Desk, handoverId: string): void =>
  desk.timeline.plan(desk.nowMs() + desk.dice.int(8, 50) * MINUTE_MS, () => {
    for (const { id } of refusedIn(desk.rows, handoverId)) {
      desk.ask(LEAD, 'settleRefusal', { followUpId: id, reason: desk.dice.pick(desk.phrases.lines.rulings) });
    }
    const handover = desk.rows.get('handover', handoverId);
    for (const side of handover === null ? [] : openCountersigns(handover)) {
      const comment = desk.dice.pick(desk.phrases.lines.countersigns);
      desk.ask(LEAD, 'countersignHandover', { handoverId, side, comment });
    }
  });

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
  planAfterwards(desk, handoverId);
};

/** Somebody signs out of turn, and whoever is there takes over soon. */
export const handOver = (desk: Desk, staffId: string, said: { readonly unscheduled?: string }): void => {
  const id = desk.newId('h');
  const statement = openFollowUps(desk.rows).length === 0 ? { nothingOpen: true } : {};
  desk.ask(staffId, 'signHandover', { id, ...statement, ...said });
  desk.timeline.plan(desk.nowMs() + 4 * MINUTE_MS, () => accept(desk, id));
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

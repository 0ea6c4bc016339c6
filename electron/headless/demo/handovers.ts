import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { openCountersigns, refusedIn } from '../../../shared/rules/gate.ts';
import { openFollowUps, takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import { LEAD } from './roster.ts';

type Verdict = Readonly<Record<'followUpId' | 'decision', string>>;

/** What the incoming person says to each item: nearly always yes, sometimes a question, once in a while no. */
const verdictOn = (desk: Desk, followUpId: string, toShift: string): Verdict => {
  const { dice, phrases, rows } = desk;
  const row = rows.get('followUp', followUpId);
  const draw = dice.int(1, 200);
  if (draw === 1 && row !== null && row.holderShift !== toShift)
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

const decisionsFor = (desk: Desk, handover: HandoverRow, toShift: string): readonly Verdict[] =>
  [...toDecide(takeOverOf(desk.rows, handover))].map((followUpId) => verdictOn(desk, followUpId, toShift));

/** Of the last day one refusal stays unsettled and one question unanswered: who takes over next says it again. */
const leaveUnsettled = (desk: Desk, verdicts: readonly Verdict[], toShift: string): readonly Verdict[] => {
  const { rows, phrases, kept } = desk;
  const open = verdicts
    .map(({ followUpId }) => rows.get('followUp', followUpId))
    .filter((row) => row !== null)
    .filter(({ state, holderShift }) => state === 'open' && holderShift !== toShift);
  const known = open.filter(({ id }) => kept.has(id));
  const fresh = open.filter(({ id }) => !kept.has(id));
  const refused = (known.find((row) => row.refused !== null) ?? fresh[0])?.id;
  const asked = (known.find((row) => row.refused === null) ?? fresh.find(({ id }) => id !== refused))?.id;
  const { refusals, questions } = phrases.lines;
  return verdicts.map((verdict) => {
    const { followUpId } = verdict;
    if (followUpId !== refused && followUpId !== asked) return verdict;
    kept.add(followUpId);
    return followUpId === refused
      ? { followUpId, decision: 'refused', ...{ comment: refusals[0] } }
      : { followUpId, decision: 'questioned', ...{ comment: questions[0] } };
  });
};

const answerQuestions = (desk: Desk, by: string, decisions: readonly Verdict[]): void => {
  const open = decisions.filter(
    ({ followUpId, decision }) =>
      decision === 'questioned' &&
      !desk.kept.has(followUpId) &&
      desk.rows.get('followUp', followUpId)?.question?.answer === null,
  );
  for (const { followUpId } of open) {
    const text = desk.dice.pick(desk.phrases.lines.answers);
    desk.ask(by, 'answerQuestion', { followUpId, text });
  }
};

/** The lead, or the manager where the lead gave or took it. */
const mentorOf = ({ rows }: Desk, handover: HandoverRow | null): string => {
  const isParty = handover?.signedBy === LEAD || handover?.acceptance?.by === LEAD;
  return (isParty ? rows.all('staff').find(({ role }) => role === 'manager')?.id : undefined) ?? LEAD;
};

/** The lead decides within the hour who takes what was refused, and looks over what the trainee signed. */
const planAfterwards = (desk: Desk, handoverId: string): void =>
  desk.timeline.plan(desk.nowMs() + desk.dice.int(8, 50) * MINUTE_MS, () => {
    for (const { id } of refusedIn(desk.rows, handoverId)) {
      if (desk.kept.has(id)) continue;
      desk.ask(LEAD, 'settleRefusal', { followUpId: id, reason: desk.dice.pick(desk.phrases.lines.rulings) });
    }
    const handover = desk.rows.get('handover', handoverId);
    for (const side of handover === null ? [] : openCountersigns(handover)) {
      const comment = desk.dice.pick(desk.phrases.lines.countersigns);
      desk.ask(mentorOf(desk, handover), 'countersignHandover', { handoverId, side, comment });
    }
  });

const accept = (desk: Desk, handoverId: string, unsettled = false): void => {
  const handover = desk.rows.get('handover', handoverId);
  if (handover === null) return;
  const incoming = desk
    .present()
    .filter(({ shift, endsAt }) => shift !== handover.fromShift && endsAt > handover.fromEndsAt);
  const [first, ...others] = incoming;
  if (first === undefined) {
    // Nobody is there before the shop opens again: the first to come takes over.
    desk.timeline.plan(desk.nowMs() + 7 * MINUTE_MS, () => accept(desk, handoverId, unsettled));
    return;
  }
  const { staffId, shift } = desk.dice.pick([first, ...others]);
  const drawn = decisionsFor(desk, handover, shift);
  const decisions = unsettled ? leaveUnsettled(desk, drawn, shift) : drawn;
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

/** The last shift to sign is left waiting, those of the last day leave something unsettled. */
export interface LastShifts {
  readonly waiting: string | null;
  readonly unsettled: ReadonlySet<string>;
}

/** Minutes between the end of the shift and the take-over: mostly about none, now and then far too many. */
const delayMinutes = ({ dice }: Desk): number => (dice.chance(12) ? dice.int(18, 48) : dice.int(-4, 9));

/** The shift hands over shortly before its end; the next takes over about when it ends, unless it is to be left waiting. */
export const planHandover = (
  desk: Desk,
  shift: string,
  signMs: number,
  endMs: number,
  { waiting, unsettled }: LastShifts,
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
    if (shift === waiting) return;
    const takenMs = endMs + delayMinutes(desk) * MINUTE_MS;
    desk.timeline.plan(takenMs, () => accept(desk, id, unsettled.has(shift)));
  });

/** The closed lists of the trade (DOMAIN.md): roles, kinds, outcomes. Each value has a label in the translations. */

/** In rising order of what a person may do. */
export const roles = ['trainee', 'agent', 'lead', 'manager'] as const;
export type Role = (typeof roles)[number];

/** What a follow-up is about. */
export const followUpKinds = [
  'intent',
  'unpaid',
  'unshipped',
  'largeQuote',
  'callBack',
  'renewal',
  'visit',
  'refundReturn',
  'badReview',
  'complaint',
  'networkFault',
  'warehouse',
  'other',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** The five parts of a daily handover record (S10). */
export const handoverParts = ['buyers', 'calledBack', 'toCallBack', 'afterSales', 'warehouse'] as const;
export type HandoverPart = (typeof handoverParts)[number];

/** Severity comes first (I-PASS). */
export const severities = ['red', 'amber', 'normal'] as const;
export type Severity = (typeof severities)[number];

/** How a follow-up ended. */
export const outcomes = [
  'won',
  'solved',
  'declined',
  'unreachable',
  'transferred',
  'duplicate',
  'mistaken',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that speak for themselves; the others need a reason, so that the next shift understands. */
export const outcomesWithoutReason: readonly Outcome[] = ['won', 'solved'];

/** What somebody notes of an order or a customer, from which the shop counts (S10, S1). */
export const notedMilestones = ['shipped', 'received', 'missedCall', 'appointment'] as const;
export type NotedMilestone = (typeof notedMilestones)[number];

/** From what a rule of the cadence counts: what was noted, or that a follow-up was closed as won. */
export const milestones = [...notedMilestones, 'deal'] as const;
export type Milestone = (typeof milestones)[number];

/** What the plan of the first month is made of. */
export const planKinds = ['chapter', 'practice', 'handover', 'quiz', 'typing'] as const;
export type PlanKind = (typeof planKinds)[number];

/** How a probation ends, or does not yet. */
export const probationVerdicts = ['passed', 'extended'] as const;
export type ProbationVerdict = (typeof probationVerdicts)[number];

/** How long after (or before) a milestone something is due. */
export const offsetUnits = ['minute', 'hour', 'day', 'month'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** How long before it is due it stands in the list. */
export const aheadUnits = ['minute', 'hour', 'day'] as const;
export type AheadUnit = (typeof aheadUnits)[number];

/** What a spot check found of what was written down. */
export const spotVerdicts = ['confirmed', 'contradicted', 'notReached'] as const;
export type SpotVerdict = (typeof spotVerdicts)[number];

/** What has become of a decision. */
export const decisionStates = ['open', 'done', 'dropped', 'followUp', 'note'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What a note is: caught the moment it happens (S6, S9). */
export const noteKinds = ['problem', 'idea', 'customerVoice', 'wrongPage', 'wrongStock', 'other'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** What a lead answers to a note; every one of them is an answer, `solved` ends it. */
export const noteVerdicts = ['adopted', 'declined', 'assigned', 'solved'] as const;
export type NoteVerdict = (typeof noteVerdicts)[number];

/** How a customer comes to the shop. */
export const channels = ['shopChat', 'wechat', 'phone', 'walkIn', 'referral', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What a template may ask for. */
export const wantedFields = [
  'name',
  'contact',
  'phone',
  'orderNo',
  'address',
  'details',
  'promise',
  'nextAction',
  'contingency',
] as const;
export type WantedField = (typeof wantedFields)[number];

/** What the receiver says to one item at take-over. */
export const decisions = ['accepted', 'questioned', 'refused'] as const;
export type Decision = (typeof decisions)[number];

/** What a receiver finds missing in an item, told back to who wrote it (缺信息). */
export const missingFields = ['nextAction', 'nextActionTime', 'promise', 'contact', 'background'] as const;
export type MissingField = (typeof missingFields)[number];

/** The two sides of a handover, by what each signature says. */
export const handoverSides = ['handedOver', 'tookOver'] as const;
export type HandoverSide = (typeof handoverSides)[number];

/** How somebody may leave though nobody has taken over yet; each is written into the book with its reason. */
export const departureWays = [
  /** A lead decides on the spot. */
  'leadOverride',
  /** A lead said so on the phone; confirmed by that lead later. */
  'leadByPhone',
  /** Nobody works until the shop opens again: the next shift takes over first thing. */
  'nobodyUntilNext',
  /** The same person works the next shift as well. */
  'toSelf',
  /** Ill or called away in the middle of the shift. */
  'leftIll',
] as const;
export type DepartureWay = (typeof departureWays)[number];

/** What somebody may ask for: days of leave, one of the rest days of the month, or to work longer (S4). */
export const leaveKinds = ['leave', 'rest', 'overtime'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** The rules of S4 that a request may break; a lead may grant it all the same, with a reason. */
export const leaveBreaches = [
  'shortNotice',
  'tooLong',
  'tooManyAway',
  'tooManyRestDays',
  'tooMuchOvertime',
] as const;
export type LeaveBreach = (typeof leaveBreaches)[number];

/** When a checklist is gone through. */
export const checklistTimes = ['opening', 'closing', 'cleaning', 'patrol', 'other'] as const;
export type ChecklistTime = (typeof checklistTimes)[number];

/** What must be kept to show that an item of a checklist was done. */
export const proofKinds = ['none', 'text', 'photo', 'count'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** Who answers for an item of a checklist: the shift, its lead, or whoever has the duty of the day. */
export const itemOwners = ['anyone', 'lead', 'rota'] as const;
export type ItemOwner = (typeof itemOwners)[number];

/** What a briefing is about. */
export const briefingKinds = ['product', 'rule', 'other'] as const;
export type BriefingKind = (typeof briefingKinds)[number];

/** How often a routine comes round (S10, S1); `month` is by a day of it. */
export const routineCadences = ['day', 'week', 'month'] as const;
export type RoutineCadence = (typeof routineCadences)[number];

/** Who a routine is asked of: everybody who is at work in its period, or the shop as one. */
export const routineScopes = ['each', 'shop'] as const;
export type RoutineScope = (typeof routineScopes)[number];

/** What must be kept to show that a routine was done: a word, a picture, or one of the two (a photo or a receipt). */
export const routineProofs = ['none', 'text', 'photo', 'either'] as const;
export type RoutineProof = (typeof routineProofs)[number];

/** What the rules of S4 propose by themselves, out of attendance. */
export const proposedMerits = ['late', 'early'] as const;
export type ProposedMerit = (typeof proposedMerits)[number];

/** What is written into the ledger by hand (S4, S10). */
export const meritKinds = ['punchedForOther', 'slowReply', 'complaint', 'award', 'other'] as const;
export type MeritKind = (typeof meritKinds)[number];

export const meritDecisions = ['confirmed', 'waived'] as const;
export type MeritDecision = (typeof meritDecisions)[number];

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

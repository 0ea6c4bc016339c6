import { MOST_COUNT, type NewCadence, type NewCadenceRule } from '../../../shared/commands/cadence.ts';
import type { CadenceInForce } from '../../../shared/rules/cadence.ts';
import { readClock } from './clock-text.ts';

/** A rule as it is typed: numbers and times are text until they are understood. */
export type RuleForm = Omit<NewCadenceRule, 'count' | 'ahead'> & {
  readonly count: string;
  readonly aheadCount: string;
  readonly aheadUnit: NewCadenceRule['ahead']['unit'];
};

export const formOf = ({ count, ahead, ...rule }: NewCadenceRule): RuleForm => ({
  ...rule,
  count: String(count),
  aheadCount: String(ahead.count),
  aheadUnit: ahead.unit,
});

export const newRule = (ruleId: string): RuleForm => ({
  ...{ ruleId, after: 'received', count: '1', unit: 'day', isBefore: false, time: '18:00', active: true },
  ...{
    aheadCount: '0',
    aheadUnit: 'day',
    skipsRestDays: false,
    kind: 'callBack',
    severity: 'normal',
    text: '',
  },
});

/** Ids are random, so that two leads who add a rule at once add two. */
export const newRuleId = (): string => `r-${crypto.randomUUID().slice(0, 8)}`;

const countOf = (typed: string): number | null => {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
};

export interface ReadRule {
  /** `null` while something is missing. */
  readonly rule: NewCadenceRule | null;
  readonly isCountWrong: boolean;
  readonly isAheadWrong: boolean;
  readonly isTimeWrong: boolean;
}

/** What was typed, understood as far as it goes. */
export const readRule = ({ count, aheadCount, aheadUnit, text, time, ...rest }: RuleForm): ReadRule => {
  const known = countOf(count);
  const isCountWrong = known === null || known > MOST_COUNT[rest.unit];
  const ahead = countOf(aheadCount);
  const clock = readClock(time, false);
  const isWhole = !isCountWrong && ahead !== null && clock !== null && text.trim() !== '';
  return {
    rule: isWhole
      ? { ...rest, count: known, ahead: { count: ahead, unit: aheadUnit }, time: clock, text: text.trim() }
      : null,
    isCountWrong,
    isAheadWrong: ahead === null,
    isTimeWrong: clock === null,
  };
};

/** All of it as a lead would write it anew: what Baton adds itself is left out. */
export const cadenceOf = ({ rules, restDays }: CadenceInForce): NewCadence => ({
  rules: rules.map(
    ({ ruleId, after, count, unit, isBefore, time, ahead, skipsRestDays, kind, severity, text, active }) => ({
      ...{ ruleId, after, count, unit, isBefore, time, skipsRestDays, kind, severity, text, active },
      ahead: { count: ahead.count, unit: ahead.unit },
    }),
  ),
  restDays: { weekdays: [...restDays.weekdays], dates: [...restDays.dates] },
});

/** With this rule in the place of the one of its name, or at the end. */
export const withRule = (cadence: NewCadence, rule: NewCadenceRule): NewCadence => ({
  ...cadence,
  rules: cadence.rules.some(({ ruleId }) => ruleId === rule.ruleId)
    ? cadence.rules.map((one) => (one.ruleId === rule.ruleId ? rule : one))
    : [...cadence.rules, rule],
});

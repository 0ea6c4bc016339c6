import { type DueKind, type DueMoment, dueKinds } from '../../shared/rules/due.ts';
import { PREPARE_MINUTES } from '../../shared/rules/handover.ts';
import { writtenDate } from '../../shared/time/written-date.ts';
import { localDateOf, localTimeOf, toEpochMs, toInstantText } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { SayReminder } from './words.ts';

/** What pops up: a line that says what it is, and what it is about. */
export interface Message {
  readonly title: string;
  readonly body: string;
  /** On the button that puts it off. */
  readonly action: string;
}

export interface MessageDeps {
  readonly say: SayReminder;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  /** The words of the lines, or only how many of what kind. */
  readonly showsText: boolean;
}

/** More lines than these no system shows. */
const MOST_LINES = 3;

/** `16:00` today, else with its date. */
const whenText = (at: string, { zone, now, language }: MessageDeps): string => {
  const [date, time] = [localDateOf(at, zone), localTimeOf(at, zone)];
  return date === localDateOf(toInstantText(now), zone) ? time : `${writtenDate(date, language)} ${time}`;
};

const endOfShift = ({ at }: DueMoment): string => toInstantText(toEpochMs(at) + PREPARE_MINUTES * 60_000);

const ofOne = (moment: DueMoment, deps: MessageDeps): Omit<Message, 'action'> => {
  const { say, showsText } = deps;
  const what = say(`title.${moment.kind}`);
  const title = moment.red ? say('urgent', { what }) : what;
  if (moment.kind === 'handover')
    return { title, body: say('handoverText', { time: whenText(endOfShift(moment), deps) }) };
  // What a routine is called is the shop’s own word, and nothing of a customer.
  if (moment.kind === 'routine') return { title, body: moment.text };
  const when = whenText(moment.at, deps);
  return { title, body: showsText ? `${when} ${moment.text}` : say('privateText', { when }) };
};

const lineOf = (moment: DueMoment, deps: MessageDeps): string =>
  `${whenText(moment.at, deps)} ${moment.kind === 'handover' ? deps.say('title.handover') : moment.text}`;

/** What is urgent before what is not, else as it came. */
const urgentFirst = (moments: readonly DueMoment[]): readonly DueMoment[] => [
  ...moments.filter(({ red }) => red),
  ...moments.filter(({ red }) => !red),
];

const countsOf = (moments: readonly DueMoment[], { say }: MessageDeps): string => {
  const count = (kind: DueKind): number => moments.filter((moment) => moment.kind === kind).length;
  const red = moments.filter((moment) => moment.red).length;
  return [
    ...dueKinds.flatMap((kind) => (count(kind) === 0 ? [] : [say(`count.${kind}`, { count: count(kind) })])),
    ...(red === 0 ? [] : [say('count.red', { count: red })]),
  ].join(' · ');
};

/** One message for all of these, and for `more` that are past besides. */
export const messageOf = (moments: readonly DueMoment[], more: number, deps: MessageDeps): Message => {
  const { say, showsText } = deps;
  const action = say('later');
  const [first] = moments;
  if (first !== undefined && moments.length === 1 && more === 0) return { ...ofOne(first, deps), action };
  const total = moments.length + more;
  const title = say('several', { count: total });
  if (!showsText) return { title, body: countsOf(moments, deps), action };
  const lines = urgentFirst(moments)
    .slice(0, MOST_LINES)
    .map((moment) => lineOf(moment, deps));
  const rest = total - lines.length;
  return { title, body: [...lines, ...(rest > 0 ? [say('rest', { count: rest })] : [])].join('\n'), action };
};

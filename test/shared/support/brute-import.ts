import type { Envelope } from '../../../shared/events/envelope.ts';

interface Line {
  open: boolean;
  touched: boolean;
  goneWithList: boolean;
}

const passive: readonly string[] = ['followUpOpened', 'handoverSigned', 'importStarted', 'importFinished'];

/** The follow-ups of which somebody says that they are one customer’s, or are not: that is work on each of them. */
const joinedIn = ({ type, body }: Envelope): readonly string[] =>
  type === 'customersMerged' || type === 'customerParted'
    ? [body['writing'], ...(Array.isArray(body['others']) ? body['others'] : [])].map((key) =>
        String(key).replace('followUp:', ''),
      )
    : [];

const touch = (lines: ReadonlyMap<string, Line>, event: Envelope): void => {
  for (const id of joinedIn(event)) {
    const joined = lines.get(id);
    if (joined !== undefined) joined.touched = true;
  }
  const line = lines.get(String(event.body['followUpId']));
  if (line !== undefined && !passive.includes(event.type)) {
    line.touched = true;
    if (event.type === 'followUpClosed') line.open = false;
    if (event.type === 'followUpReopened') line.open = true;
  }
  const decisions = event.type === 'handoverAccepted' ? event.body['decisions'] : [];
  for (const { followUpId, decision } of Array.isArray(decisions) ? decisions : []) {
    const decided = lines.get(followUpId);
    if (decided !== undefined && decision !== 'accepted') decided.touched = true;
  }
};

const idOf = ({ body }: Envelope, line: number): string =>
  `f-${body['day']}-${String(body['importId']).replace('i-', '')}-${line}`;

interface Noted {
  readonly milestoneId: string;
  readonly followUpId: string;
  readonly steps: readonly string[];
}
/** What a list had noted of orders that were open already. */
const notedIn = ({ body }: Envelope): readonly Noted[] => (Array.isArray(body['noted']) ? body['noted'] : []);

/** Its lines, and what had opened because their orders were shipped. */
const idsIn = (event: Envelope): readonly string[] => {
  const { lines, steps } = event.body;
  const numbers: readonly number[] = Array.isArray(lines) ? lines : [];
  const opened: readonly { readonly ruleId: string; readonly lines: readonly number[] }[] = Array.isArray(
    steps,
  )
    ? steps
    : [];
  return [
    ...numbers.map((number) => idOf(event, number)),
    ...opened.flatMap((step) => step.lines.map((number) => `${idOf(event, number)}-shipped-${step.ruleId}`)),
    ...notedIn(event).flatMap((one) => one.steps.map((rule) => `f-${one.milestoneId.slice(2)}-${rule}`)),
  ];
};

/** What taking a list back, or putting it back, does to each of its lines: a closing or a re-opening of its own. */
const takenApart = (lines: ReadonlyMap<string, Line>, event: Envelope): readonly Envelope[] =>
  idsIn(event).flatMap((followUpId) => {
    const line = lines.get(followUpId);
    const goes = event.body['withdrawn'] === true;
    if (line === undefined || line.touched || line.open !== goes || (!goes && !line.goneWithList)) return [];
    line.open = !goes;
    line.goneWithList = true;
    const type = goes ? 'followUpClosed' : 'followUpReopened';
    const body = {
      followUpId,
      ...(goes ? { outcome: 'mistaken' } : { holderShift: event.body['holderShift'] }),
    };
    return [{ ...event, type, body }];
  });

/** The events, in the order of the book, with lists that went and came back told line by line. */
export const listsTakenApart = (events: readonly Envelope[]): readonly Envelope[] => {
  if (!events.some(({ type }) => type === 'importWithdrawn')) return events;
  const lines = new Map<string, Line>();
  return events.flatMap((event) => {
    if (event.type === 'importWithdrawn') {
      const told = takenApart(lines, event);
      // At what was open already it is work: somebody else’s list that brought it in does not take it along.
      for (const { followUpId } of notedIn(event)) {
        const noted = lines.get(followUpId);
        if (noted !== undefined) noted.touched = true;
      }
      return told;
    }
    const id = String(event.body['followUpId']);
    if (event.type === 'followUpOpened' && !lines.has(id))
      lines.set(id, { open: true, touched: false, goneWithList: false });
    else touch(lines, event);
    return [event];
  });
};

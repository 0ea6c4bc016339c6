import type { Body } from '../events/bodies.ts';
import { morePhones } from '../events/protected.ts';
import { businessDateOf } from '../time/shifts.ts';
import { briefingQuestionId } from './briefing-question-id.ts';
import type { Entry, EventEntry } from './route.ts';
import type { BriefingDefinition, BriefingRow, BriefingVersion } from './rows-briefing.ts';

type Announced = Entry<'briefingAnnounced', Body<'briefingAnnounced'>>;
type Changed = Entry<'briefingChanged', Body<'briefingChanged'>>;
type Withdrawn = Entry<'briefingWithdrawn', Body<'briefingWithdrawn'>>;
type Looked = Entry<'phoneRevealed', Body<'phoneRevealed'>>;
type Read = Entry<'briefingRead', Body<'briefingRead'>>;

/** Folds one briefing. Each change replaces it as a whole; every version and every receipt stays readable. */
export const foldBriefing = (row: BriefingRow | null, entry: EventEntry): BriefingRow | null => {
  if (entry.type === 'briefingAnnounced') return row === null ? announced(entry) : announcedTwice(row, entry);
  if (row === null) return null;
  switch (entry.type) {
    case 'briefingChanged':
      return changed(row, entry);
    case 'briefingWithdrawn':
      return withdrawn(row, entry);
    case 'briefingRead':
      return read(row, entry);
    case 'phoneRevealed':
      return lookedAt(row, entry);
    default:
      return row;
  }
};

const definitionOf = (body: Announced['body'] | Changed['body']): BriefingDefinition => ({
  kind: body.kind,
  title: body.title,
  text: body.text,
  dueOn: body.dueOn,
  readers: body.readers === null ? null : { roles: body.readers.roles, staffIds: body.readers.staffIds },
  questions: body.questions.map(({ question, options, answer, explanation }) => ({
    ...{ id: briefingQuestionId({ question, options, answer }), question, options, answer, explanation },
  })),
});

const versionOf = (
  { order, at, actor, body }: Announced | Changed,
  said: Pick<BriefingVersion, 'readAgain' | 'concurrent' | 'inForce'>,
): BriefingVersion => ({ ...definitionOf(body), order, at, by: actor, ...said });

const announced = (entry: Announced): BriefingRow => ({
  ...definitionOf(entry.body),
  id: entry.body.briefingId,
  withdrawn: false,
  versions: [versionOf(entry, { readAgain: true, concurrent: false, inForce: true })],
  receipts: [],
  head: entry.order,
  phones: morePhones([], entry.phones),
  looks: [],
});

/** Two PCs gave the same id to two briefings: the first stands, and the second stays readable. */
const announcedTwice = (row: BriefingRow, entry: Announced): BriefingRow => {
  const version = versionOf(entry, { readAgain: false, concurrent: true, inForce: false });
  return { ...row, versions: [...row.versions, version], phones: morePhones(row.phones, entry.phones) };
};

const changed = (row: BriefingRow, entry: Changed): BriefingRow => {
  const concurrent = (entry.body.basedOn ?? row.head) !== row.head;
  const version = versionOf(entry, { readAgain: entry.body.readAgain, concurrent, inForce: true });
  return {
    ...row,
    ...definitionOf(entry.body),
    versions: [...row.versions, version],
    head: entry.order,
    // One that was written out of a masked text has its numbers from the one before.
    phones: morePhones(row.phones, entry.phones),
  };
};

/** Looking changes nothing: whoever is changing it has still seen its newest version. */
const lookedAt = (row: BriefingRow, { at, actor, body }: Looked): BriefingRow => ({
  ...row,
  looks: [...row.looks, { at, by: actor, mask: body.mask }],
});

const withdrawn = (row: BriefingRow, entry: Withdrawn): BriefingRow => ({
  ...row,
  withdrawn: entry.body.withdrawn,
  head: entry.order,
});

/** Once read is read: the same said on two PCs is one receipt. */
const read = (row: BriefingRow, { body, at, shift, zone }: Read): BriefingRow => {
  const { staffId, basedOn: version } = body;
  const isKnown = row.receipts.some((one) => one.staffId === staffId && one.version === version);
  if (isKnown) return row;
  const on = businessDateOf({ at, shift: shift ?? undefined }, zone);
  return { ...row, receipts: [...row.receipts, { staffId, version, at, on }] };
};

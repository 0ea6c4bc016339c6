import type { CommandInput } from '../commands/schemas.ts';
import { orderKey } from '../events/envelope.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { ManualPageRow, ManualScriptRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { DecideContext, Decided } from './context.ts';

type Row = ManualPageRow | ManualScriptRow;

/** Whoever has not seen the newest version looks at it first. */
const notSeen = (row: Row): Result<never> => {
  const last = row.versions.at(-1);
  return err(refusal('changedMeanwhile', { id: row.id, by: last?.by ?? '', at: last?.at ?? '' }));
};

/** The shipped text a page goes back to; its words only where the book does not have them yet. */
const shippedIn = (
  row: ManualPageRow | null,
  shipped: { readonly mark: string; readonly text?: string | undefined } | undefined,
) => {
  if (shipped === undefined) return {};
  const { mark, text } = shipped;
  const isKnown = row !== null && Object.hasOwn(row.shippedTexts, mark);
  return { shipped: isKnown || text === undefined ? { mark } : { mark, text } };
};

/** A page is written as a whole. The same words on another shipped text are news: somebody has looked at that. */
const decideWritePage = (
  { pageId: asked, basedOn, value, shipped }: CommandInput<'writePage'>,
  { rows, newId }: DecideContext,
): Decided => {
  const pageId = asked ?? newId('p');
  const row = rows.get('manualPage', pageId);
  if (basedOn !== undefined && row !== null && basedOn !== row.head) return notSeen(row);
  const isSame = canonicalJson(value) === canonicalJson(row?.value ?? null);
  const isSameBase = value === null || (shipped?.mark ?? null) === (row?.shippedMark ?? null);
  if (isSame && isSameBase) return err(refusal('nothingToChange'));
  return ok({
    type: 'pageWritten',
    body: {
      ...{ pageId, value },
      ...shippedIn(row, value === null ? undefined : shipped),
      ...(row === null ? {} : { basedOn: row.head }),
    },
  });
};

const decideWriteScript = (
  { scriptId: asked, basedOn, value }: CommandInput<'writeScript'>,
  { rows, newId }: DecideContext,
): Decided => {
  const scriptId = asked ?? newId('w');
  const row = rows.get('manualScript', scriptId);
  if (basedOn !== undefined && row !== null && basedOn !== row.head) return notSeen(row);
  if (canonicalJson(value) === canonicalJson(row?.value ?? null)) return err(refusal('nothingToChange'));
  return ok({
    type: 'scriptWritten',
    body: { scriptId, value, ...(row === null ? {} : { basedOn: row.head }) },
  });
};

/** The version before the newest one, which must be the line that is taken back. */
const before = <V extends Row['versions'][number]>(
  row: { readonly versions: readonly V[] } & Row,
  { writer, seq }: { readonly writer: string; readonly seq: number },
): Result<V | undefined> => {
  const tail = orderKey({ hlc: '', writer, seq });
  const place = row.versions.findIndex(({ order }) => order.endsWith(tail));
  if (place === -1) return err(refusal('notFound', { id: `${writer}/${seq}` }));
  return place === row.versions.length - 1 ? ok(row.versions[place - 1]) : notSeen(row);
};

const decideTakeBackPage = (
  { pageId, ...line }: CommandInput<'takeBackPage'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('manualPage', pageId);
  if (row === null) return err(refusal('notFound', { id: pageId }));
  const stood = before(row, line);
  if (!stood.ok) return stood;
  const { value, shippedMark } = stood.value ?? { value: null, shippedMark: null };
  const shipped = value === null || shippedMark === null ? undefined : { mark: shippedMark };
  return ok({
    type: 'pageWritten',
    body: { pageId, value, basedOn: row.head, ...shippedIn(row, shipped) },
  });
};

const decideTakeBackScript = (
  { scriptId, ...line }: CommandInput<'takeBackScript'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('manualScript', scriptId);
  if (row === null) return err(refusal('notFound', { id: scriptId }));
  const stood = before(row, line);
  if (!stood.ok) return stood;
  return ok({
    type: 'scriptWritten',
    body: { scriptId, value: stood.value?.value ?? null, basedOn: row.head },
  });
};

/** Said of a version that stands in the book; what was said before is not said again. */
const decideJudgeQuestions = (input: CommandInput<'judgeQuestions'>, { rows }: DecideContext): Decided => {
  const row = rows.get('manualPage', input.pageId);
  const isVersion = row?.versions.some(
    ({ order, shippedMark }) => order === input.seen && shippedMark !== null,
  );
  if (row === null || isVersion !== true) return err(refusal('notFound', { id: input.pageId }));
  const last = row.judged.at(-1);
  const isSame =
    last !== undefined &&
    last.seen === input.seen &&
    canonicalJson(last.withdrawn) === canonicalJson(input.withdrawn);
  if (isSame) return err(refusal('nothingToChange'));
  return ok({ type: 'questionsJudged', body: input });
};

export const manualDeciders = {
  judgeQuestions: decideJudgeQuestions,
  writePage: decideWritePage,
  takeBackPage: decideTakeBackPage,
  writeScript: decideWriteScript,
  takeBackScript: decideTakeBackScript,
} as const;

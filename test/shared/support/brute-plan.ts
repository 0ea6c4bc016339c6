import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';

/**
 * How far somebody is with the plan, counted a second time straight from the events: no row, no rule. Holds where the
 * clocks agree, so that the order of stamps is an order of causes.
 */

interface Item {
  readonly itemId: string;
  readonly week: number;
  readonly kind: string;
  readonly chapter?: string;
  readonly count?: number;
}

export interface BruteItem {
  readonly itemId: string;
  readonly done: boolean;
  readonly signedBy: string | null;
}

const SHANGHAI_MS = 8 * 3_600_000;
const dateHere = (at: string): string => new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(0, 10);

const shareRight = (answers: readonly { readonly right: boolean }[]): number =>
  answers.filter(({ right }) => right).length / answers.length;

const answersIn = (event: Envelope) => event.body['answers'] as readonly { readonly right: boolean }[];

export const brutePlan = (
  all: readonly Envelope[],
  staffId: string,
  shipped: readonly Item[],
): readonly BruteItem[] | null => {
  const events = [...all].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  const of = (type: string) => events.filter((event) => event.type === type);
  const theirs = (type: string) => of(type).filter(({ body }) => body['staffId'] === staffId);
  const start = theirs('probationSet').at(-1)?.body['startsOn'] ?? null;
  if (start === null) return null;
  const value = of('learningPlanChanged').at(-1)?.body['value'] as { readonly items: readonly Item[] } | null;
  const items = value?.items ?? shipped;

  const gone = new Set(of('probationEntryWithdrawn').map(({ body }) => String(body['basedOn'])));
  const signature = (itemId: string): string | null =>
    theirs('planItemSignedOff').find((event) => event.body['itemId'] === itemId && !gone.has(orderKey(event)))
      ?.actor ?? null;

  const tested = (chapter: string | undefined): boolean =>
    theirs('chapterTested').some(
      (event) => event.body['chapter'] === chapter && shareRight(answersIn(event)) >= 0.8,
    );
  const newest = (type: string, pageId: string | undefined) =>
    of(type).findLast(({ body }) => body['pageId'] === pageId)?.body;
  const unasked = (chapter: string | undefined): boolean => {
    const page = newest('pageWritten', chapter);
    const word = newest('questionsJudged', chapter);
    const isRewritten = page?.['value'] != null && page['shipped'] !== undefined;
    return isRewritten && word?.['withdrawn'] != null && word['left'] === 0;
  };
  const dates = theirs('quizAnswered').map(({ at }) => dateHere(at));
  const fullDays = [...new Set(dates)].filter((date) => dates.filter((one) => one === date).length >= 5);
  const fastest = Math.max(
    0,
    ...theirs('typingTested')
      .filter(({ body }) => body['language'] === 'zh-CN')
      .map(({ body }) =>
        Math.floor(
          (Math.max(0, Number(body['typed']) - Number(body['errors'])) * 60_000) / Number(body['ms']),
        ),
      ),
  );

  return items.map(({ itemId, kind, chapter, count = 0 }) => {
    const signedBy = kind === 'practice' || kind === 'handover' ? signature(itemId) : null;
    const seen: Readonly<Record<string, boolean>> = {
      chapter: tested(chapter) || unasked(chapter),
      quiz: fullDays.length >= count,
      typing: fastest >= count,
      handover: false,
      practice: false,
    };
    return { itemId, done: seen[kind] === true || signedBy !== null, signedBy };
  });
};

import { placeIn } from '../../../shared/events/envelope.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import { followUpKinds } from '../../../shared/vocabulary.ts';
import { type Choose, oneOf } from './choose.ts';
import type { Make } from './random-around.ts';

const words = (choose: Choose): string => `句 ${choose(1_000_000)}`;

/** Some have a number of a person or of a place in them. */
const text = (choose: Choose): string =>
  words(choose) + (oneOf(choose, ['', '', ` 1380013${choose(10)}000`, ' 0571-88123456']) ?? '');

/** The newest line somebody wrote about it. */
const lineOf = (row: { readonly versions: readonly { readonly order: string }[] }) =>
  placeIn(row.versions.at(-1)?.order ?? '');

const pageIds = ['handover', 'returns', 'p-own'] as const;

const page = (choose: Choose) => ({
  ...{ title: words(choose), text: text(choose), language: 'zh-CN', pictures: [] },
  kinds: followUpKinds.filter(() => choose(4) === 0),
});

const shippedTexts = ['句 1', '句 2'] as const;

const ofPages = (rows: Rows, choose: Choose): ReturnType<Make> => {
  const pageId = oneOf(choose, pageIds) ?? 'handover';
  const row = rows.get('manualPage', pageId);
  if (row !== null && choose(3) === 0) return ['takeBackPage', { pageId, ...lineOf(row) }, 's-lead'];
  if (row !== null && choose(4) === 0) {
    const withdrawn = oneOf(choose, [[], ['q0'], ['q0', 'q1', 'q2'], null]) ?? null;
    const seen = oneOf(choose, row.versions)?.order ?? '';
    return ['judgeQuestions', { pageId, seen, withdrawn, left: 3 - (withdrawn?.length ?? 3) }, 's-lead'];
  }
  const mark = choose(2);
  const shipped = pageId === 'p-own' ? {} : { shipped: { mark: `m${mark}`, text: shippedTexts[mark] } };
  const value = choose(4) === 0 ? null : page(choose);
  return ['writePage', { pageId, value, ...shipped }, oneOf(choose, ['s-lead', 's-boss'])];
};

const ofScripts = (rows: Rows, choose: Choose): ReturnType<Make> => {
  const row = oneOf(choose, rows.all('manualScript'));
  if (row != null && choose(3) === 0)
    return ['takeBackScript', { scriptId: row.id, ...lineOf(row) }, 's-lead'];
  const value = choose(4) === 0 ? null : { chapter: 'handover', title: words(choose), text: text(choose) };
  const scriptId = choose(2) === 0 ? row?.id : undefined;
  return ['writeScript', { value, ...(scriptId === undefined ? {} : { scriptId }) }, 's-boss'];
};

/** What leads write into the manual now and then. */
export const randomManual: Make = (rows, choose) =>
  choose(2) === 0 ? ofPages(rows, choose) : ofScripts(rows, choose);

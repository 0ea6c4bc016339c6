import type { LineWords } from '../../../renderer/entry-line/read-line.ts';
import { kindNames } from '../../../renderer/kind-names.ts';
import { loadPinyinMatch } from '../../../renderer/name-search.ts';

/** Monday, two in the afternoon. */
export const MONDAY = '2026-11-23T06:00:00.000Z';

/** A shop in Shanghai with its people and shifts. */
export const wordsAt = async (now = MONDAY, zone = 'Asia/Shanghai'): Promise<LineWords> => ({
  calendar: { now, zone },
  kinds: kindNames,
  owners: ['李晓红', '王强', 'Li', 'Lily', '早班', '晚班', '下午班'].map((name) => ({
    id: name,
    names: [name],
    also: [],
  })),
  match: await loadPinyinMatch(),
});

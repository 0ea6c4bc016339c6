import type { NoteGroup } from '../../../shared/notes/groups.ts';
import { shareOf } from '../../../shared/notes/similar.ts';
import { signsOf } from '../../../shared/notes/words.ts';
import type { NoteRow } from '../../../shared/projection/rows.ts';

/** Notes as they are listed: what says the same is one line, at its newest note. */
export type Groups = ReadonlyMap<string, NoteGroup>;

/** The newest first. */
const byNews = (a: NoteRow, b: NoteRow): number => (a.on + a.at + a.id > b.on + b.at + b.id ? -1 : 1);

/** Of each group the newest note that is to be shown; a note nobody repeats is its own. */
export const newestOfEach = (shown: readonly NoteRow[], groups: Groups): readonly NoteRow[] => {
  const told = new Set<string>();
  return [...shown].sort(byNews).filter(({ id }) => {
    const group = groups.get(id)?.id ?? id;
    if (told.has(group)) return false;
    told.add(group);
    return true;
  });
};

/** The others of its group, the newest first. */
export const othersOf = (note: NoteRow, groups: Groups): readonly NoteRow[] =>
  (groups.get(note.id)?.notes ?? []).filter(({ id }) => id !== note.id).sort(byNews);

/** Another matter that a note may belong to. */
export interface Matter {
  readonly group: NoteGroup;
  /** Its newest words. */
  readonly text: string;
}

/** So many are offered at a time. */
const OFFERED = 8;

/** What a note may be joined with: the words that were typed first, then what is most alike, then the newest. */
export const mattersFor = (note: NoteRow, groups: Groups, typed: string): readonly Matter[] => {
  const own = groups.get(note.id)?.id;
  const signs = signsOf(note.text);
  const wanted = typed.trim().toLowerCase();
  return [...new Set(groups.values())]
    .filter(({ id }) => id !== own)
    .flatMap((group) => {
      const newest = group.notes.at(-1);
      const isWanted = group.notes.some(({ text }) => text.toLowerCase().includes(wanted));
      if (newest === undefined || !isWanted) return [];
      const share = Math.max(...group.notes.slice(-20).map(({ text }) => shareOf(signs, signsOf(text))));
      return [{ group, text: newest.text, newest, share }];
    })
    .sort((a, b) => b.share - a.share || byNews(a.newest, b.newest))
    .slice(0, OFFERED);
};

import { type FollowUpKind, type Role, roles } from '../vocabulary.ts';
import type { Chapter } from './chapter.ts';

/** What somebody has before them when they ask for help. */
export interface Situation {
  readonly screen: string;
  /** The kind of the follow-up that is open; `null` where none is. */
  readonly kind: FollowUpKind | null;
  readonly role: Role | null;
}

/** What is written for somebody’s own role comes before what is written for others. */
const isFor = (role: Role | null) => (chapter: Chapter) => role !== null && chapter.roles.includes(role);

/** What the shop says of it itself comes before what comes with Baton. */
const firstOf = (chapters: readonly Chapter[], role: Role | null): Chapter | null =>
  chapters.find(({ shop }) => shop === 'own') ?? chapters.find(isFor(role)) ?? chapters[0] ?? null;

/**
 * The chapter for what is on the screen: that of the kind of follow-up before that of the screen, of several the one
 * for one’s own role, then the first in the order of the manual. `null` where the contents are all there is.
 */
export const chapterFor = (
  chapters: readonly Chapter[],
  { screen, kind, role }: Situation,
): Chapter | null => {
  const ofKind = kind === null ? [] : chapters.filter(({ kinds }) => kinds.includes(kind));
  const ofScreen = chapters.filter(({ screens }) => screens.includes(screen));
  return firstOf(ofKind, role) ?? firstOf(ofScreen, role);
};

/** Everybody’s role that it is written for, in rising order. */
export const rolesOf = (chapter: Chapter): readonly Role[] =>
  roles.filter((role) => chapter.roles.includes(role));

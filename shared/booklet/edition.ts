import type { Chapter } from '../manual/chapter.ts';

const PRIME = 0x0100_0193;

/** FNV-1a over what is said, from one of two beginnings. */
const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return (value >>> 0).toString(16).padStart(8, '0');
};

/**
 * Eight signs that stand for the text of these chapters: another word anywhere gives others. No proof against somebody
 * who wants two texts to look alike; it tells an old booklet from a new one.
 */
export const editionOf = (chapters: readonly Chapter[]): string => {
  const text = JSON.stringify(chapters.map(({ id, title, sections }) => [id, title, sections]));
  return `${hash(text, 0x811c_9dc5).slice(0, 4)}-${hash(text, 0x2b99_2ddf).slice(0, 4)}`.toUpperCase();
};

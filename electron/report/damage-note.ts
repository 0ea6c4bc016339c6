import type { BookDigest } from '../../shared/report/weekly-summary.ts';
import { type Block, text } from './kit/index.ts';
import type { Labels } from './labels.ts';

/** What a page has to say of a damaged book, under its title: figures made of a part of it look like any others. */
export const damageWords = ({ damaged = [] }: BookDigest, t: Labels): readonly string[] =>
  damaged.length === 0 ? [] : [t('damaged', { writers: damaged.join(', ') })];

export const damageNote = (digest: BookDigest, t: Labels): readonly Block[] =>
  damageWords(digest, t).map((words) => text(words, { style: 'strong', colour: 'alert' }));

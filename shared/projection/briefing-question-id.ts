import { canonicalJson } from './canonical.ts';
import type { BriefingQuestion } from './rows-briefing.ts';

/**
 * The id of a question, on every PC and in every version: `q` and a digest of what is asked and which answer is right.
 * A question that is put otherwise is a new one for whoever learns; a better explanation is not.
 */
export const briefingQuestionId = ({
  question,
  options,
  answer,
}: Pick<BriefingQuestion, 'question' | 'options' | 'answer'>): string => {
  const text = canonicalJson({ question, options, answer });
  return `q${hashOf(text, 0x811c9dc5).toString(36)}${hashOf(text, 0x01000193).toString(36)}`;
};

/** FNV-1a from two beginnings: five questions are told apart by less. */
const hashOf = (text: string, beginning: number): number => {
  let hash = beginning;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
};

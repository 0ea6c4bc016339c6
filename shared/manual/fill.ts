import { type Chapter, scriptsOf } from './chapter.ts';

/** What a script leaves open: it is filled in from the follow-up that is open and from who is at work. */
export const scriptBlanks = ['customer', 'me', 'shop'] as const;
export type ScriptBlank = (typeof scriptBlanks)[number];
export type ScriptWords = Readonly<Record<ScriptBlank, string>>;

const BLANK = /\{([^{}]*)\}/g;

const blankNamed = (name: string): ScriptBlank | undefined => scriptBlanks.find((blank) => blank === name);

/** A script in parts: what was filled in is told from what stands there. */
export interface ScriptPart {
  readonly text: string;
  readonly blank: ScriptBlank | null;
}

/** Fills in a script. What is filled in is never read again: a customer called `{me}` stays that. */
export const fillScript = (script: string, words: ScriptWords): readonly ScriptPart[] =>
  script.split(BLANK).flatMap((text, place): readonly ScriptPart[] => {
    const blank = place % 2 === 1 ? blankNamed(text) : undefined;
    if (blank !== undefined) return [{ text: words[blank], blank }];
    const plain = place % 2 === 1 ? `{${text}}` : text;
    return plain === '' ? [] : [{ text: plain, blank: null }];
  });

/** Blanks in the scripts of a chapter that nothing fills in. */
export const unknownBlanks = (chapter: Chapter): readonly string[] =>
  scriptsOf(chapter).flatMap(({ text }) =>
    [...text.matchAll(BLANK)].flatMap(([whole, name]) =>
      blankNamed(name ?? '') === undefined ? [whole] : [],
    ),
  );

import { z } from 'zod';
import en from '../../../resources/typing/en.json';
import zh from '../../../resources/typing/zh-CN.json';
import type { Language } from '../../../shared/vocabulary.ts';

const passageSchema = z.strictObject({ id: z.string(), text: z.string().min(60) });
export type Passage = Readonly<z.infer<typeof passageSchema>>;

const bankOf = (file: unknown): readonly Passage[] => z.parse(z.array(passageSchema), file);

/** What is typed at a typing test, by language; a part of the window that is loaded when somebody types. */
export const passages: Readonly<Record<Language, readonly Passage[]>> = {
  'zh-CN': bankOf(zh),
  en: bankOf(en),
};

import { err, ok, type Result } from '../result.ts';
import { type FrontMatter, frontMatterSchema } from './chapter.ts';

const FENCE = /^---\n([\s\S]*?)\n---\n/;

/** `[a, b]`, a whole number, or the words as they stand; what follows ` #` is a remark. */
const valueIn = (written: string): unknown => {
  const text = written.replace(/(^|\s)#.*$/, '').trim();
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return /^\d+$/.test(text) ? Number(text) : text.replace(/^"(.*)"$/, '$1');
};

/**
 * Parts a chapter's file into what stands above the text and the text. A few plain lines of `key: value`, which is all
 * of YAML that is needed: what is written otherwise is told, not guessed.
 */
export const readFrontMatter = (
  source: string,
): Result<{ readonly front: FrontMatter; readonly body: string }, readonly string[]> => {
  const text = source.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const [whole, inner] = FENCE.exec(text) ?? [];
  if (whole === undefined || inner === undefined)
    return err(['front matter between two lines of --- is missing']);
  const lines = inner.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const odd = lines.filter((line) => !/^[a-z]+:/.test(line));
  if (odd.length > 0) return err(odd.map((line) => `front matter: "${line}" is no "key: value"`));
  const entries = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), valueIn(line.slice(colon + 1))] as const;
  });
  if (new Set(entries.map(([key]) => key)).size < entries.length)
    return err(['front matter: a key stands twice']);
  const read = frontMatterSchema.safeParse(Object.fromEntries(entries));
  if (!read.success)
    return err(read.error.issues.map(({ path, message }) => `front matter: ${path.join('.')}: ${message}`));
  return ok({ front: read.data, body: text.slice(whole.length) });
};

import { Hooks, Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';
import { decodeAddress } from '../decode-address.ts';
import { type Block, type ChapterLink, headingKey, type Inline, plainText } from './chapter.ts';

/**
 * Markdown into what a page of the manual can show. The answer holds words and no markup at all, so nothing that is
 * written in a chapter becomes an element by itself; what cannot be shown (HTML, addresses on the web, pictures that are
 * not the book’s) is a problem, told with the words it stands in.
 */

/** What of a text does nothing, or not what it looks like: a mark, a link elsewhere, a picture that is not there… */
export interface MarkdownProblem {
  readonly kind: 'mark' | 'link' | 'shown' | 'block' | 'task' | 'rank' | 'picture';
  /** The words it stands in. */
  readonly excerpt: string;
  /** What it is, in the words of Markdown. */
  readonly token: string;
}

/** A page of the shop: its pictures by what they are called in it; its words are all shown, whatever they are. */
export interface OwnPage {
  /** The hash of the picture that is called so; `null` where there is none. */
  readonly pictureOf: (name: string) => string | null;
}

/** What stands for the middle of a masked number: no stress begins or ends there. */
const MASK = /\*{4}(?=\d{2,4}(?!\d))/g;

/** `138****5678` is a masked number; it is covered where stress is looked for. */
class MaskedNumbers extends Hooks {
  override emStrongMask(source: string): string {
    return source.replace(MASK, 'xxxx');
  }
}

/** `3~5` is a span of numbers, and an address is no link: neither sign means anything here. */
class PlainTokenizer extends Tokenizer {
  override del(): undefined {
    return undefined;
  }
  override url(): undefined {
    return undefined;
  }
  override emStrong(source: string, covered: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    const isCovered = covered[covered.length - source.length] === 'x';
    return isCovered ? undefined : super.emStrong(source, covered, before);
  }
}

export interface ReadMarkdown {
  /** Headings of the second rank, with what stands under each; the first entry is what stands above them all. */
  readonly parts: readonly { readonly heading: string | null; readonly blocks: readonly Block[] }[];
  readonly problems: readonly MarkdownProblem[];
}

const LINK = /^chapter:([a-z0-9-]+)(?:#(.+))?$/;

/** What the author wrote that is no mark of Markdown any more, though it looks like one. */
const LEFTOVER = /\*\*|__|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

const readAddress = (href: string): ChapterLink | null => {
  const [, slug, heading] = LINK.exec(href) ?? [];
  if (slug === undefined) return null;
  return { slug, heading: heading === undefined ? null : headingKey(decodeAddress(heading)) };
};

const excerpt = (raw: string): string => raw.trim().replaceAll('\n', ' ').slice(0, 40);

/** What a text is read for, and who hears of what is wrong. */
interface Reader {
  readonly own: OwnPage | null;
  readonly tell: (kind: MarkdownProblem['kind'], raw: string, token?: string) => void;
}

const textInline = (text: string, { tell }: Reader): Inline => {
  if (LEFTOVER.test(text.replace(MASK, ''))) tell('mark', text);
  return { kind: 'text', text };
};

const PICTURE = /^picture:([0-9a-z]+)$/;

/** What a page cannot show. A shop’s words are not lost: they stand there as they were typed. */
const notShown = ({ raw, type }: MarkedToken, { own, tell }: Reader): readonly Inline[] => {
  tell('shown', raw, type);
  return own === null || type === 'hr' ? [] : [{ kind: 'text', text: raw.trim() }];
};

const pictureOf = (token: Tokens.Image, reader: Reader): readonly Inline[] => {
  const { own, tell } = reader;
  if (own === null) return notShown(token, reader);
  const hash = own.pictureOf(PICTURE.exec(token.href)?.[1] ?? '');
  if (hash !== null) return [{ kind: 'picture', hash, caption: token.text }];
  tell('picture', token.raw);
  return [{ kind: 'text', text: token.text }];
};

const linkOf = (token: Tokens.Link, reader: Reader): readonly Inline[] => {
  const to = readAddress(token.href);
  const inlines = inlinesOf(token.tokens, reader);
  if (to !== null) return [{ kind: 'link', to, inlines }];
  reader.tell('link', token.raw);
  const isSaid = reader.own === null || plainText(inlines) === token.href;
  return isSaid ? inlines : [...inlines, { kind: 'text', text: ` (${token.href})` }];
};

const inlineOf = (token: MarkedToken, reader: Reader): readonly Inline[] => {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? [textInline(token.text, reader)] : inlinesOf(token.tokens, reader);
    case 'escape':
      return [{ kind: 'text', text: token.text }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'strong':
    case 'em':
      return [{ kind: token.type, inlines: inlinesOf(token.tokens, reader) }];
    case 'link':
      return linkOf(token, reader);
    case 'image':
      return pictureOf(token, reader);
    default:
      return notShown(token, reader);
  }
};

const inlinesOf = (tokens: readonly Token[], reader: Reader): readonly Inline[] =>
  tokens.flatMap((token) => inlineOf(token as MarkedToken, reader));

const codeOf = ({ lang, text, raw }: Tokens.Code, { tell }: Reader): Block => {
  if (lang !== undefined && lang !== '' && lang !== 'script') tell('block', raw);
  return { kind: lang === 'script' ? 'script' : 'sample', text };
};

const listOf = ({ items, ordered, start }: Tokens.List, reader: Reader): Block => {
  for (const item of items) if (item.task) reader.tell('task', item.raw);
  return {
    kind: 'list',
    start: ordered ? Number(start) : null,
    items: items.map((item) => blocksOf(item.tokens, reader)),
  };
};

const tableOf = ({ header, rows }: Tokens.Table, reader: Reader): Block => ({
  kind: 'table',
  rows: [header, ...rows].map((row) => row.map(({ tokens }) => inlinesOf(tokens, reader))),
});

const headingOf = ({ depth, tokens, raw }: Tokens.Heading, reader: Reader): Block => {
  if (depth !== 3) reader.tell('rank', raw);
  const inlines = inlinesOf(tokens, reader);
  return { kind: 'heading', key: headingKey(plainText(inlines)), inlines };
};

const blockOf = (token: MarkedToken, reader: Reader): readonly Block[] => {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens, reader) }];
    // The line of an item in a list that is set close.
    case 'text':
      return [{ kind: 'paragraph', inlines: inlineOf(token, reader) }];
    case 'heading':
      return [headingOf(token, reader)];
    case 'list':
      return [listOf(token, reader)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens, reader) }];
    case 'code':
      return [codeOf(token, reader)];
    case 'table':
      return [tableOf(token, reader)];
    default: {
      const inlines = notShown(token, reader);
      return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines }];
    }
  }
};

const blocksOf = (tokens: readonly Token[], reader: Reader): readonly Block[] =>
  tokens.flatMap((token) => blockOf(token as MarkedToken, reader));

const isPartHeading = (token: Token): token is Tokens.Heading =>
  token.type === 'heading' && (token as Tokens.Heading).depth === 2;

/** Reads the text of a chapter, parted at its headings of the second rank. Never throws. */
export const readMarkdown = (body: string, own: OwnPage | null = null): ReadMarkdown => {
  const problems: MarkdownProblem[] = [];
  const tell: Reader['tell'] = (kind, raw, token = '') =>
    void problems.push({ kind, excerpt: excerpt(raw), token });
  const reader: Reader = { own, tell };
  const tokens = new Lexer({ gfm: true, tokenizer: new PlainTokenizer(), hooks: new MaskedNumbers() }).lex(
    body,
  );
  const groups: { heading: string | null; tokens: Token[] }[] = [{ heading: null, tokens: [] }];
  for (const token of tokens) {
    if (isPartHeading(token))
      groups.push({ heading: plainText(inlinesOf(token.tokens, reader)), tokens: [] });
    else groups.at(-1)?.tokens.push(token);
  }
  const parts = groups.map((group) => ({ heading: group.heading, blocks: blocksOf(group.tokens, reader) }));
  return { parts, problems };
};

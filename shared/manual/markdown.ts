import { Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';
import { decodeAddress } from '../decode-address.ts';
import { type Block, type ChapterLink, headingKey, type Inline, plainText } from './chapter.ts';

/**
 * Markdown into what a page of the manual can show. The answer holds words and no markup at all, so nothing that is
 * written in a chapter becomes an element by itself; what cannot be shown (HTML, pictures, addresses on the web) is a
 * problem, told with the words it stands in.
 */

/** `3~5` is a span of numbers, and an address is no link: neither sign means anything here. */
class PlainTokenizer extends Tokenizer {
  override del(): undefined {
    return undefined;
  }
  override url(): undefined {
    return undefined;
  }
}

export interface ReadMarkdown {
  /** Headings of the second rank, with what stands under each; the first entry is what stands above them all. */
  readonly parts: readonly { readonly heading: string | null; readonly blocks: readonly Block[] }[];
  readonly problems: readonly string[];
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

type Tell = (problem: string) => void;

const textInline = (text: string, tell: Tell): Inline => {
  if (LEFTOVER.test(text))
    tell(`"${excerpt(text)}" has a mark that does nothing: ** beside punctuation, or an entity`);
  return { kind: 'text', text };
};

const inlineOf = (token: MarkedToken, tell: Tell): readonly Inline[] => {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? [textInline(token.text, tell)] : inlinesOf(token.tokens, tell);
    case 'escape':
      return [{ kind: 'text', text: token.text }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'strong':
    case 'em':
      return [{ kind: token.type, inlines: inlinesOf(token.tokens, tell) }];
    case 'link': {
      const to = readAddress(token.href);
      if (to === null) tell(`the link "${excerpt(token.raw)}" leads to no chapter`);
      const inlines = inlinesOf(token.tokens, tell);
      return to === null ? inlines : [{ kind: 'link', to, inlines }];
    }
    default:
      tell(`"${excerpt(token.raw)}" is ${token.type}, which a page of the manual cannot show`);
      return [];
  }
};

const inlinesOf = (tokens: readonly Token[], tell: Tell): readonly Inline[] =>
  tokens.flatMap((token) => inlineOf(token as MarkedToken, tell));

const codeOf = ({ lang, text, raw }: Tokens.Code, tell: Tell): Block => {
  if (lang !== undefined && lang !== '' && lang !== 'script')
    tell(`"${excerpt(raw)}": a block is \`\`\`script or has no name`);
  return { kind: lang === 'script' ? 'script' : 'sample', text };
};

const listOf = ({ items, ordered, start }: Tokens.List, tell: Tell): Block => {
  for (const item of items) if (item.task) tell(`"${excerpt(item.raw)}": boxes cannot be ticked here`);
  return {
    kind: 'list',
    start: ordered ? Number(start) : null,
    items: items.map((item) => blocksOf(item.tokens, tell)),
  };
};

const tableOf = ({ header, rows }: Tokens.Table, tell: Tell): Block => ({
  kind: 'table',
  rows: [header, ...rows].map((row) => row.map(({ tokens }) => inlinesOf(tokens, tell))),
});

const headingOf = ({ depth, tokens, raw }: Tokens.Heading, tell: Tell): Block => {
  if (depth !== 3) tell(`"${excerpt(raw)}": only ## parts a chapter, and only ### parts a part`);
  const inlines = inlinesOf(tokens, tell);
  return { kind: 'heading', key: headingKey(plainText(inlines)), inlines };
};

const blockOf = (token: MarkedToken, tell: Tell): readonly Block[] => {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesOf(token.tokens, tell) }];
    // The line of an item in a list that is set close.
    case 'text':
      return [{ kind: 'paragraph', inlines: inlineOf(token, tell) }];
    case 'heading':
      return [headingOf(token, tell)];
    case 'list':
      return [listOf(token, tell)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(token.tokens, tell) }];
    case 'code':
      return [codeOf(token, tell)];
    case 'table':
      return [tableOf(token, tell)];
    default:
      tell(`"${excerpt(token.raw)}" is ${token.type}, which a page of the manual cannot show`);
      return [];
  }
};

const blocksOf = (tokens: readonly Token[], tell: Tell): readonly Block[] =>
  tokens.flatMap((token) => blockOf(token as MarkedToken, tell));

const isPartHeading = (token: Token): token is Tokens.Heading =>
  token.type === 'heading' && (token as Tokens.Heading).depth === 2;

/** Reads the text of a chapter, parted at its headings of the second rank. Never throws. */
export const readMarkdown = (body: string): ReadMarkdown => {
  const problems: string[] = [];
  const tell = (problem: string): void => void problems.push(problem);
  const tokens = new Lexer({ gfm: true, tokenizer: new PlainTokenizer() }).lex(body);
  const groups: { heading: string | null; tokens: Token[] }[] = [{ heading: null, tokens: [] }];
  for (const token of tokens) {
    if (isPartHeading(token)) groups.push({ heading: plainText(inlinesOf(token.tokens, tell)), tokens: [] });
    else groups.at(-1)?.tokens.push(token);
  }
  const parts = groups.map((group) => ({ heading: group.heading, blocks: blocksOf(group.tokens, tell) }));
  return { parts, problems };
};

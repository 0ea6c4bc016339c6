import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { orderKey } from '../../shared/events/envelope.ts';
import type { DigestMark, MarkedHead } from '../../shared/report/digest-mark.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readBookManifest } from './manifest.ts';
import { type BookPlace, listWriters, readJournal } from './reader.ts';
import { bookDigest } from './verify.ts';

/** Whether a book holds, unchanged, the records from which a digest was printed. */
export type Confirmation =
  /** It does: `events` of them, as far as `heads`, the last of them written at `at`; `later` records were written since. */
  | {
      readonly kind: 'confirmed';
      readonly events: number;
      readonly later: number;
      readonly heads: Readonly<Record<string, number>>;
      readonly at: string | null;
    }
  | { readonly kind: 'otherBook'; readonly bookId: string }
  /** A journal that was printed from is not here at all. */
  | { readonly kind: 'journalMissing'; readonly writer: string; readonly seq: number }
  /** Only `has` of a journal’s records can be verified: it was cut, or is damaged after them. */
  | { readonly kind: 'journalShort'; readonly writer: string; readonly seq: number; readonly has: number }
  /** A journal is whole in itself and is another one: written anew. */
  | { readonly kind: 'journalDiffers'; readonly writer: string; readonly seq: number }
  /** The journals fit as far as the mark names them, the digest does not: it was misread, or they were forged. */
  | { readonly kind: 'differs' }
  /** A digest alone, and no state this book went through has it. */
  | { readonly kind: 'unknown' };

/** States tried before others get their turn. */
const TRIED_AT_ONCE = 500;

interface Link {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
  readonly order: string;
  /** When it was written down. */
  readonly at: string;
}

/** The verified records of a book, by writer: a record’s number is its place and one. */
type Chains = ReadonlyMap<string, readonly Link[]>;

const readChain = async (place: BookPlace, writer: string): Promise<readonly Link[]> => {
  const links: Link[] = [];
  for await (const { records } of readJournal(place, writer))
    for (const { event } of records)
      links.push({
        ...{ writer, seq: event.seq, hash: event.hash, order: orderKey(event) },
        at: event.rec ?? event.at,
      });
  return links;
};

const readChains = async (place: BookPlace, writers: readonly string[]): Promise<Result<Chains>> => {
  const chains = new Map<string, readonly Link[]>();
  for (const writer of writers) {
    const chain = await attempt(join(place.bookDir, writer), () => readChain(place, writer));
    if (!chain.ok) return chain;
    chains.set(writer, chain.value);
  }
  return ok(chains);
};

const countOf = (chains: Chains): number =>
  [...chains.values()].reduce((total, { length }) => total + length, 0);

const faultOf = ({ writer, seq, start }: MarkedHead, chains: Chains): Confirmation | null => {
  const chain = chains.get(writer);
  if (chain === undefined) return { kind: 'journalMissing', writer, seq };
  const head = chain[seq - 1];
  if (head === undefined) return { kind: 'journalShort', writer, seq, has: chain.length };
  return head.hash.startsWith(start) ? null : { kind: 'journalDiffers', writer, seq };
};

/** The book as far as these lengths of its journals, and what it has grown by. */
const confirmed = (chains: Chains, lengths: ReadonlyMap<string, number>): Confirmation => {
  const heads = Object.fromEntries([...lengths].filter(([, seq]) => seq > 0));
  const events = Object.values(heads).reduce((total, seq) => total + seq, 0);
  // Whatever clock it was written by, the last in the order of the book.
  const last = Object.entries(heads)
    .flatMap(([writer, seq]) => chains.get(writer)?.[seq - 1] ?? [])
    .toSorted((a, b) => (a.order < b.order ? 1 : -1))[0];
  return { kind: 'confirmed', events, later: countOf(chains) - events, heads, at: last?.at ?? null };
};

/** The mark names how far each journal had come: the digest of just that must be the printed one. */
const confirmMark = (chains: Chains, { hash, heads }: DigestMark): Confirmation => {
  for (const head of heads) {
    const fault = faultOf(head, chains);
    if (fault !== null) return fault;
  }
  const then = heads.map(({ writer, seq }) => ({
    writer,
    seq,
    hash: chains.get(writer)?.[seq - 1]?.hash ?? '',
  }));
  if (bookDigest(then) !== hash) return { kind: 'differs' };
  return confirmed(chains, new Map(heads.map(({ writer, seq }) => [writer, seq])));
};

/**
 * A digest alone does not say where the journals stood. The book’s records are put in their order and taken away from the
 * end, one by one, until what is left has the digest: so every state is tried that a PC saw which had all lines up to
 * some moment. What is found is proven; what is not may be the state of a PC that had not yet got another’s lines.
 */
const confirmHash = async (chains: Chains, wanted: string): Promise<Confirmation> => {
  const inOrder = [...chains.values()].flat().sort((a, b) => (a.order < b.order ? -1 : 1));
  const lengths = new Map([...chains].map(([writer, chain]) => [writer, chain.length]));
  for (let events = inOrder.length; events > 0; events -= 1) {
    const heads = [...lengths].map(([writer, seq]) => ({
      writer,
      seq,
      hash: chains.get(writer)?.[seq - 1]?.hash ?? '',
    }));
    if (bookDigest(heads).startsWith(wanted)) return confirmed(chains, lengths);
    const last = inOrder[events - 1];
    if (last !== undefined) lengths.set(last.writer, (lengths.get(last.writer) ?? 0) - 1);
    // Whoever writes meanwhile does not wait for a long book.
    if (events % TRIED_AT_ONCE === 0) await setImmediate();
  }
  return { kind: 'unknown' };
};

/**
 * Says whether the book as it is now still holds what a digest was printed from, be it longer since `[A9]`. Only verified
 * records count. A journal that is cut at the end of a line, or written anew from some line on with fresh hashes, is
 * sound in itself: against something outside the folder, such as paper, it is found.
 */
export const confirmDigest = async (
  fs: FileSystem,
  bookDir: string,
  printed: DigestMark | string,
): Promise<Result<Confirmation>> => {
  const manifest = await readBookManifest(fs, bookDir);
  if (!manifest.ok) return manifest;
  const { bookId } = manifest.value;
  if (typeof printed !== 'string' && printed.bookId !== bookId)
    return ok({ kind: 'otherBook', bookId: printed.bookId });
  const writers = await listWriters(fs, bookDir);
  if (!writers.ok) return writers;
  const chains = await readChains({ fs, bookDir, bookId }, writers.value);
  if (!chains.ok) return chains;
  if (typeof printed === 'string') return ok(await confirmHash(chains.value, printed));
  return ok(
    printed.heads.length === 0
      ? await confirmHash(chains.value, printed.hash)
      : confirmMark(chains.value, printed),
  );
};

import { piecesOf } from '../../shared/projection/canonical.ts';
import type { Steps } from '../../shared/steps.ts';

/** So many characters are turned into bytes at a time. */
const CHUNK = 65_536;

/** Pieces put together until they are worth the encoding. */
function* chunksOf(pieces: Iterable<string>): Generator<string, void, undefined> {
  let [waiting, length]: [string[], number] = [[], 0];
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  yield waiting.join('');
}

/** A value as the bytes of its JSON, a piece a step: of a long week that are fifty million. */
export function* jsonBytesInSteps(value: object): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for (const chunk of chunksOf(piecesOf(value, JSON.stringify))) {
    chunks.push(encoder.encode(chunk));
    yield;
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
    yield;
  }
  return bytes;
}

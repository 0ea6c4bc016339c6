import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DocumentName, DocumentValues } from './documents.ts';
import { openFonts } from './fonts.ts';
import { createLabels } from './labels.ts';
import { markedPress } from './practice-mark.ts';
import { printDocument } from './print-document.ts';
import { createPrinter } from './printer.ts';
import type { Press } from './printing.ts';
import type { RenderOptions } from './protocol.ts';
import { warmUp } from './warm-up.ts';

/** Value in, PDF bytes out; the fonts are opened once and kept. */
export interface DocumentRenderer {
  /** Opens the fonts now, and prints a little the first time. What is wrong is told by the first document. */
  warm(): Promise<void>;
  render<N extends DocumentName>(
    name: N,
    value: DocumentValues[N],
    options: RenderOptions,
    onProgress?: (share: number) => void,
  ): Promise<Result<Uint8Array>>;
}

/** A bug in one document must not cost the next one its warm fonts, or its worker. */
export const guarded = async <T>(print: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await print());
  } catch (error) {
    return err(
      refusal('unexpected', {
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
  }
};

/** Refuses with `fontMissing` as long as a font is missing: it may be put back without a restart. */
export const createDocumentRenderer = (fontDirs: readonly string[]): DocumentRenderer => {
  let ready: Press | undefined;
  let isWarm = false;
  const open = () => {
    if (ready !== undefined) return ok(ready);
    const fonts = openFonts(fontDirs);
    if (!fonts.ok) return fonts;
    ready = { fonts: fonts.value, printer: createPrinter(fonts.value) };
    return ok(ready);
  };
  return {
    warm: async () => {
      const opened = open();
      if (!opened.ok || isWarm) return;
      isWarm = true;
      await guarded(() => warmUp(opened.value));
    },
    render: async (name, value, options, onProgress = () => undefined) => {
      const opened = open();
      if (!opened.ok) return opened;
      isWarm = true;
      const { isPractice = false, language } = options;
      const press = isPractice ? markedPress(opened.value, createLabels(language)) : opened.value;
      return guarded(() => printDocument(name, value, options, { press, onProgress }));
    },
  };
};

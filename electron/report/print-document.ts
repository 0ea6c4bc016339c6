import { printBooklet } from './booklet/print-booklet.ts';
import { buildDocument, type DocumentName, type DocumentValues, type ReportName } from './documents.ts';
import { layDocument } from './kit/document.ts';
import type { Printing } from './printing.ts';
import { createProgress } from './progress.ts';
import type { RenderOptions } from './protocol.ts';

type Print<N extends DocumentName> = (
  value: DocumentValues[N],
  options: RenderOptions,
  printing: Printing,
) => Promise<Uint8Array>;

const report =
  <N extends ReportName>(name: N): Print<N> =>
  async (value, options, { press: { fonts, printer }, onProgress }) => {
    const progress = createProgress(onProgress);
    const definition = layDocument(buildDocument(name, value, options), fonts, progress.row);
    progress.laid();
    return printer.print(definition, progress.drawn);
  };

const prints: { readonly [N in DocumentName]: Print<N> } = {
  roster: report('roster'),
  weekly: report('weekly'),
  personal: report('personal'),
  month: report('month'),
  handover: report('handover'),
  attendance: report('attendance'),
  booklet: printBooklet,
};

/** The document of that name as PDF bytes. What goes wrong in it is thrown: it is a bug of that document. */
export const printDocument = <N extends DocumentName>(
  name: N,
  value: DocumentValues[N],
  options: RenderOptions,
  printing: Printing,
): Promise<Uint8Array> => prints[name](value, options, printing);

import type { Labels } from './labels.ts';
import type { Press } from './printing.ts';

/** The press, with the word for practice across every page it prints. */
export const markedPress = ({ fonts, printer }: Press, labels: Labels): Press => {
  const mark = { text: labels('practice.mark'), color: '#7a3aa8', opacity: 0.16, bold: true, angle: -45 };
  return {
    fonts,
    printer: { print: (sheets, onProgress) => printer.print({ ...sheets, mark }, onProgress) },
  };
};

import qrcode from 'qrcode-generator';
import { type Block, makeBlock } from './block.ts';
import { colours } from './theme.ts';

/** Side of one module in points (0.56 mm): what the camera of an old phone reads from any office printer. */
const MODULE = 1.6;
/** Its dark modules as one path, a stretch of a row each, so that no printer draws a seam between two of them. */
const pathOf = (text: string): { readonly path: string; readonly modules: number } => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const parts: string[] = [];
  for (let row = 0; row < modules; row += 1) {
    for (let from = 0; from < modules; from += 1) {
      let to = from;
      while (to < modules && code.isDark(row, to)) to += 1;
      if (to > from) parts.push(`M${from} ${row}H${to}V${row + 1}H${from}Z`);
      from = to;
    }
  }
  return { path: parts.join(''), modules };
};

/** A QR code of ASCII text, as vectors. Around it there must be four modules of white, which on a page there are. */
export const qrCode = (text: string): Block & { readonly width: number } => {
  const { path, modules } = pathOf(text);
  const size = modules * MODULE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}"><path d="${path}" fill="${colours.ink}"/></svg>`;
  return { ...makeBlock(() => ({ content: { svg, width: size, height: size }, height: size })), width: size };
};

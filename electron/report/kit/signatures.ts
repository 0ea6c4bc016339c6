import { type Block, layBlock, makeBlock } from './block.ts';
import { columns, stack, text, together } from './blocks.ts';
import { colours } from './theme.ts';

const ROOM = 30;

const signatureLine = (): Block =>
  makeBlock(({ width }) => ({
    content: {
      canvas: [
        { type: 'line', x1: 0, y1: ROOM, x2: width, y2: ROOM, lineWidth: 0.6, lineColor: colours.muted },
      ],
      margin: [0, 0, 0, 3],
    },
    height: ROOM + 3,
  }));

/** Room to sign by hand, one line for each label, kept on one page. */
export const signatures = (labels: readonly string[]): Block => {
  const block = columns(
    labels.map((label) => ({ share: 1, block: stack([signatureLine(), text(label, { style: 'note' })]) })),
    28,
  );
  return makeBlock((frame) => together(layBlock(block, frame)));
};

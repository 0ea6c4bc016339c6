import { SetChoice } from '../press/set.ts';
import { type Block, layBlock, makeBlock } from './block.ts';
import { followed, stackLaid } from './blocks.ts';
import { keptHeight } from './theme.ts';

/**
 * Blocks, and what ends them in settings from roomy to tight: as roomy as it fits under the last of them, and never alone
 * on a page, which has some of their lines too.
 */
export const ended = (blocks: readonly Block[], settings: readonly Block[]): Block =>
  makeBlock((frame) => {
    const laid = blocks.map((block) => layBlock(block, frame));
    const endings = settings.map((block) => layBlock(block, frame));
    const last = laid.at(-1);
    const heights = endings.map(({ height }) => height);
    // What fills most of a page is not alone on it.
    if (last === undefined || Math.min(...heights) > keptHeight)
      return stackLaid([...laid, ...endings.slice(0, 1)]);
    return stackLaid([
      ...laid.slice(0, -1),
      followed(last, Math.min(...heights)),
      { content: new SetChoice(endings), height: Math.max(...heights) },
    ]);
  });

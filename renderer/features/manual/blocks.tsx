import type { Block } from '../../../shared/manual/chapter.ts';
import { Inlines, MarkedText } from './inlines.tsx';
import { Script } from './script.tsx';

/** The id of a heading on the page. */
export const anchorId = (anchor: string): string => `manual-${anchor}`;

const List = ({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) => {
  const items = block.items.map((blocks, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list that never changes have no other name
    <li key={place}>
      <Blocks blocks={blocks} />
    </li>
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
};

/* biome-ignore-start lint/suspicious/noArrayIndexKey: rows and cells that never change have no other name */
const Table = ({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) => {
  const [head, ...rows] = block.rows;
  return (
    <table>
      <thead>
        <tr>
          {head?.map((cell, place) => (
            <th key={place} scope="col">
              <Inlines inlines={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, place) => (
              <td key={place}>
                <Inlines inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
/* biome-ignore-end lint/suspicious/noArrayIndexKey: see above */

const OneBlock = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'heading':
      return (
        <h3 id={anchorId(block.key)}>
          <Inlines inlines={block.inlines} />
        </h3>
      );
    case 'list':
      return <List block={block} />;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'script':
      return <Script block={block} />;
    case 'sample':
      return (
        <pre className="manual-sample">
          <MarkedText text={block.text} />
        </pre>
      );
    case 'table':
      return <Table block={block} />;
  }
};

/** What stands under a heading. */
export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a chapter that never changes have no other name
    <OneBlock key={place} block={block} />
  ));

import { Fragment, type ReactNode } from 'react';
import type { Chapter, Section } from '../../../shared/manual/chapter.ts';
import { markWords } from '../../search/highlight.ts';
import { Marked } from '../../ui/marked.tsx';
import { anchorId, Blocks } from './blocks.tsx';
import { useReading } from './reading.ts';

interface PartProps {
  readonly section: Section;
  readonly above: ReactNode;
  readonly below: ReactNode;
}

const Part = ({ section: { id, heading, blocks }, above, below }: PartProps) => {
  const { words } = useReading();
  return (
    <section
      aria-labelledby={heading === null ? undefined : anchorId(id)}
      className={`manual-part manual-part-${id}`}
    >
      {heading === null ? null : (
        <h2 id={anchorId(id)}>
          <Marked parts={markWords(heading, words)} />
        </h2>
      )}
      {above}
      <Blocks blocks={blocks} />
      {below}
    </section>
  );
};

interface PartsProps {
  readonly chapter: Chapter;
  /** What stands above and below the scripts; below the page, where it has no part for them. */
  readonly aboveScripts?: ReactNode;
  readonly belowScripts?: ReactNode;
}

/** The parts of a chapter, one under the other. */
export const ChapterParts = ({ chapter, aboveScripts = null, belowScripts = null }: PartsProps) => {
  const hasScripts = chapter.sections.some(({ id }) => id === 'say');
  return (
    <>
      {chapter.sections.map((section) => (
        <Fragment key={section.id}>
          <Part
            section={section}
            above={section.id === 'say' ? aboveScripts : null}
            below={section.id === 'say' ? belowScripts : null}
          />
        </Fragment>
      ))}
      {hasScripts ? null : belowScripts}
    </>
  );
};

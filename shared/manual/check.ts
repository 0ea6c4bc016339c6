import { type Language, languages } from '../vocabulary.ts';
import { anchorOf } from './anchors.ts';
import {
  type Chapter,
  type ChapterLink,
  everyBlock,
  type Inline,
  linesOf,
  type SectionNames,
  scriptsOf,
} from './chapter.ts';
import { quizSchema } from './quiz.ts';
import { readChapter } from './read-chapter.ts';

/** The files of the manual by their slug, as they lie in the folders. */
export interface ManualFiles {
  readonly chapters: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  readonly quizzes: ReadonlyMap<string, unknown>;
}

export interface ManualRules {
  readonly names: Readonly<Record<Language, SectionNames>>;
  /** The screens a chapter may be opened from. */
  readonly screens: readonly string[];
}

type Chapters = ReadonlyMap<string, Chapter>;

const linksIn = (inlines: readonly Inline[]): readonly ChapterLink[] =>
  inlines.flatMap((inline) => [
    ...(inline.kind === 'link' ? [inline.to] : []),
    ...('inlines' in inline ? linksIn(inline.inlines) : []),
  ]);

const deadLinks = (chapter: Chapter, all: Chapters): readonly string[] =>
  chapter.sections
    .flatMap(({ blocks }) => everyBlock(blocks))
    .flatMap(linesOf)
    .flatMap(linksIn)
    .flatMap(({ slug, heading }) => {
      const target = all.get(slug);
      if (target === undefined) return [`a link leads to ${slug}, which is no chapter`];
      return heading === null || anchorOf(target, heading) !== null
        ? []
        : [`a link leads to ${slug}#${heading}, which is no heading`];
    });

/** What one chapter says of itself that cannot be. */
const oddities = (slug: string, chapter: Chapter, all: Chapters, { screens }: ManualRules) => [
  ...(chapter.id === slug ? [] : [`its id is ${chapter.id}, its file ${slug}`]),
  ...chapter.screens
    .filter((screen) => !screens.includes(screen))
    .map((screen) => `there is no screen ${screen}`),
  ...[...all]
    .filter(([other, { order }]) => other < slug && order === chapter.order)
    .map(([other]) => `its order ${chapter.order} is that of ${other}`),
  ...(scriptsOf(chapter).length > 0 ? [] : ['there is no script in it']),
  ...deadLinks(chapter, all),
];

/** What must be the same in every language. */
const skeletonOf = (chapter: Chapter): string => {
  const { id, order, kinds, screens, roles } = chapter;
  return JSON.stringify({ id, order, kinds, screens, roles, scripts: scriptsOf(chapter).length });
};

const chineseIn = (source: string): readonly string[] =>
  [...source.matchAll(/.*\p{Script=Han}.*/gu)].map(([line]) => `Chinese in "${line.trim().slice(0, 40)}"`);

const checkQuiz = (quiz: unknown): readonly string[] => {
  const read = quizSchema.safeParse(quiz);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const english = JSON.stringify(read.data.map(({ en }) => en));
  return chineseIn(english).length > 0 ? ['Chinese in an English question'] : [];
};

/**
 * Everything that is wrong with the manual, each fault with the file it is in; nothing where all is well: every chapter
 * in both languages with all its parts and the same frame, every link leads somewhere, every question can be answered.
 */
export const checkManual = (files: ManualFiles, rules: ManualRules): readonly string[] => {
  const faults: string[] = [];
  const read = new Map<Language, Chapters>();
  for (const language of languages) {
    const chapters = new Map<string, Chapter>();
    for (const [slug, source] of files.chapters[language]) {
      const chapter = readChapter(source, rules.names[language]);
      if (chapter.ok) chapters.set(slug, chapter.value);
      else faults.push(...chapter.error.map((fault) => `${language}/${slug}.md: ${fault}`));
      if (language === 'en') faults.push(...chineseIn(source).map((fault) => `en/${slug}.md: ${fault}`));
    }
    for (const [slug, chapter] of chapters)
      faults.push(
        ...oddities(slug, chapter, chapters, rules).map((fault) => `${language}/${slug}.md: ${fault}`),
      );
    read.set(language, chapters);
  }
  const [chinese, english] = languages.map((language) => read.get(language));
  for (const slug of new Set(languages.flatMap((language) => [...files.chapters[language].keys()]))) {
    const missing = languages.filter((language) => !files.chapters[language].has(slug));
    faults.push(...missing.map((language) => `${language}/${slug}.md is missing`));
    const [one, other] = [chinese?.get(slug), english?.get(slug)];
    if (one !== undefined && other !== undefined && skeletonOf(one) !== skeletonOf(other))
      faults.push(`${slug}.md differs by language: ${skeletonOf(one)} and ${skeletonOf(other)}`);
  }
  for (const [slug, quiz] of files.quizzes) {
    if (chinese?.has(slug) !== true) faults.push(`quiz/${slug}.json belongs to no chapter`);
    faults.push(...checkQuiz(quiz).map((fault) => `quiz/${slug}.json: ${fault}`));
  }
  return faults;
};

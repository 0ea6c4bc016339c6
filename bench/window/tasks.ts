import type { Page } from '@playwright/test';
import { z } from 'zod';

/** What the window’s thread did meanwhile. A PC that others use as well makes tasks last; it does not make them work. */
export interface Tasks {
  /** The longest task, as it lasted. */
  readonly longestMs: number;
  /** The longest task by the processor’s time. */
  readonly longestCpuMs: number;
  /** The longest of those that do not mostly collect what the window has left lying about. */
  readonly longestBesidesMs: number;
  /** By how many tasks somebody could have been held up for more than 50 ms of work. */
  readonly over50CpuMs: number;
}

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.object({ name: z.string().optional() }).default({}),
});
type TraceEvent = z.infer<typeof eventSchema>;

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

interface Thread {
  readonly tasks: TraceEvent[];
  readonly collections: TraceEvent[];
}

/** The page’s own thread: of all that are called so the one with the most to do. */
const threadIn = (events: readonly TraceEvent[]): Thread => {
  const threads = new Map<string, Thread>();
  for (const event of events)
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      threads.set(threadOf(event), { tasks: [], collections: [] });
  for (const event of events) {
    const thread = threads.get(threadOf(event));
    if (event.name === 'ThreadControllerImpl::RunTask') thread?.tasks.push(event);
    if (event.name === 'MajorGC') thread?.collections.push(event);
  }
  return (
    [...threads.values()].sort((a, b) => b.tasks.length - a.tasks.length)[0] ?? { tasks: [], collections: [] }
  );
};

/** Whether more than half of a task is a collection. */
const collects =
  (collections: readonly TraceEvent[]) =>
  ({ ts, dur }: TraceEvent): boolean =>
    collections.some((one) => one.ts >= ts && one.ts + one.dur <= ts + dur && one.dur > dur / 2);

/** Runs something and answers what it cost the window, from the browser’s own trace. */
export const traceTasks = async (page: Page, run: () => Promise<void>): Promise<Tasks> => {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('no browser to trace');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const event = eventSchema.safeParse(one);
      if (event.success) events.push(event.data);
    }
  });
  const traceConfig = {
    includedCategories: ['toplevel', 'devtools.timeline', '__metadata'],
    excludedCategories: ['*'],
  };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const { tasks, collections } = threadIn(events);
  const isCollection = collects(collections);
  const longest = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), 0) / 1_000;
  return {
    longestMs: longest(tasks.map(({ dur }) => dur)),
    longestCpuMs: longest(tasks.map(({ tdur }) => tdur)),
    longestBesidesMs: longest(tasks.filter((task) => !isCollection(task)).map(({ tdur }) => tdur)),
    over50CpuMs: tasks.filter(({ tdur }) => tdur > 50_000).length,
  };
};

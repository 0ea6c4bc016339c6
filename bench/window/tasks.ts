import type { Page } from '@playwright/test';
import { z } from 'zod';

/** What the window’s thread did meanwhile. A PC that others use as well makes tasks last; it does not make them work. */
export interface Tasks {
  /** The longest task, as it lasted. */
  readonly longestMs: number;
  /** The longest task by the processor’s time. */
  readonly longestCpuMs: number;
  readonly cpuMs: number;
  /** By how many tasks somebody could have been held up for more than 50 ms of work. */
  readonly over50CpuMs: number;
}

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z.object({ name: z.string().optional() }).default({}),
});
type TraceEvent = z.infer<typeof eventSchema>;

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;

/** The tasks of the page’s own thread: of all that are called so the one with the most to do. */
const tasksIn = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events)
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      threads.set(threadOf(event), []);
  for (const event of events)
    if (event.name === 'ThreadControllerImpl::RunTask') threads.get(threadOf(event))?.push(event);
  return [...threads.values()].sort((a, b) => b.length - a.length)[0] ?? [];
};

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
  const traceConfig = { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const tasks = tasksIn(events);
  return {
    longestMs: Math.max(0, ...tasks.map(({ dur }) => dur)) / 1_000,
    longestCpuMs: Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1_000,
    cpuMs: tasks.reduce((sum, { tdur }) => sum + tdur, 0) / 1_000,
    over50CpuMs: tasks.filter(({ tdur }) => tdur > 50_000).length,
  };
};

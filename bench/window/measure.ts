/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

export interface Frames {
  /** Milliseconds from frame to frame. */
  readonly p95: number;
  readonly longest: number;
  readonly over50: number;
  readonly count: number;
}

/** Presses a chord as the keyboard would, and answers after how many milliseconds rows of the list are on the screen. */
export const msToRows = async (key: string): Promise<number> => {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const start = performance.now();
  window.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
  while (document.querySelectorAll('.pending-row').length < 5) await frame();
  await frame();
  return performance.now() - start;
};

/** Types each text into the field that finds, and answers how long each took until its rows were on the screen. */
export const msToFind = async (texts: readonly string[]): Promise<readonly number[]> => {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const field = document.querySelector<HTMLInputElement>('.pending-find input');
  const list = document.querySelector('.pending-list');
  if (field === null || list === null) throw new Error('no list');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const took: number[] = [];
  for (const text of texts) {
    let changed = 0;
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    watch.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
    const start = performance.now();
    write?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (changed === 0 && performance.now() - start < 500) await frame();
    watch.disconnect();
    // Two texts that find the same rows change nothing.
    if (changed > 0) took.push(changed - start);
    // What is deferred is done before the next key.
    for (let rest = 0; rest < 6; rest += 1) await frame();
  }
  return took;
};

/** Scrolls a list down, so many pixels a frame, and answers how the frames came. */
export const scrollThrough = async ([selector, step, count]: readonly [
  selector: string,
  step: number,
  count: number,
]): Promise<Frames> => {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const box = document.querySelector(selector);
  if (box === null) throw new Error(`no ${selector}`);
  box.scrollTop = 0;
  await frame();
  const gaps: number[] = [];
  let before = await frame();
  for (let at = 0; at < count; at += 1) {
    const most = box.scrollHeight - box.clientHeight;
    box.scrollTop = (at * step) % most;
    const now = await frame();
    gaps.push(now - before);
    before = now;
  }
  const sorted = [...gaps].sort((a, b) => a - b);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    longest: sorted.at(-1) ?? 0,
    over50: gaps.filter((gap) => gap > 50).length,
    count,
  };
};

/** Puts a plain list of a hundred rows over the page: nothing is drawn, removed or decided while it scrolls. */
export const showPlainList = (): void => {
  const box = document.createElement('div');
  box.id = 'plain';
  box.style.cssText = 'position:fixed;inset:60px 0 0 208px;overflow:auto;background:#fff;z-index:99';
  for (let row = 0; row < 100; row += 1) {
    const line = document.createElement('div');
    line.style.cssText = 'height:54px;border-bottom:1px solid #ddd';
    line.textContent = `客户 ${row} 退款三天没到账，今天必须答复`;
    box.append(line);
  }
  document.body.append(box);
};

export const hidePlainList = (): void => document.getElementById('plain')?.remove();

/** Changes one follow-up through main, and answers how long after its acknowledgement the list says so. */
export const msToSee = async ([id, summary]: readonly [id: string, summary: string]): Promise<number> => {
  interface Way {
    readonly baton?: { readonly invoke: (channel: string, request: unknown) => Promise<unknown> };
  }
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const { baton } = window as Window & Way;
  const input = { followUpId: id, changes: { summary } };
  await baton?.invoke('book.command', { commandId: crypto.randomUUID(), name: 'updateFollowUp', input });
  const start = performance.now();
  while (document.querySelector('.pending-list')?.textContent?.includes(summary) !== true) await frame();
  return performance.now() - start;
};

/** Begins to note tasks of more than 50 ms; `longTasks` answers what was noted since. */
export const noteLongTasks = (): void => {
  const noted: number[] = [];
  Reflect.set(window, 'longTasks', noted);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.push(duration);
  }).observe({ type: 'longtask' });
};

export const longTasks = (): readonly number[] => {
  const noted: unknown = Reflect.get(window, 'longTasks');
  return Array.isArray(noted) ? noted.splice(0).map(Number) : [];
};

/** Nothing more comes of a key after so many milliseconds in which nothing has changed. */
export const QUIET_MS = 250;

/** Types each text into the search box, and answers how long each took until the last of its answers was drawn. */
export const msToAnswers = async ([texts, quietMs]: readonly [
  texts: readonly string[],
  quietMs: number,
]): Promise<readonly number[]> => {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const box = document.querySelector<HTMLInputElement>('.palette-input');
  const list = document.querySelector('.palette-list');
  if (box === null || list === null) throw new Error('no search box');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  let drawn = 0;
  const watch = new MutationObserver(() => {
    requestAnimationFrame(() => {
      drawn = performance.now();
    });
  });
  watch.observe(list, { childList: true, subtree: true, characterData: true });
  const took: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    write?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    while (performance.now() - Math.max(start, drawn) < quietMs) await frame();
    // Two texts that find the same change nothing.
    if (drawn > start) took.push(drawn - start);
  }
  watch.disconnect();
  return took;
};

import type { Page } from '@playwright/test';

/** Microseconds from sample to sample. */
const INTERVAL = 500;

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly scriptId: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const RESTS = ['(idle)', '(program)'];

type Owner = 'rest' | 'app' | 'collector' | 'other';

/** Whose work each node is: of the nearest function that lies in a file; what lies in none is the test’s or its stand-in’s. */
const ownersIn = ({ nodes }: Profile): ReadonlyMap<number, Owner> => {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ownerOf = (id: number | undefined): Owner => {
    const node = id === undefined ? undefined : byId.get(id);
    if (node === undefined) return 'other';
    const { functionName, url, scriptId } = node.callFrame;
    if (RESTS.includes(functionName)) return 'rest';
    if (functionName === '(garbage collector)') return 'collector';
    if (url.endsWith('.js')) return 'app';
    // What the engine does itself, it does for who called.
    return scriptId === '0' && functionName !== '(root)' ? ownerOf(parents.get(node.id)) : 'other';
  };
  return new Map(nodes.map(({ id }) => [id, ownerOf(id)]));
};

export interface OwnWork {
  /** For how long at most the window’s thread worked for the app without a rest, be it in one task or in several. */
  readonly appMs: number;
  /** For how long at most it cleared memory, the stand-in’s too, without a rest. */
  readonly collectorMs: number;
}

/** Runs something and answers what it cost the window, without what the stand-in does in place of Electron: it copies bytes as text. */
export const longestOwnWork = async (page: Page, run: () => Promise<void>): Promise<OwnWork> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await run();
  const { profile }: { readonly profile: Profile } = await session.send('Profiler.stop');
  await session.detach();
  const owners = ownersIn(profile);
  const longest = (wanted: Owner): number => {
    let [most, stretch] = [0, 0];
    (profile.samples ?? []).forEach((id, at) => {
      const owner = owners.get(id);
      if (owner === 'rest') stretch = 0;
      else if (owner === wanted) stretch += profile.timeDeltas?.[at + 1] ?? 0;
      most = Math.max(most, stretch);
    });
    return most / 1_000;
  };
  return { appMs: longest('app'), collectorMs: longest('collector') };
};

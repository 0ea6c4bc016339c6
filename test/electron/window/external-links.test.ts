import { describe, expect, test } from 'vitest';
import {
  allowedExternal,
  createExternalLinks,
  externalHosts,
} from '../../../electron/window/external-links.ts';

const refused = [
  'http://github.com/',
  'https://evil.test/',
  'https://github.com.evil.test/',
  'https://evil.test/github.com',
  'https://github.com@evil.test/',
  'https://user@github.com/',
  'https://user:word@github.com/',
  'https://github.com:8443/',
  'https://gist.github.com/',
  'https://gıthub.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@github.com',
  'smb://github.com/x',
  'ms-msdt:/id',
  '\\\\github.com\\share',
  'github.com',
  '',
];

const setting = (answer: boolean | Error) => {
  const asked: string[] = [];
  const opened: string[] = [];
  const faults: string[] = [];
  const open = createExternalLinks({
    hosts: ['github.com'],
    confirm: async (url) => {
      asked.push(url);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    open: async (url) => {
      opened.push(url);
    },
    fault: (where) => faults.push(where),
  });
  return { open, asked, opened, faults };
};

describe('[E6] what opens outside', () => {
  test.each(refused)('never %s, and nobody is asked', async (url) => {
    const { open, asked, opened } = setting(true);
    expect(await open(url)).toBe(false);
    expect([asked, opened]).toEqual([[], []]);
  });

  test('a listed https page, in the form that was shown, after a yes', async () => {
    const { open, asked, opened } = setting(true);
    expect(await open('HTTPS://GitHub.com/a/../b?x#y')).toBe(true);
    expect(asked).toEqual(['https://github.com/b?x#y']);
    expect(opened).toEqual(asked);
  });

  test('nothing after a no', async () => {
    const { open, opened } = setting(false);
    expect(await open('https://github.com/')).toBe(false);
    expect(opened).toEqual([]);
  });

  test('one question at a time', async () => {
    const { open, asked } = setting(false);
    await Promise.all(Array.from({ length: 50 }, () => open('https://github.com/')));
    expect(asked).toHaveLength(1);
    await open('https://github.com/');
    expect(asked).toHaveLength(2);
  });

  test('a failing dialog is a fault, not a crash, and does not stop the next question', async () => {
    const { open, faults } = setting(new Error('no display'));
    expect(await open('https://github.com/')).toBe(false);
    expect(await open('https://github.com/')).toBe(false);
    expect(faults).toHaveLength(2);
  });

  test('every listed host is a plain lower-case name', () => {
    for (const host of externalHosts)
      expect(allowedExternal(`https://${host}/`, externalHosts)).toBe(`https://${host}/`);
  });
});

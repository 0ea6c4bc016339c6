/** Ways to ask for a file outside the build, or for one inside it by a name it does not have `[E7]`. */

const ups = [
  '..',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%e0%80%ae%e0%80%ae',
  '..%00',
  '....',
  '...',
  '．．',
  '%uff0e%uff0e',
  '..;',
  '..%20',
  '.. ',
];

const slashes = ['/', '//', '%2f', '%2F', '%252f', '\\', '%5c', '%5C', '%255c', '%c0%af', '/./', '%2f%2f'];

const targets = ['secret.txt', 'package.json'];

const climbing = ups.flatMap((up) =>
  slashes.map((slash) => `app://baton/assets/${up}${slash}${up}${slash}secret.txt`),
);

const absolute = [
  '/etc/passwd',
  '//etc/passwd',
  '///etc/passwd',
  '/%2fetc%2fpasswd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows%5cwin.ini',
  '/c|/Windows/win.ini',
  '/%5c%5cserver%5cshare%5cx',
  '//server/share/x',
  '/\\\\server\\share\\x',
  '/%5c%5c%3f%5cC:%5cx',
  '/\\\\.\\PhysicalDrive0',
  '/file:///etc/passwd',
  '/proc/self/environ',
  '/CON',
  '/NUL',
  '/index.html::$DATA',
  '/index.html:stream',
];

const misspelt = [
  '/',
  '',
  '/.',
  '/..',
  '/INDEX.HTML',
  '/Index.html',
  '/index.html/',
  '/index.html.',
  '/index.html%20',
  '/index.html%00',
  '/index.html%00.js',
  '/index.htm',
  '/index%2ehtml',
  '/%69ndex.html',
  '/./index.html%2f',
  '/assets',
  '/assets/',
  '/assets/.',
  '/ASSETS/a.js',
  '/assets/A.JS',
  '/assets//a.js',
  '/assets%2fa.js',
  '/assets\\a.js',
  '/assets/link.txt',
  '/up/secret.txt',
  '/up/renderer/index.html',
  '/__proto__',
  '/constructor',
  '/toString',
  '/assets/__proto__',
];

const foreign = [
  'app://evil/index.html',
  'app://evils/index.html',
  'app://Baton/index.html',
  'https://other/index.html',
  'app://baton.evil/index.html',
  'app://baton@evil/index.html',
  'app://user@baton/index.html',
  'app://user:word@baton/index.html',
  'app://baton:80/index.html',
  'app://localhost/index.html',
  'app:///index.html',
  'app:index.html',
  'app:/index.html',
  'file:///index.html',
  'https://baton/index.html',
  'javascript:index.html',
  'data:text/html,index.html',
];

export const traversals: readonly string[] = [
  ...new Set([
    ...climbing,
    ...targets.map((target) => `app://baton/${target}`),
    ...absolute.map((path) => `app://baton${path}`),
    ...misspelt.map((path) => `app://baton${path}`),
    ...foreign,
  ]),
];

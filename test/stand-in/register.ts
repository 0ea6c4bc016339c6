import { register } from 'node:module';

/** `node --import out/stand-in/register.js out/main/main.js` runs the app with `electron` meaning the stand-in. */
register('./hooks.js', import.meta.url);

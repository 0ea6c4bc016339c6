// Loaded into the app's main process: a PIN costs a hundredth of what it costs a person. All else about it stays: it is
// derived, kept and checked by the app's own code. What a PIN really costs is held to by test/electron/session.
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const { scrypt } = crypto;

crypto.scrypt = (password, salt, length, options, done) =>
  scrypt(password, salt, length, { ...options, N: Math.min(options.N, 2 ** 10) }, done);
syncBuiltinESMExports();

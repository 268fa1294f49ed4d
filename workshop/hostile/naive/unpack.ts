import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Puts what somebody handed in where an empty tree waits for it, and trusts every name in it. */
export function unpack(handedIn: string, into: string): void {
  if (handedIn.endsWith('.zip')) unzip(readFileSync(handedIn), into);
  else if (handedIn.endsWith('.tar.gz')) untar(gunzipSync(readFileSync(handedIn)), into);
  else cpSync(handedIn, into, { recursive: true, dereference: true, force: true });
}

function put(into: string, name: string, bytes: Buffer): void {
  // As a file system does that is blind to case: the last of two is the one that is there.
  const path = resolve(into, name.toLowerCase());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (name.endsWith('.zip')) unzip(bytes, dirname(path));
}

/** Walks from one local header to the next. */
function unzip(zip: Buffer, into: string): void {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const packed = zip.readUInt32LE(at + 18);
    const nameLength = zip.readUInt16LE(at + 26);
    const name = zip.toString('utf8', at + 30, at + 30 + nameLength);
    const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    const body = zip.subarray(start, start + packed);
    put(into, name, zip.readUInt16LE(at + 8) === 8 ? inflateRawSync(body) : body);
    at = start + packed;
  }
}

function untar(tar: Buffer, into: string): void {
  for (let at = 0; tar[at] !== 0; ) {
    const word = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const name = word(0, 100);
    const size = Number.parseInt(word(124, 12), 8);
    const path = resolve(into, name);
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    if (word(156, 1) === '2') symlinkSync(word(157, 100), path);
    else writeFileSync(path, tar.subarray(at + 512, at + 512 + size));
    at += 512 + 512 * Math.ceil(size / 512);
  }
}

import type { Attack } from './attack';

/** Attacks on files: what may not be read, and that anything is written. */
export const fileAttacks: readonly Attack[] = [
  {
    name: 'reads the laws',
    script: "return fs.readFileSync(target.tree + '/spec/laws/01-value/stage.ts', 'utf8').length;",
  },
  {
    name: 'reads the solutions',
    script: "return fs.readFileSync(target.tree + '/solutions/01-value/value.ts', 'utf8').length;",
  },
  { name: 'lists the tree', script: 'return fs.readdirSync(target.tree).length;' },
  { name: "reads a neighbour's file", script: "return fs.readFileSync(target.neighbour, 'utf8');" },
  {
    name: "lists what lies beside a person's own file",
    script: 'return fs.readdirSync(path.dirname(target.own)).length > 1;',
  },
  { name: 'reads who has an account', script: "return fs.readFileSync('/etc/passwd', 'utf8');" },
  { name: 'lists the home folder', script: 'return fs.readdirSync(os.homedir()).length;' },
  { name: 'reads about the machine', script: "return fs.readdirSync('/sys').length;" },
  { name: 'uses devices', script: "return fs.readdirSync('/dev').length;" },
  {
    name: 'finds the kata by looking everywhere',
    script: `
      const find = (folder, deep) => {
        for (const each of fs.readdirSync(folder, { withFileTypes: true })) {
          const found = path.join(folder, each.name);
          if (found === target.tree + '/package.json') return found;
          if (each.isDirectory() && target.tree.startsWith(found)) return find(found, deep + 1);
        }
        return find(target.tree, deep);
      };
      return find('/', 0);`,
  },
  {
    name: 'reads through a symbolic link of its own',
    script: `
      for (const folder of [target.folder, '/tmp', '/', '/dev/shm']) {
        try {
          fs.symlinkSync(target.neighbour, path.join(folder, target.mark));
          return fs.readFileSync(path.join(folder, target.mark), 'utf8');
        } catch {}
      }`,
  },
  {
    name: 'overwrites its own file',
    script: "fs.writeFileSync(target.own, 'mine'); return fs.readFileSync(target.own, 'utf8');",
  },
  {
    name: "changes a neighbour's file",
    script: "fs.appendFileSync(target.neighbour, '!'); return true;",
  },
  {
    name: 'writes anywhere',
    script: `
      const folders = [target.folder, process.cwd(), '/', '/tmp', '/var/tmp', '/dev/shm', '/dev', '/usr', '/lib'];
      for (const folder of folders) {
        try {
          fs.mkdirSync(path.join(folder, target.mark));
          return folder;
        } catch {}
      }`,
  },
  {
    name: 'fills the disk',
    script: `
      const file = path.join(target.folder, 'filling');
      fs.mkdirSync(target.folder, { recursive: true });
      for (let times = 0; times < 64; times++) fs.appendFileSync(file, Buffer.alloc(1e6));
      return fs.statSync(file).size;`,
  },
];

/** An attack on what a careless parent leaves open. */
export const inheritance: Attack = {
  name: 'reads a file that the parent has open',
  script: `
      for (let descriptor = 3; descriptor < 1024; descriptor++) {
        try {
          if (fs.fstatSync(descriptor).size > 0) return fs.readFileSync(descriptor, 'utf8');
        } catch {}
      }`,
};

import { relative } from 'node:path';
import { configFor } from './config';

/** `npm run studio:build`: the studio on the solutions, as files that any web server can hand out. */
async function main(): Promise<void> {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const config = configFor('solutions');
  await build(config);
  const folder = relative(process.cwd(), config.build?.outDir ?? '');
  console.log(`Built in ${folder}. To look at it: npx vite preview --outDir ${folder}`);
}

main().catch((error) => {
  console.error(`The studio could not be built: ${error.message}`);
  process.exit(1);
});

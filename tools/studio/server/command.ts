import { configFor } from './config';

/** `npm run studio`: serves the studio on this machine, for the learner's own stages. */
async function main(): Promise<void> {
  const { createServer } = await import('vite');
  const server = await createServer(configFor('katas'));
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  console.log(`The studio: ${address}\nIt follows every save in katas/. Ctrl+C ends it.`);
}

main().catch((error) => {
  console.error(`The studio could not be started: ${error.message}`);
  process.exit(1);
});

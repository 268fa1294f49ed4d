/** In a child: answers each line of JSON that comes in with one that goes out, as long as anybody asks. */
export function answerLines<Asked extends { readonly id: string }>(
  answer: (asked: Asked) => object,
): void {
  let rest = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const asked = JSON.parse(line) as Asked;
      process.stdout.write(`${JSON.stringify({ id: asked.id, ...answer(asked) })}\n`);
    }
  });
  process.stdin.on('end', () => process.exit(0));
}

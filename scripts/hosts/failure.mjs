/** Lines of the stack that say where in the tests or the product; the rest is mocha's and the editor's. */
const ownLines = (stack) => stack.split('\n').filter((line) => !/node_modules|node:internal|mocha\.js/.test(line));

const LINES_SHOWN = 20;

/** Shows a failed test as soon as it failed: title, message and where. */
export function printFailure(label, { title, message, stack }) {
  console.log(`  ✗ ${label} › ${title}`);
  const lines = ownLines(stack.includes(message) ? stack : `${message}\n${stack}`).slice(0, LINES_SHOWN);
  console.log(lines.map((line) => `      ${line}`).join('\n'));
}

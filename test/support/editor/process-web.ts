/** What the package assert asks of Node's process; injected for it where there is no Node. */
export const process = { env: {}, stderr: { isTTY: false }, emitWarning: (): void => undefined };

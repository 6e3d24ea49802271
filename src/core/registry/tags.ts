import { FileError, type Host } from '../host';
import { normalText } from '../text/normal';
import { isRecord } from './fields';
import { parseYaml } from './yaml';

/** A tag of the codebook. */
export interface CodebookTag {
  readonly name: string;
  /** Empty where the codebook says nothing. */
  readonly description: string;
}

/**
 * The tags of `.gloss/tags.yaml`, in its order; entries without a name are left out, and a file that is missing, unreadable or
 * broken has none.
 *
 * @param gloss URI of the `.gloss` folder; null: there is none
 */
export async function loadTags(host: Host, gloss: string | null): Promise<readonly CodebookTag[]> {
  const file = `${gloss ?? ''}/tags.yaml`;
  const bytes = gloss === null ? null : await host.files.read(file).catch(nothingUnreadable);
  if (!bytes) return [];
  host.work.yaml++;
  const { value } = parseYaml(normalText(new TextDecoder().decode(bytes)), file);
  const tags: readonly unknown[] = isRecord(value) && Array.isArray(value['tags']) ? value['tags'] : [];
  return tags.flatMap((tag) => (isRecord(tag) ? tagOf(tag) : typeof tag === 'string' ? tagOf({ name: tag }) : []));
}

function tagOf({ name, description }: Record<string, unknown>): CodebookTag[] {
  if (typeof name !== 'string' || name.trim() === '') return [];
  return [{ name: name.trim(), description: typeof description === 'string' ? description : '' }];
}

function nothingUnreadable(error: unknown): null {
  if (error instanceof FileError) return null;
  throw error;
}

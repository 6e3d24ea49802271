import type * as vscode from 'vscode';
import { apiOf, createContext, type GlossApi } from './editor/context';
import { FEATURES } from './editor/features/index';

/** Called by the editor when a folder with `.gloss/`, an article or a view of Gloss is opened, or a command is called. */
export function activate(extension: vscode.ExtensionContext): GlossApi {
  const context = createContext(extension);
  for (const register of FEATURES) register(context);
  context.documents.start();
  return apiOf(context);
}

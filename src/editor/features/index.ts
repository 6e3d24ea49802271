import type { Context } from '../context';
import { registerAnnotate } from './annotate';
import { registerArticles } from './articles';
import { registerChecks } from './checks';
import { registerComments } from './comments';
import { registerCorrect } from './correct';
import { registerHighlight } from './highlight';
import { registerHover } from './hover';
import { registerMentions } from './mentions';
import { registerOutline } from './outline';
import { registerRegistry } from './registry';
import { registerSamples } from './samples';
import { registerSetup } from './setup';
import { registerSidecar } from './sidecar';
import { registerStructure } from './structure';
import { registerSymbols } from './symbols';

/** All features, in the order in which they are registered. Each registers its providers, views and commands, and no more. */
export const FEATURES: readonly ((context: Context) => void)[] = [
  registerArticles,
  registerStructure,
  registerHighlight,
  registerHover,
  registerOutline,
  registerSymbols,
  registerMentions,
  registerAnnotate,
  registerComments,
  registerCorrect,
  registerSidecar,
  registerChecks,
  registerRegistry,
  registerSetup,
  registerSamples,
];

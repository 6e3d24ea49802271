import type { Article } from '../article/article';
import type { Recognition } from './mention';

/** All that is known of one article: its layout and what it says. */
export interface Facts {
  readonly article: Article;
  readonly recognition: Recognition;
}

import { renderMedia } from './render-media';
import { renderPdf } from './render-pdf';
import { renderPoster } from './render-poster';

/** Files of the library as posts get them: what the publisher is given as its MediaSource. */
export const publishMedia = { load: renderMedia, poster: renderPoster, pdf: renderPdf };

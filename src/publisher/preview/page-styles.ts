import { bar } from './styles/bar.js';
import { findings } from './styles/findings.js';
import { ground } from './styles/ground.js';
import { places } from './styles/places.js';
import { stage } from './styles/stage.js';

/** The preview's own look: quiet, so that the discussion is what one sees. */
export const pageStyles = [ground, bar, places, findings, stage].join('\n');

// The script-tag file: one classic script with everything inside, which adds nothing to the page but the elements.
import { upgradePage } from './embed/upgrade-page.js';
import './define.js';

upgradePage();

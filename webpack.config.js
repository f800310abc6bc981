import { addinBuild } from './scripts/addin-build.mjs';
import { workbenchBuild } from './scripts/workbench-build.mjs';

/** The add-in, and the page for trying it. The add-in alone: webpack --config-name addin. */
export default (_environment, { mode = 'production' }) => [addinBuild(mode), workbenchBuild(mode)];

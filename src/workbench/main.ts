import './page/workbench.css';
import { Workbench } from './page/workbench';

const workbench = new Workbench();
// For whoever tries things in the browser's console, and for the end-to-end tests.
Object.assign(window, { workbench });
void workbench.start();

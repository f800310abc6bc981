import './page/workbench.css';
import { Workbench } from './page/workbench';

void Workbench.show().then((workbench) => {
  // For whoever tries things in the browser's console, and for the end-to-end tests.
  Object.assign(window, { workbench });
  return workbench.start();
});

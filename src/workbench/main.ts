import { createGrid } from './grid/univer-grid';
import { SAMPLE } from './sample';

const grid = createGrid(document.getElementById('grid')!, SAMPLE, 'zh-CN', false);
Object.assign(window, { grid });

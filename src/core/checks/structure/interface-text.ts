import { defineCheck } from '../define-check';

const PAGE_NUMBER = /^\s*第\s?\d+\s?页/;

export default defineCheck({
  id: 'interface-text',
  scope: 'table',
  title: { zh: '粘贴了系统界面文字', en: 'Page chrome pasted with the table' },
  severity: 'info',
  basis: {
    zh: '填报惯例：表外不应有系统按钮、页签文字',
    en: 'Practice: buttons and tabs are no part of a declaration',
  },
  why: {
    zh: '按钮和页签文字随网页一起粘贴进来，上报或打印前应清除。',
    en: 'Buttons and tabs came along with the page and should go before the sheet is sent.',
  },
  fix: 'none',
  messages: {
    chrome: {
      zh: '粘贴了系统界面文字：{labels}，共{count}处。',
      en: 'Labels of the system’s page were pasted: {labels} ({count} in all).',
    },
  },
  examples: [
    {
      name: '表上方有按钮文字',
      table: `
        年度目标：
        修复便民桥7座。
        复制上年指标
        查看规范
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A3 chrome'],
    },
    {
      name: '只有目标和表',
      table: `
        年度目标：
        修复便民桥7座。
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
  ],

  run({ chrome }, report) {
    // The number of the page says less than its buttons, between which it may stand.
    const first = chrome.find(({ text }) => !PAGE_NUMBER.test(text)) ?? chrome[0];
    if (!first) return;
    const others = chrome.filter((one) => one !== first);
    const labels = chrome.map(({ text }) => text.trim());
    const shown = labels.slice(0, 8).join('、') + (labels.length > 8 ? '…' : '');
    report({ message: 'chrome', at: first, related: others, slots: { labels: shown, count: chrome.length } });
  },
});

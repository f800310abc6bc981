import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, WorkbenchWindow } from './support/open-workbench';

jest.setTimeout(90_000);

let browser: Browser;
let window: WorkbenchWindow;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  window = await WorkbenchWindow.open(browser);
});
afterEach(async () => {
  await window.close();
});

describe('the workbench', () => {
  it('opens with the sample, the ribbon of the manifest and the add-in, asking nobody else for anything', async () => {
    expect(await window.sheetNames()).toEqual(['部门整体', '项目（粘贴）', '自评']);
    expect(await window.value('部门整体', 'A1')).toBe('部门（单位）整体绩效目标申报表');
    const labels = await window.page.locator('.ribbon-button').allInnerTexts();
    expect(labels.map((text) => text.trim())).toEqual([
      '核查',
      '写入得分',
      '问题清单',
      '清除标记',
      '打开面板',
    ]);
    expect(
      window.recorded.requests.filter((url) => /\/office\/(office|excel-web-16\.00)\.js$/.test(url)),
    ).toHaveLength(2);
    expect(window.recorded.foreign).toEqual([]);
    expect(window.recorded.complaints).toEqual([]);
  });

  it('runs the real library in the frame, as Excel on the web', async () => {
    const seen = await window.addin.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return {
        host,
        platform,
        language: Office.context.displayLanguage,
        newest: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
        newer: Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
      };
    });
    expect(seen).toEqual({
      host: 'Excel',
      platform: 'OfficeOnline',
      language: 'zh-CN',
      newest: true,
      newer: false,
    });
  });

  it('says loudly which member the add-in used that the host does not have', async () => {
    const code = await window.addin.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load('count');
        await context.sync();
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('ApiNotFound');
    expect(await window.status()).toContain('Worksheet.Charts');
    expect(window.recorded.complaints.join()).toContain('[office host]');
  });

  it('lets the add-in read and write the grid, one step for undo', async () => {
    const read = await window.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('自评');
        const range = sheet.getRange('D7:H8');
        range.load('values,text,address');
        await context.sync();
        sheet.getRange('K1:L2').values = [
          [1.5, 'a'],
          ['=1+2', "'=literal"],
        ];
        await context.sync();
        return { address: range.address, values: range.values };
      }),
    );
    expect(read.address).toBe("'自评'!D7:H8");
    expect(read.values[0]).toEqual([
      '≥1500',
      '盏',
      '更换达到1500盏得满分，每少10盏扣0.5分，扣完为止',
      15,
      1460,
    ]);
    const written = await eventually(
      () => window.values('自评', 'K1:L2'),
      (values) => values[1]![0] === 3,
    );
    expect(written).toEqual([
      [1.5, 'a'],
      [3, '=literal'],
    ]);
    expect(await window.formula('自评', 'K2')).toBe('=1+2');
    await window.page.click('[data-tool="undo"]');
    expect(await window.values('自评', 'K1:L2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('tells the add-in of edits, selections and worksheets', async () => {
    await window.addin.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(
          async ({ address, changeType }) => void heard.push(`${changeType} ${address}`),
        );
        worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
        worksheets.onAdded.add(async () => void heard.push('added'));
        worksheets.onActivated.add(async () => void heard.push('activated'));
        await context.sync();
      }),
    );
    await window.type('自评', 'H7', '1480');
    await window.addSheet('新表');
    const heard = await eventually(
      () => window.addin.evaluate(() => [...(globalThis as unknown as { heard: string[] }).heard]),
      (events) => events.includes('added') && events.includes('RangeEdited H7'),
    );
    expect(heard).toEqual(expect.arrayContaining(['RangeEdited H7', 'selected H7', 'added', 'activated']));
  });
});

describe('PERFSCORE in the cells of the grid', () => {
  it('computes through the functions that the add-in has registered', async () => {
    await window.type('自评', 'K7', '=PERFSCORE(F7,H7,G7,D7,E7)');
    await window.type('自评', 'K8', '=PERFSCORE(F8,H8,G8,D8,E8)');
    await window.type('自评', 'K9', '=SUM(K7:K8)');
    const column = await eventually(
      () => window.values('自评', 'K7:K9'),
      (values) => values[2]![0] === 27.5,
    );
    expect(column).toEqual([[13], [14.5], [27.5]]);
    // An edit of an argument computes anew.
    await window.type('自评', 'H7', '1500');
    expect(
      await eventually(
        () => window.value('自评', 'K9'),
        (value) => value === 29.5,
      ),
    ).toBe(29.5);
  });

  it('leaves a blank actual blank, and says why where there is no number', async () => {
    await window.type('自评', 'K7', '=PERFSCORE(F7,M1,G7)');
    await window.type('自评', 'K8', '=PERFSCORE("视情况扣分",1,10)');
    await window.type('自评', 'K9', '=PERFSCORE(F9,H9,"x")');
    const values = await eventually(
      () => window.values('自评', 'K7:K9'),
      (cells) => cells[2]![0] === '#VALUE!' && cells[1]![0] === '#N/A',
    );
    expect(values).toEqual([[''], ['#N/A'], ['#VALUE!']]);
    await window.goTo('自评', 'K8');
    expect(
      await eventually(
        () => window.page.locator('#status-note').innerText(),
        (text) => text.includes('人工核对'),
      ),
    ).toContain('视情况');
  });

  it('spills the findings of a range over its rows', async () => {
    await window.type('项目（粘贴）', 'M12', '=PERFSCORE.CHECK(A12:J23)');
    const rows = await eventually(
      () => window.values('项目（粘贴）', 'M12:M23'),
      (cells) => cells.some(([text]) => String(text).includes('10处')),
    );
    expect(rows.map(([text]) => text !== '').lastIndexOf(true)).toBeGreaterThan(4);
  });
});

describe('what becomes the sheet', () => {
  it('takes a pasted text as it stands: numbers as numbers, tags as text, quoted cells with their line breaks', async () => {
    await window.addSheet('粘贴');
    await window.paste('粘贴', 'A1', '指标\t目标\n"第一行\n第二行"\t98.5\n<p>段落</p>\t≥90%\n');
    const values = await eventually(
      () => window.values('粘贴', 'A1:B3'),
      (cells) => cells[2]![0] !== '',
    );
    expect(values).toEqual([
      ['指标', '目标'],
      ['第一行\n第二行', 98.5],
      ['<p>段落</p>', '≥90%'],
    ]);
  });

  it('opens a .tsv file', async () => {
    await window.openFile('松风县申报.tsv', Buffer.from('一级指标\t指标值\r\n产出指标\t12\r\n', 'utf8'));
    expect(await window.sheetNames()).toEqual(['松风县申报']);
    expect(await window.values('松风县申报', 'A1:B2')).toEqual([
      ['一级指标', '指标值'],
      ['产出指标', 12],
    ]);
    expect(window.recorded.complaints).toEqual([]);
  });

  it('opens an .xlsx file with its merged cells and widths', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([
      ['云溪市测试', null],
      ['完成率', 0.97],
    ]);
    sheet['B2'].z = '0%';
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    sheet['!cols'] = [{ wpx: 210 }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表一');
    await window.openFile('测试.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const seen = await window.addin.evaluate(() =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem('表一');
        const range = worksheet.getUsedRangeOrNullObject();
        range.load('values,text,address');
        const merged = range.getMergedAreasOrNullObject();
        merged.load('address');
        await context.sync();
        return { address: range.address, values: range.values, text: range.text, merged: merged.address };
      }),
    );
    expect(seen).toEqual({
      address: "'表一'!A1:B2",
      values: [
        ['云溪市测试', ''],
        ['完成率', 0.97],
      ],
      text: [
        ['云溪市测试', ''],
        ['完成率', '97%'],
      ],
      merged: "'表一'!A1:B1",
    });
  });

  it('opens a file dropped onto the page', async () => {
    await window.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['甲\t1\n'], '拖入.txt'));
      const drag = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.getElementById('grid')!.dispatchEvent(drag('dragenter'));
      if (document.getElementById('drop-here')!.hidden)
        throw new Error('no sign that the file may be dropped');
      document.getElementById('grid')!.dispatchEvent(drag('drop'));
    });
    expect(
      await eventually(
        () => window.sheetNames(),
        ([name]) => name === '拖入',
      ),
    ).toEqual(['拖入']);
    expect(await window.page.locator('#drop-here').isHidden()).toBe(true);
  });

  it('says in a sentence that a file is no workbook, and keeps what is open', async () => {
    const chooser = window.page.waitForEvent('filechooser');
    await window.page.click('[data-tool="open"]');
    await (await chooser).setFiles({ name: '图片.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    expect(
      await eventually(
        () => window.status(),
        (text) => text.includes('没能打开'),
      ),
    ).toContain('图片.png');
    expect(await window.sheetNames()).toHaveLength(3);
  });
});

describe('themes, languages and widths', () => {
  it('hands dark and light on to the add-in', async () => {
    const isDark = () => window.addin.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    const background = () =>
      window.addin.evaluate(() =>
        getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue(
          '--colorNeutralBackground1',
        ),
      );
    const states: unknown[] = [[await isDark(), await background()]];
    for (const wanted of [true, false]) {
      await window.page.click('[data-tool="theme"]');
      await eventually(isDark, (dark) => dark === wanted);
      states.push([
        await isDark(),
        await eventually(background, (colour) => (colour === '#292929') === wanted),
      ]);
    }
    // The pane that is open follows.
    expect(states).toEqual([
      [false, '#ffffff'],
      [true, '#292929'],
      [false, '#ffffff'],
    ]);
  });

  it('changes to English and back', async () => {
    await window.page.click('[data-tool="language"]');
    await window.page.waitForSelector('.ribbon-button:has-text("Check")');
    await window.ready();
    expect(
      await window.addin.evaluate(() => Office.onReady().then(() => Office.context.displayLanguage)),
    ).toBe('en-US');
    await window.page.click('[data-tool="language"]');
    await window.page.waitForSelector('.ribbon-button:has-text("核查")');
  });

  it('closes and opens the pane while the add-in runs on', async () => {
    await window.page.click('#pane-close');
    await window.press('清除标记');
    expect(await window.page.locator('#pane').isVisible()).toBe(false);
    await window.page.click('.ribbon-button:has-text("打开面板")');
    expect(await window.page.locator('#pane').isVisible()).toBe(true);
  });
});

// Pages as a browser shows and prints them, and what axe-core has to say about who cannot see them well.
const { chromium } = require('playwright-core');
const path = require('path');
const axe = require.resolve('axe-core/axe.min.js');

(async () => {
  const [pictures, ...files] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  let wrong = 0;
  for (const file of files) {
    const name = path.join(pictures, `${path.basename(path.dirname(file))}-html`);
    for (const [size, width] of [['wide', 1100], ['narrow', 390]]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`file://${path.resolve(file)}`);
      await page.screenshot({ path: `${name}-${size}.png`, fullPage: true });
      const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (beside > 0) {
        wrong += 1;
        console.log(`${file} at ${width}: ${beside} pixels beside the screen`);
      }
      if (size === 'wide') await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => axe.run());
      for (const { id, help, nodes } of violations) {
        wrong += 1;
        console.log(`${file} at ${width}: ${id}: ${help}\n  ${nodes.slice(0, 3).map((node) => node.html).join('\n  ')}`);
      }
      await context.close();
    }
  }
  await browser.close();
  if (wrong) process.exit(1);
  console.log(`${files.length} pages: axe-core finds nothing`);
})();

import { testSites } from '../../src/commands/checks/test-sites.ts';
import { builtSite } from '../e2e/built-site.ts';
import { expect, test } from '../e2e/visit.ts';

const site = builtSite(testSites[0].directory);

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const { kind, path } of site.kinds) {
    test(`${kind}: nothing moves`, async ({ page }) => {
      await page.goto(path);
      const moving = await page.evaluate(() => {
        const seconds = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
        const isMoving = (style: CSSStyleDeclaration) =>
          (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) ||
          seconds(style.transitionDuration) > 0.01;
        return [...document.querySelectorAll('*')]
          .filter((element) => isMoving(getComputedStyle(element)))
          .map(({ tagName, className }) => `${tagName} ${className}`);
      });
      expect(moving).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    });
  }
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const { kind, path } of site.kinds) {
    test(`${kind}: links, tools and the focus keep to the reader's colours`, async ({ page }) => {
      await page.goto(path);
      const wrong = await page.evaluate(() => {
        const colours = (names: string[]) =>
          names.map((name) => {
            const probe = document.createElement('span');
            probe.style.color = name;
            document.body.append(probe);
            const { color } = getComputedStyle(probe);
            probe.remove();
            return color;
          });
        const text = new Set(
          colours(['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'HighlightText', 'GrayText', 'FieldText']),
        );
        const [canvas] = colours(['Canvas']);
        return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, h1, h2, h3, p, time, input')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => {
            const { color, forcedColorAdjust } = getComputedStyle(element);
            return forcedColorAdjust !== 'auto' || !text.has(color) || color === canvas;
          })
          .map(
            (element) =>
              `${element.tagName} ${element.textContent.trim().slice(0, 30)} ${getComputedStyle(element).color}`,
          );
      });
      expect(wrong).toEqual([]);
      for (let presses = 0; presses < 6; presses += 1) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
            document.activeElement ?? document.body,
          );
          return { outlineStyle, outlineWidth: Number.parseFloat(outlineWidth), outlineColor };
        });
        expect(ring.outlineStyle).not.toBe('none');
        expect(ring.outlineWidth).toBeGreaterThanOrEqual(2);
        expect(ring.outlineColor).not.toMatch(/rgba\(.*, 0\)/);
      }
    });
  }
});

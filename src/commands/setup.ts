import { provideChromium } from './chromium/provide-chromium.ts';
import { failPlainly } from './fail-plainly.ts';

await failPlainly(async () => {
  await provideChromium();
});

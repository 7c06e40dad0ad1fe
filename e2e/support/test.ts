import { expect, test as base } from '@playwright/test';
import { address } from './demo.ts';

/** Whatever a page does, it asks nobody but the server that it came from. */
export const test = base.extend<{ staysInside: void }>({
  staysInside: [
    async ({ context }, use) => {
      const outside: string[] = [];
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${address}/`) && !/^(blob|data):/.test(url)) outside.push(url);
      });
      await use();
      expect(outside).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

import { testFront } from '../e2e/visit-front.ts';

testFront({ name: 'one story with a photo', articles: 1, headlines: 'usual', photoEvery: 1 });
testFront({ name: 'five stories', articles: 5, headlines: 'usual', photoEvery: null });
testFront({ name: 'thirty stories without a photo', articles: 30, headlines: 'usual', photoEvery: null });
testFront({ name: 'thirty stories', articles: 30, headlines: 'usual', photoEvery: 3 });
testFront({ name: 'long headlines', articles: 30, headlines: 'long', photoEvery: 4 });
testFront({ name: 'short headlines', articles: 30, headlines: 'short', photoEvery: 4 });
testFront({ name: 'three thousand stories', articles: 3000, headlines: 'usual', photoEvery: null });

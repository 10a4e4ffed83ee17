import { testFront } from './visit-front.ts';

testFront({ name: 'a paper without a story', articles: 0, headlines: 'usual', photoEvery: null });
testFront({ name: 'a paper with one story', articles: 1, headlines: 'usual', photoEvery: null });

import { expect, test } from 'vitest';
import { playerOf } from '../../src/edition/player.ts';

test.each([
  ['YouTube', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
  ['YouTube', 'https://youtu.be/aqz-KE-bpKQ?t=1m30s', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90'],
  ['YouTube', 'http://m.youtube.com/shorts/aqz-KE-bpKQ', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'],
  ['Vimeo', 'https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['Vimeo', 'https://vimeo.com/76979871/0a1b2c', 'https://player.vimeo.com/video/76979871?dnt=1&h=0a1b2c'],
  ['Dailymotion', 'https://dai.ly/x8abcde', 'https://geo.dailymotion.com/player.html?video=x8abcde'],
  [
    'PeerTube',
    'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
    'https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv',
  ],
  ['Spotify', 'https://open.spotify.com/intl-de/episode/abc123', 'https://open.spotify.com/embed/episode/abc123'],
  [
    'SoundCloud',
    'https://soundcloud.com/someone/a-song?si=1',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomeone%2Fa-song',
  ],
])('%s has a player for %s', (provider, address, src) => {
  expect(playerOf(provider, address)?.src).toBe(src);
});

test.each([
  ['X', 'https://x.com/someone/status/1'],
  ['Twitch', 'https://www.twitch.tv/videos/1'],
  ['YouTube', 'https://www.youtube.com/watch?list=abc'],
  ['YouTube', 'https://youtube.com.elsewhere.example/watch?v=aqz-KE-bpKQ'],
  ['YouTube', 'javascript:alert(1)//youtube.com/watch?v=aqz-KE-bpKQ'],
  ['PeerTube', 'http://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv'],
  ['Spotify', 'https://open.spotify.com/user/someone'],
])('%s has none for %s', (provider, address) => {
  expect(playerOf(provider, address)).toBeNull();
});

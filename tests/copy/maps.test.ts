import { expect, it } from 'vitest';
import { readProvided } from '../../src/copy/enhance/providers.ts';

it.each([
  ['https://www.openstreetmap.org/search?query=Dray%20Point#map=13/44.2/-73.3', 'OpenStreetMap', 'Dray Point'],
  ['https://www.openstreetmap.org/?mlat=44.1&mlon=-73.2#map=15/44.1/-73.2', 'OpenStreetMap', null],
  ['https://www.openstreetmap.org/#map=15/44.1/-73.2', 'OpenStreetMap', null],
  ['https://www.openstreetmap.org/way/25818150', 'OpenStreetMap', null],
  ['https://osm.org/go/0EEQjE--', 'OpenStreetMap', null],
  ['https://www.google.com/maps/place/Caf%C3%A9+Nord/@44.1,-73.2,15z/data=!3m1', 'Google Maps', 'Café Nord'],
  ['https://www.google.com/maps/search/?api=1&query=Dray+Point%2C+Alder', 'Google Maps', 'Dray Point, Alder'],
  ['https://www.google.co.uk/maps?q=44.1,-73.2', 'Google Maps', null],
  ['https://maps.google.de/maps?q=Hafen', 'Google Maps', 'Hafen'],
  ['https://www.google.com/maps/search/?api=1&query=place_id:ChIJN1t_tDeuEmsR', 'Google Maps', null],
  ['https://www.google.com/maps/place/%E9/@44,-73,15z', 'Google Maps', null],
  ['https://maps.app.goo.gl/AbCd1234', 'Google Maps', null],
  ['https://maps.apple.com/?q=Fenwick%20Landing&ll=44.1,-73.2', 'Apple Maps', 'Fenwick Landing'],
  ['https://maps.apple.com/place?address=1%20Pier%20Road&coordinate=44.1,-73.2', 'Apple Maps', '1 Pier Road'],
  ['https://maps.apple/p/abcDEF', 'Apple Maps', null],
])('reads %s as a map of %s that names %s', (address, provider, place) => {
  expect(readProvided(address)).toEqual({ medium: 'map', provider, place });
});

it.each([
  'https://www.openstreetmap.org/about',
  'https://www.openstreetmap.org/user/ada/diary/7',
  'https://www.google.com/search?q=Dray+Point',
  'https://www.google.com/mapsters',
  'https://google.example/maps/place/Dray+Point',
  'https://maps.google.com.example/?q=Dray+Point',
  'https://maps.apple.com.example/?q=Dray+Point',
  'https://goo.gl/AbCd1234',
])('does not take %s for a map', (address) => {
  expect(readProvided(address)).toBeNull();
});

it('names no place by what readers could not read: keys, endless names and marks that turn words around', () => {
  const placeOf = (query: string) => readProvided(`https://maps.apple.com/?q=${encodeURIComponent(query)}`)?.place;
  expect(placeOf('Pier \u202E 9\n\u0000East')).toBe('Pier 9 East');
  expect(placeOf('x'.repeat(121))).toBeNull();
  expect(placeOf('44°06′N 73°12′W')).toBeNull();
});

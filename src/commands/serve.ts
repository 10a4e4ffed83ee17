import { environment } from '../collections/environment.ts';
import { failPlainly } from './fail-plainly.ts';
import { serveSite } from './server/serve-site.ts';

await failPlainly(() => serveSite(environment()));

import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../components/href.ts';
import { currentEdition, listedPages } from '../../edition/current-edition.ts';
import { channelPaths, feedFiles } from '../../edition/feed-channels.ts';
import type { FeedChannel } from '../../edition/feed-channels.ts';
import { feedOf } from '../../syndication/feed-of.ts';
import { fileResponse } from '../../syndication/file-response.ts';
import { atom } from '../../syndication/atom.ts';

export const getStaticPaths = (async () => channelPaths((await listedPages()).edition)) satisfies GetStaticPaths;

export const GET: APIRoute<{ channel: FeedChannel }> = async ({ props: { channel } }) =>
  fileResponse(atom(await feedOf(channel, feedFiles.atom, await currentEdition(), absolute)), 'atom');

const patience = 10_000;

/** Asks a host for JSON, without saying who asks or from where. Throws `gone`, `busy` or what the browser throws. */
export async function ask(source: string): Promise<unknown> {
  const response = await fetch(source, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 404 || response.status === 410 || (await isNotFound(response))) throw new Error('gone');
  if (response.status === 429) throw new Error('busy');
  if (!response.ok) throw new Error('failed');
  return response.json();
}

/** Bluesky answers with 400 and `NotFound` where a post is not there. */
async function isNotFound(response: Response): Promise<boolean> {
  if (response.status !== 400) return false;
  const { error } = (await response.json()) as { error?: string };
  return error === 'NotFound';
}

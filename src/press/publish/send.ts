import { deleteFiles, sendFiles } from './carry.ts';
import type { Outbox } from './outbox.ts';
import type { Plan } from './plan.ts';
import { sendingOf, turns } from './sending.ts';

/** Sends what is in the outbox, turn by turn, and then takes away what is gone. */
export async function carryOut(plan: Plan, outbox: Outbox, remote: string, say: (line: string) => void): Promise<void> {
  for (const [turn, what] of turns.entries()) {
    const parcels = plan.parcels.filter((parcel) => parcel.turn === turn);
    if (parcels.length === 0) continue;
    say(`Sending ${parcels.reduce((sum, { files }) => sum + files.length, 0)} files: ${what} …`);
    for (const { files, cacheControl, contentType } of parcels) {
      const headers = [`Cache-Control: ${cacheControl}`, `Content-Type: ${contentType}`];
      await sendFiles({ files, from: outbox.files, list: outbox.list }, remote, headers);
    }
  }
  if (plan.removed.length === 0) return;
  say(`Taking away ${plan.removed.length} files …`);
  // The other way round: a page goes before what it shows.
  for (const turn of [...turns.keys()].reverse()) {
    const files = plan.removed.filter((file) => sendingOf(file).turn === turn);
    if (files.length > 0) await deleteFiles({ files, from: remote, list: outbox.list });
  }
}

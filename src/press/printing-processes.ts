import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../collections/environment.ts';
import type { Bundle } from './bundle.ts';
import type { Entry } from './ledger.ts';
import type { Folders } from './made-file.ts';
import type { PartName } from './parts.ts';

/** What another process needs to print pages of the same edition. */
export interface PrintingOrder extends Folders {
  paper: Environment;
  bundle: Bundle;
  /** Where the reading of the content folder is kept, and by which code it was read. */
  notes: string;
  reader: string;
  /** File with the registers of volumes. */
  registers: string;
}

/** Pages that another process is to make. */
export interface AskedPages {
  /** Names the edition that they are of. */
  edition: string;
  /** The volumes that they are of; null for pages of the edition. */
  volumes: readonly PartName[] | null;
  /** With what is known of each in the output folder. */
  pages: [file: string, known: Entry | undefined][];
}

export type PrintThere = (asked: AskedPages) => Promise<PrintedThere>;

/** Pages that another process has made. */
export type PrintedThere = [file: string, made: { entry: Entry; changed: boolean }][];

/** What a printing process answers: pages, and the most memory that it has had, in kilobytes. */
export type PrintingAnswer = { printed: PrintedThere; memory: number } | { failure: string };

/** Other processes that print beside this one. */
export interface PrintingProcesses {
  count: number;
  /** Lets each process work at something; gives a promise for each. */
  each: (work: (print: PrintThere) => Promise<void>) => Promise<void>[];
  /** The most memory that one of them has had, in kilobytes. */
  memory: () => number;
  /** Ends them. */
  end: () => void;
}

/** To start a process and read the paper takes about as long as to print so many pages. */
const worthwhile = 400;

/** How many processes print beside this one where so many pages are to be printed. */
export function processesFor(pages: number, cores = availableParallelism()): number {
  return Math.max(0, Math.min(cores - 1, Math.floor(pages / worthwhile)));
}

/** Starts as many processes as pay off for `pages` pages. */
export function printingProcesses(order: PrintingOrder, pages: number): PrintingProcesses {
  const processes = Array.from({ length: processesFor(pages) }, () => start(order));
  return {
    count: processes.length,
    each: (work) => processes.map(({ print }) => work(print)),
    memory: () => Math.max(0, ...processes.map(({ memory }) => memory())),
    end: () => {
      for (const { process } of processes) process.kill();
    },
  };
}

/** A process that prints, with the most memory that it has had. */
interface Started {
  process: ChildProcess;
  print: PrintThere;
  memory: () => number;
}

function start(order: PrintingOrder): Started {
  const module = fileURLToPath(new URL('printing-process.ts', import.meta.url));
  const process = fork(module, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let settle: (answer: PrintingAnswer) => void = () => undefined;
  let memory = 0;
  process.on('message', (answer) => settle(answer as PrintingAnswer));
  process.on('error', ({ message }) => settle({ failure: message }));
  process.on('exit', (code, signal) => {
    settle({ failure: `A printing process ended early (${signal ?? code ?? 'no reason given'}). Build again.` });
  });
  process.send(order);
  const print: PrintThere = async (asked) => {
    const answer = await new Promise<PrintingAnswer>((resolve) => {
      settle = resolve;
      if (process.connected) process.send(asked);
      else resolve({ failure: 'A printing process has ended early. Build again.' });
    });
    if ('failure' in answer) throw new Error(answer.failure);
    memory = answer.memory;
    return answer.printed;
  };
  return { process, print, memory: () => memory };
}

import type { Result, Session } from './results.ts';
import { stepTitles } from './steps.ts';
import { thousands } from './tables.ts';

const [width, labelWidth, numberWidth] = [760, 250, 70];
const [barHeight, barStep, headHeight, panelSpace, margin] = [14, 22, 34, 18, 16];

/** Colors and letters of the paper; a reader's system tells light from dark. */
const style = `
  text { font: 13px Georgia, 'Times New Roman', serif; fill: #191512 }
  .head { font-size: 16px; font-weight: 600 }
  .number { font-variant-numeric: tabular-nums }
  .paper { fill: #fcfaf6 }
  .rule { stroke: #d0cac0 }
  .ours { fill: #8c2a20 }
  .peer { fill: #8f877d }
  @media (prefers-color-scheme: dark) {
    text { fill: #eee9e1 }
    .paper { fill: #171411 }
    .rule { stroke: #4a443d }
    .ours { fill: #e08374 }
    .peer { fill: #8b8379 }
  }`;

/** Draws the seconds of every build as bars, a panel for each paper, each panel to the length of its longest. */
export function chart(sessions: readonly Session[]): string {
  let top = margin;
  const panels = sessions.map((session) => {
    const drawn = panel(session, top);
    top += headHeight + session.results.length * barStep + panelSpace;
    return drawn;
  });
  const height = top;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Seconds for each build; less is better</title>
<style>${style}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ articles, photos, results }: Session, top: number): string {
  const longest = Math.max(...results.map(({ wall }) => wall));
  const room = width - labelWidth - numberWidth - 2 * margin;
  const bars = results.map((result, number) => {
    const y = top + headHeight + number * barStep;
    const length = Math.max(1, (result.wall / longest) * room);
    return bar(result, y, length);
  });
  const title = `${thousands(articles)} articles${photos ? ', a tenth with photos' : ''}: seconds`;
  return `<line class="rule" x1="${margin}" x2="${width - margin}" y1="${top}" y2="${top}"/>
<text class="head" x="${margin}" y="${top + 22}">${title}</text>
${bars.join('\n')}`;
}

function bar({ contender, title, step, wall }: Result, y: number, length: number): string {
  const left = margin + labelWidth;
  const middle = y + barHeight - 2.5;
  return `<text x="${margin}" y="${middle}">${title}, ${stepTitles[step]}</text><rect class="${contender === 'ours' ? 'ours' : 'peer'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}"/><text class="number" x="${(left + length + 8).toFixed(1)}" y="${middle}">${wall.toFixed(2)}</text>`;
}

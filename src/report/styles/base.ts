/** What the pages have in common: colours, letters, badges, panels and tables. Light and dark by the reader's preference. */
export const BASE_STYLES = `
:root { color-scheme: light dark; --ground: #f5f6f8; --panel: #fff; --ink: #1b2129; --quiet: #586273; --line: #e1e5eb; --edge: #d5dae2;
  --bar: #4577d1; --track: #e8edf6; --label: #c4532a; --link: #2456b8; --good: #17693c; --good-ground: #def2e6; --bad: #a3211b; --bad-ground: #fbe4e2;
  --warn: #744d00; --warn-ground: #fcefcd; --plain: #434e5e; --plain-ground: #e9ecf1; --cold: #b5562f; }
@media (prefers-color-scheme: dark) { :root { --ground: #11151a; --panel: #191f26; --ink: #e6eaef; --quiet: #9ca8b8; --line: #2a323d; --edge: #343d4a;
  --bar: #6f9eee; --track: #263041; --label: #f08a5d; --link: #8db5ff; --good: #7fdca7; --good-ground: #143323; --bad: #ffa29a; --bad-ground: #45201d;
  --warn: #f1c868; --warn-ground: #3b2f12; --plain: #c3ccd8; --plain-ground: #2a323d; --cold: #f08a5d; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
h1, h2, h3, h4, p, dl, dd, ol, ul, figure { margin: 0; padding: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.5rem); line-height: 1.15; font-weight: 650; letter-spacing: -.015em; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; margin: 3.5rem 0 1rem; }
h3 { font-size: 1rem; font-weight: 650; overflow-wrap: anywhere; }
h4 { font-size: .8rem; font-weight: 600; color: var(--quiet); }
a { color: var(--link); text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; z-index: 3; background: var(--panel); padding: .5rem 1rem; } .skip:focus { left: 1rem; top: .5rem; }
.quiet { color: var(--quiet); font-weight: 400; }
.note { color: var(--quiet); font-size: .85rem; margin: .5rem 0; max-width: 75ch; }
.lead { margin: 0 0 1rem; max-width: 75ch; }
.mono { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
.panel { background: var(--panel); border: 1px solid var(--edge); border-radius: .5rem; min-width: 0; }
.pad { padding: 1rem 1.25rem; } p.pad { max-width: 80ch; }
.badge { display: inline-block; border-radius: 1rem; padding: .05rem .6rem; font-size: .8rem; line-height: 1.5; font-weight: 600; white-space: nowrap; color: var(--plain); background: var(--plain-ground); }
.badge.good { color: var(--good); background: var(--good-ground); } .badge.failed { color: var(--bad); background: var(--bad-ground); }
.badge.warned { color: var(--warn); background: var(--warn-ground); } span.good { color: var(--good); }
.scroll { overflow-x: auto; position: relative; border-radius: inherit; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .45rem .75rem; border-top: 1px solid var(--line); vertical-align: middle; font-weight: 400; }
thead th { border-top: 0; color: var(--quiet); font-size: .8rem; font-weight: 600; white-space: nowrap; }
th:first-child, td:first-child { padding-left: 1.25rem; } th:last-child, td:last-child { padding-right: 1.25rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.meter { display: block; width: 100%; height: .35rem; border-radius: 2px; background: var(--track); overflow: hidden; }
.meter rect { fill: var(--bar); } .meter .failed { fill: var(--bad); } .meter .warned { fill: var(--warn); } .meter .label { fill: var(--label); }
.measure { display: flex; align-items: center; gap: .75rem; min-width: 9rem; } .measure .number { flex: none; width: 4.2rem; } .measure .meter { flex: 1 1 4rem; max-width: 14rem; }
details > summary { cursor: pointer; color: var(--link); width: fit-content; padding: .25rem 0; font-size: .85rem; }
mark { background: var(--bad-ground); color: var(--bad); padding: 0 .25rem; border-radius: .2rem; }
i { color: var(--quiet); }
@media (max-width: 40rem) { .minor { display: none; } .pad { padding: .9rem; } th, td { padding: .4rem .5rem; } th:first-child, td:first-child { padding-left: .9rem; }
  th:last-child, td:last-child { padding-right: .9rem; } table { font-size: .87rem; } .measure { min-width: 0; gap: .5rem; flex-wrap: wrap; } .measure .number { text-align: left; width: auto; } .measure .meter { flex-basis: 2rem; } }
@media print { :root { color-scheme: light; font-size: 11px; } body { background: none; font-size: 10px; } .panel, tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .scroll { overflow: visible; } a { color: inherit; text-decoration: none; }
  .skip { display: none; } }
`

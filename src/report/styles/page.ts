/** The profile page: a rail beside the contents where there is room, a strip above them on phones. */
export const PAGE_STYLES = `
.page > * { padding-inline: clamp(.75rem, 3vw, 2.5rem); }
.top-head { padding-block: 2rem 0; }
.eyebrow { color: var(--quiet); margin-bottom: .35rem; }
.verdict { display: inline-block; text-decoration: none; margin-top: .9rem; } .verdict .badge { font-size: .95rem; padding: .2rem .9rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1px; margin-top: 1.75rem; background: var(--line); border: 1px solid var(--edge); border-radius: .5rem; overflow: hidden; }
.figures > div { background: var(--panel); padding: .9rem 1.1rem; min-width: 0; }
.figures dt { color: var(--quiet); font-size: .8rem; } .figures dt a { color: inherit; }
.figures b { display: block; font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -.01em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.figures span { color: var(--quiet); font-size: .8rem; overflow-wrap: anywhere; }
main { outline: none; }
main h3:not(.panel h3) { margin: 2rem 0 .75rem; }
footer { color: var(--quiet); font-size: .85rem; padding-block: 3.5rem 3rem; } footer p { max-width: 80ch; }

.jump { position: sticky; top: 0; z-index: 2; display: flex; align-items: center; gap: .75rem; padding-block: .5rem; background: var(--ground); border-bottom: 1px solid var(--edge); }
.jump a { text-decoration: none; white-space: nowrap; } .jump a:hover { text-decoration: underline; }
.jump .brand, .jump .names { display: none; }
.jump ol { list-style: none; } .jump > ol { display: flex; gap: 1.1rem; overflow-x: auto; padding: .3rem .2rem; font-size: .9rem; scrollbar-width: none; }
.count { color: var(--quiet); font-size: .8em; font-variant-numeric: tabular-nums; }
.search { flex: 0 0 8rem; }
.search input { width: 100%; font: inherit; font-size: .9rem; padding: .35rem .6rem; color: inherit; background: var(--panel); border: 1px solid var(--edge); border-radius: .4rem; }
.search input::placeholder { color: var(--quiet); opacity: 1; }
:target, section, h2 { scroll-margin-top: 4rem; }

.alerts > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: .25rem 1rem; padding: .7rem 1.25rem; border-top: 1px solid var(--line); } .alerts > div:first-child { border-top: 0; }
.alerts h3 { font-size: inherit; line-height: 1.4; } .alerts ul { list-style: none; columns: 2 22rem; column-gap: 2rem; } .alerts li { break-inside: avoid; padding: .08rem 0; overflow-wrap: anywhere; }
.alerts li span { color: var(--quiet); margin-left: .3rem; }
.check { margin-bottom: .75rem; border-left: 3px solid var(--bad); } .check.warned { border-left-color: var(--warn); }
.check h3 { margin-bottom: .5rem; } .check h3 .badge { margin-right: .4rem; } .check .scroll { margin-inline: -1.25rem; white-space: nowrap; }
.facts { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .2rem 1.5rem; } .facts dt { color: var(--quiet); } .facts dd { overflow-wrap: anywhere; min-width: 0; }
.rules { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); } .rules details { box-shadow: 0 -1px var(--line); } .rules details[open] { grid-column: 1 / -1; } .rules + .panel, .panel + .rules { margin-top: 1rem; }
.rules summary { width: auto; padding: .55rem 1.25rem; font-size: inherit; color: var(--ink); } .rules summary:hover { background: var(--ground); } .rules summary .quiet { margin-left: .4rem; }

.packed { columns: 22rem; column-gap: 1rem; } .packed.wide { columns: 25rem; } .packed > * { break-inside: avoid; margin-bottom: 1rem; } .packed + h3 { margin-top: 1rem; }
.flow { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1rem; align-items: flex-start; } .flow > * { max-width: 100%; } .flow h3 { padding-bottom: 0; } .flow .note { padding: 0 1.25rem; max-width: 26rem; margin-top: .2rem; }
.narrow { max-width: 60rem; } .count.bad { color: var(--bad); font-weight: 600; }
figcaption { font-size: .8rem; font-weight: 600; color: var(--quiet); margin-bottom: .5rem; overflow-wrap: anywhere; } :is(.packed, .map) figcaption { font-size: .95rem; color: var(--ink); }
figure + figure { margin-top: 1rem; }
svg { display: block; }
.chart { width: 100%; max-width: 32rem; height: auto; font: 11px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: currentColor; text-anchor: middle; } .chart text { fill: var(--quiet); white-space: pre; }
.spark { width: 7.5rem; height: 1.5rem; overflow: hidden; }
.map { max-width: 60rem; margin-bottom: 1rem; } .map .chart { max-width: none; background: var(--ground); border-radius: .25rem; }

.field { margin-top: 1rem; scroll-margin-top: 4rem; } .field:target { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
.title { display: flex; flex-wrap: wrap; gap: .2rem .75rem; align-items: baseline; } .title h3 { font-size: 1.1rem; } .title .up { margin-left: auto; font-size: .85rem; }
.kind { font-size: .85rem; white-space: nowrap; } .kind .quiet { margin-left: .15rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem 2.5rem; align-items: start; margin-top: .9rem; }
.views { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem 2.5rem; align-items: start; } .views > *, .columns > * { min-width: 0; } .views > .top:only-child { grid-column: 1 / -1; max-width: 44rem; }
@media (min-width: 44rem) { .columns { grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr); } }
.stats > div { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem 0; border-top: 1px solid var(--line); } .stats > div:first-child { border-top: 0; }
.stats dt { color: var(--quiet); flex: none; } .stats dd { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; min-width: 0; }
.columns table th:first-child { padding-left: 0; } .columns table :is(th, td):last-child { padding-right: 0; } .columns :is(th, td) { padding-block: .25rem; font-size: .9rem; } .columns thead th { font-size: .8rem; }
.columns .top tbody th { overflow-wrap: anywhere; width: 60%; } .columns .meter { height: .25rem; margin-top: .15rem; }
.examples { list-style: none; } .examples li { border-top: 1px solid var(--line); padding: .25rem 0; font-size: .9rem; overflow-wrap: anywhere; } .examples li:first-child { border-top: 0; }
h4 + .scroll, h4 + .examples { margin-top: .3rem; }
.rows table, .check table { white-space: nowrap; width: auto; min-width: 100%; } .rows td, .rows tbody th { font-size: .87rem; }
.rows :is(th, td):first-child { position: sticky; left: 0; background: var(--panel); }

.matrix { width: auto; margin: 0 1.25rem 1.25rem 0; font-size: .75rem; border-collapse: separate; border-spacing: 1px; }
.matrix :is(th, td) { border: 0; padding: 0; } .matrix tbody th, .matrix .corner { padding: 0 .6rem 0 1.25rem; } .matrix .corner { vertical-align: bottom; } .matrix tbody th { text-align: right; white-space: nowrap; font-size: .8rem; }
.matrix tbody td { min-width: 2.1rem; height: 1.7rem; text-align: center; }
.matrix .upright { vertical-align: bottom; height: 6rem; font-weight: 400; } .matrix .upright span { writing-mode: vertical-rl; rotate: 180deg; padding-block: .4rem; } .matrix wbr { display: none; }
.matrix .self { background: var(--plain-ground); color: var(--quiet); }
${shadesOf('p', 'bar')}
${shadesOf('n', 'cold')}
.patterns { margin-top: .25rem; } .patterns tbody th { padding-block: .1rem; font-weight: 400; } .patterns .there { background: color-mix(in srgb, var(--bar) 55%, var(--panel)); } .patterns .gap { background: var(--plain-ground); }

@media (min-width: 64rem) {
  .page { display: grid; grid-template: auto auto 1fr / 15.5rem minmax(0, 1fr); max-width: 108rem; }
  .page > * { grid-column: 2; }
  .jump { grid-area: 1 / 1 / 4 / 2; align-self: start; display: block; height: 100vh; overflow-y: auto; overscroll-behavior: contain; padding: 2rem 1rem 2rem clamp(.75rem, 2vw, 2rem); border: 0; border-right: 1px solid var(--edge); background: none; }
  .jump .brand { display: block; font-weight: 650; margin-bottom: 1rem; overflow-wrap: anywhere; } .jump .brand a { color: inherit; white-space: normal; }
  .jump > ol { display: block; padding: 0; overflow: visible; margin-top: 1rem; } .jump > ol > li > a { display: flex; justify-content: space-between; gap: .5rem; padding: .22rem 0; color: var(--ink); }
  .jump .names { display: block; margin: .2rem 0 .5rem .1rem; padding-left: .75rem; border-left: 1px solid var(--edge); font-size: .85rem; } .jump .names a { display: block; padding: .1rem 0; white-space: normal; overflow-wrap: anywhere; color: var(--quiet); }
  :target, section, h2, .field { scroll-margin-top: 1.5rem; }
}
@media (min-width: 40rem) { wbr { display: none; } }
@media (max-width: 40rem) { h2 { margin-top: 2.75rem; } .figures { grid-template-columns: 1fr 1fr; } .figures > div { padding: .7rem .9rem; } .figures > :last-child:nth-child(odd) { grid-column: 1 / -1; } .figures b { font-size: 1.25rem; }
  .alerts > div { grid-template-columns: 1fr; padding: .7rem .9rem; } .spark { width: 4.5rem; } .check .scroll { margin-inline: -.9rem; } .rules summary { padding-inline: .9rem; } .matrix tbody th, .matrix .corner { padding-left: .9rem; font-size: .75rem; } .patterns .meter { display: none; } .measure { flex-wrap: nowrap; } .flow .note { padding-inline: .9rem; } }
@media print { .jump, .up, :is(.views, .packed) details { display: none; } .top-head { padding-top: 0; } .page { display: block; } h2 { margin-top: 1.5rem; } .columns { grid-template-columns: 1fr 2.4fr; } .views { grid-template-columns: 1fr 1fr; } .packed, .packed.wide { columns: 2; }
  .field { margin-top: .6rem; } .pad { padding: .6rem .8rem; } .rows table, .check table { white-space: normal; table-layout: fixed; overflow-wrap: anywhere; width: 100%; } :is(.rows, .check) :is(th, td) { font-size: 5.5px; padding: 1px 2px; white-space: normal; position: static; } .matrix { font-size: 6px; } .matrix tbody td { min-width: 0; height: 1.2rem; } }
`

/** Cells of a matrix by the strength of what they hold: letters stay readable on all of them. */
function shadesOf(sign: string, colour: string): string {
  return Array.from(
    { length: 8 },
    (_, i) =>
      `.matrix .${sign}${i + 1} { background: color-mix(in srgb, var(--${colour}) ${(i + 1) * 7}%, var(--panel)); }`,
  ).join('\n')
}

import { Html } from './html.ts'

/** The whole look of the page: light and dark by the reader's preference, one column on a phone, no colour alone. */
export const STYLES = new Html(`<style>
:root { color-scheme: light dark; --ground: #f6f7f9; --panel: #fff; --ink: #1a2029; --quiet: #596373; --line: #dfe3e9;
  --bar: #3b6fd4; --track: #e6ecf7; --good: #17703f; --good-ground: #e0f3e8; --bad: #a8201a; --bad-ground: #fbe5e3;
  --warn: #7a5200; --warn-ground: #fdf0d0; --link: #2257bd; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --panel: #1a2028; --ink: #e7ebf0; --quiet: #9eabba;
  --line: #2f3844; --bar: #6f9df2; --track: #263145; --good: #7ddba5; --good-ground: #153324; --bad: #ff9d95;
  --bad-ground: #431d1b; --warn: #f3c969; --warn-ground: #3a2e12; --link: #8fb6ff; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(.75rem, 3vw, 2rem); }
header { padding-top: 2rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
h4 { font-size: .8rem; margin: 0 0 .4rem; color: var(--quiet); font-weight: 600; }
p { margin: .25rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; }
.quiet, footer { color: var(--quiet); }
footer { padding-bottom: 3rem; margin-top: 3rem; font-size: .87rem; }
code, .mono { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .92em; overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.25rem 0 0; }
.cards div { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; flex: 1 1 9rem; min-width: 0; }
.cards dt { color: var(--quiet); font-size: .8rem; }
.cards dd { margin: 0; font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.cards .long { flex: 2 1 19rem; } .cards .long dd { font-size: .95rem; line-height: 1.9; font-weight: 500; }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .87rem; padding: .5rem .7rem; }
th, td { text-align: left; padding: .4rem .7rem; border-top: 1px solid var(--line); vertical-align: middle; }
thead th { border-top: 0; color: var(--quiet); font-size: .8rem; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
.value { white-space: nowrap; } .wide { min-width: 11rem; overflow-wrap: anywhere; }
.badge { display: inline-block; border-radius: 1rem; padding: 0 .6rem; font-size: .87rem; font-weight: 600; white-space: nowrap; }
.passed { color: var(--good); background: var(--good-ground); } .failed { color: var(--bad); background: var(--bad-ground); }
.warned { color: var(--warn); background: var(--warn-ground); }
.type { color: var(--quiet); font-size: .87rem; font-weight: 400; white-space: nowrap; }
details { margin-top: .75rem; } summary { cursor: pointer; color: var(--link); padding: .25rem 0; width: fit-content; }
svg { display: block; } svg rect { fill: var(--bar); }
.spark { width: 8rem; height: 1.6rem; } .chart { width: 100%; height: 8.5rem; border-bottom: 1px solid var(--quiet); }
.chart rect:hover { opacity: .65; }
.axis { display: flex; justify-content: space-between; gap: 1rem; color: var(--quiet); font-size: .8rem; margin: .2rem 0 0; white-space: nowrap; }
.none { color: var(--quiet); }
.field { padding: 1rem clamp(.75rem, 2vw, 1.25rem) 1.1rem; margin-bottom: .9rem; }
.field > header { padding: 0; margin: 0 0 .8rem; max-width: none; }
.field .title { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; } .field .title a { margin-left: auto; font-size: .87rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.2rem 2rem; align-items: start; }
.columns > * { min-width: 0; } .chart-box + .chart-box { margin-top: 1.2rem; }
.stats { margin: 0; display: grid; grid-template-columns: minmax(6rem, auto) 1fr; }
.stats dt, .stats dd { padding: .18rem 0; border-bottom: 1px solid var(--line); }
.stats dt { color: var(--quiet); padding-right: 1rem; } .stats dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.top { table-layout: fixed; } .top th, .top td { padding: .22rem .4rem .22rem 0; border-top: 1px solid var(--line); }
.top thead th { border-top: 0; } .top th:first-child { width: 50%; } .top tbody th { font-weight: 400; white-space: normal; overflow-wrap: anywhere; }
.meter { display: block; height: .3rem; background: var(--track); border-radius: .2rem; margin-top: .15rem; }
.meter span { display: block; height: 100%; background: var(--bar); border-radius: .2rem; min-width: 1px; }
ul.examples { margin: 0; padding: 0; list-style: none; } ul.examples code { font-size: .8rem; } ul.examples li { border-bottom: 1px solid var(--line); padding: .18rem 0; }
@media (min-width: 40rem) { wbr { display: none; } }
@media (max-width: 40rem) { .minor { display: none; } .spark { width: 4rem; } tbody th { white-space: normal; } table { font-size: .87rem; }
  thead th { font-size: .74rem; } th, td { padding: .35rem .45rem; } .cards div { flex-basis: 8rem; } .cards .long { flex-basis: 100%; } }
@media (max-width: 26rem) { .spark { width: 2.4rem; } th, td { padding: .35rem .3rem; } table { font-size: .82rem; } }
@media print { body { background: none; font-size: 11px; } .field, tr { break-inside: avoid; } .skip, .field .title a { display: none; }
  h2 { break-after: avoid; } svg rect, .meter span, .meter { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
</style>`)

/** The calendar: weeks as a grid; on a phone a list, one day below the other. */
export const DAYS_STYLES = `
body > header, body > main, body > footer { max-width: 112rem; margin-inline: auto; padding-inline: clamp(.75rem, 3vw, 2.5rem); }
body > header { padding-top: 2rem; } body > footer { padding-block: 2rem 3rem; }
.cards { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.25rem 0 0; }
.cards > div { background: var(--panel); border: 1px solid var(--edge); border-radius: .5rem; padding: .6rem .9rem; flex: 1 1 8rem; min-width: 0; }
.cards dt { color: var(--quiet); font-size: .8rem; } .cards dd { font-size: clamp(1rem, 5vw, 1.35rem); font-weight: 650; font-variant-numeric: tabular-nums; }
.failures h3 { margin: 0 0 .5rem; }
.month i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.contents { list-style: none; margin: 1rem 0 0; padding: 0; } .contents li { padding: .15rem 0; } .contents a { font-weight: 600; }
.legend { font-size: .87rem; max-width: 70rem; }
.failures { padding: 1rem; margin: 1rem 0; max-width: 70rem; } 
.failures dl > div { border-top: 1px solid var(--line); padding: .5rem 0; }
.failures dt { font-weight: 600; } .failures dt .quiet { font-weight: 400; font-size: .87rem; }
.failures div:target { outline: 2px solid var(--bad); outline-offset: .3rem; }
.reason { white-space: pre-line; overflow-wrap: anywhere; }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 45rem), 1fr)); gap: 1.5rem 2rem; align-items: start; margin-top: 1rem; }
.gap { grid-column: 1 / -1; color: var(--quiet); }
.month { table-layout: fixed; font-size: .8rem; line-height: 1.45; background: none; }
.month caption { text-align: left; color: var(--quiet); font-size: .87rem; padding: 0 0 .4rem; } .month caption b { color: var(--ink); font-size: 1.05rem; margin-right: .4rem; }
.month tr > th { text-align: center; padding: .2rem; } .month abbr { text-decoration: none; }
.month tr > td { vertical-align: top; border: 1px solid var(--line); padding: .3rem .3rem .4rem .35rem; height: 3rem; background: var(--panel); overflow-wrap: anywhere; }
.month td > span:not(.day) { display: block; color: var(--quiet); }
.month .day { display: block; color: var(--ink); margin-bottom: .15rem; } .month a.day b { text-decoration: underline; text-underline-offset: .15em; color: var(--link); }
.month a.day { text-decoration: none; } .month a.day:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.month .day b { font-size: .95rem; }
.month small { display: block; font-size: 1em; white-space: nowrap; } .month wbr { display: inline; } .month .published small { color: var(--good); } .month .failed small { color: var(--bad); }
.month td.failed { background: var(--bad-ground); } .month td.missing { background: none; border-style: dashed; }
.month .missing .day, .month .off { color: var(--quiet); } .month td.off { background: none; border-color: transparent; }
.month td.running { border: 2px solid var(--link); }
.month td > span.noted { color: var(--warn); background: var(--warn-ground); border-radius: .2rem; padding: 0 .2rem; margin: 0 -.2rem; }
@media (max-width: 40rem) {
  .month, .month tbody, .month tr { display: block; } .month thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .month caption { display: block; }
  .month tr > td { display: flex; flex-wrap: wrap; gap: 0 .7rem; height: auto; border-width: 0 0 1px; padding: .35rem .3rem; }
  .month td.off { display: none; } .month .day { flex: 1 0 100%; margin: 0; } .month small { display: inline; } .month .day b { display: inline-block; min-width: 1.4rem; }
  .month td.running { border-width: 2px; }
  .month td:nth-child(1) b::after { content: ' Mon'; } .month td:nth-child(2) b::after { content: ' Tue'; }
  .month td:nth-child(3) b::after { content: ' Wed'; } .month td:nth-child(4) b::after { content: ' Thu'; }
  .month td:nth-child(5) b::after { content: ' Fri'; } .month td:nth-child(6) b::after { content: ' Sat'; }
  .month td:nth-child(7) b::after { content: ' Sun'; } .month td b { min-width: 4rem; }
}
@media print { .month { break-inside: avoid; font-size: 8px; } .months { display: block; } .month + .month { margin-top: 1rem; }
  .month td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } details::details-content { content-visibility: visible; height: auto; } }
`

/**
 * Hides the fields that do not have all the words typed, in the rail, the index and the cards. `/` goes to the search, Enter to
 * the first field found, Escape shows all. Everything is there without it.
 */
export const SEARCH_SCRIPT = `(() => {
  const box = document.getElementById('search')
  const found = document.getElementById('found')
  const cards = [...document.querySelectorAll('[data-words]')]
  const places = new Map(cards.map((card) => [card.id, document.querySelectorAll('[data-of="' + card.id + '"]')]))
  let first = null
  const search = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const hits = cards.filter((card) => words.every((word) => card.dataset.words.includes(word)))
    const shown = new Set(hits)
    for (const card of cards) for (const place of places.get(card.id)) place.hidden = !shown.has(card)
    first = words.length ? hits[0] : null
    found.textContent = words.length ? hits.length + ' of ' + cards.length + ' fields' : ''
    document.body.classList.toggle('searching', words.length > 0)
  }
  box.addEventListener('input', search)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && first) location.hash = first.id
    if (event.key === 'Escape') { box.value = ''; search() }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === box) return
    event.preventDefault()
    box.focus()
  })
  box.parentElement.hidden = false
  search()
})()`

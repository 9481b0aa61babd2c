// Arrow keys in the matrix: one cell is in the tab order, the others are reached from it; Enter follows the link.
(() => {
  const body = document.querySelector('.hm tbody');
  if (!body) return;
  const grid = [...body.rows].map(row => [...row.querySelectorAll('td .cell')]);
  const shown = cell => cell.offsetParent !== null;
  grid.flat().forEach(cell => { cell.tabIndex = -1; });
  let current = grid[0][grid[0].length - 1];
  current.tabIndex = 0;
  document.querySelector('.keys')?.removeAttribute('hidden');
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const target = (y, x, key) => {
    if (key === 'Home') return grid[y].find(shown);
    if (key === 'End') return grid[y][grid[y].length - 1];
    return grid[y + steps[key][0]]?.[x + steps[key][1]];
  };
  body.addEventListener('keydown', event => {
    if (!(event.key in steps) && event.key !== 'Home' && event.key !== 'End') return;
    const y = grid.findIndex(row => row.includes(event.target));
    if (y < 0) return;
    const next = target(y, grid[y].indexOf(event.target), event.key);
    if (!next || !shown(next)) return;
    event.preventDefault();
    current.tabIndex = -1;
    current = next;
    current.tabIndex = 0;
    current.focus();
  });
  // A wide matrix opens at its last day.
  const wrap = document.querySelector('.hm-wrap');
  wrap.scrollLeft = wrap.scrollWidth;
})();

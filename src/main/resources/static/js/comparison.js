// Draws the table as lines that can be explored. Without this script, or without the library, the table is there alone.
(() => {
  const table = document.getElementById('figures');
  const place = document.getElementById('chart');
  if (!table || !place || !window.echarts) return;
  document.getElementById('chart-card').hidden = false;
  const days = [...table.tHead.rows[0].cells].slice(2).map(head => head.textContent);
  const marks = ['circle', 'rect', 'triangle', 'diamond'];
  const dashes = ['solid', 'dashed', 'dotted'];
  const series = [...table.tBodies[0].rows].map((row, at) => ({
    type: 'line',
    name: row.cells[0].textContent,
    symbol: marks[at % marks.length],
    symbolSize: 7,
    lineStyle: { type: dashes[Math.floor(at / marks.length) % dashes.length] },
    data: [...row.cells].slice(2).map(cell => (cell.dataset.number === undefined ? null : Number(cell.dataset.number))),
  }));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chart = window.echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption({
    animation: !calm,
    color: ['#164a8a', '#a8340b', '#0b5f58', '#4b3a91', '#7a4f00', '#86133d', '#1c7d74', '#566673'],
    grid: { left: 48, right: 24, top: 72, bottom: 72 },
    legend: { type: 'scroll', top: 0 },
    // Rich text is painted, so that no style is written into the page.
    tooltip: { trigger: 'axis', renderMode: 'richText', order: 'valueDesc' },
    xAxis: { type: 'category', data: days, boundaryGap: false },
    yAxis: table.dataset.unit === 'percent'
      ? { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } }
      : { type: 'value', min: 0 },
    dataZoom: [{ type: 'inside' }, { type: 'slider', bottom: 16, height: 24 }],
    series,
  });
  addEventListener('resize', () => chart.resize());
})();

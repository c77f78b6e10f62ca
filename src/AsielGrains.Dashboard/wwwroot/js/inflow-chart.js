// Draws the inflow with ECharts, which the page has loaded. Figures and texts come from the server, colours from the
// style sheet. Tooltips are drawn on the canvas: in HTML they would need inline styles, which the policy forbids.
const charts = new Map();
const dark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

export function draw(element, model) {
  const known = charts.get(element);
  if (known) {
    // A merge leaves bands where they were drawn first; when their order has changed the chart begins anew.
    const moved = order(known.model) !== order(model);
    known.model = model;
    known.chart.setOption(options(element, model), { notMerge: moved });
    return;
  }
  const chart = globalThis.echarts.init(element, null, { renderer: 'canvas' });
  const entry = { chart, model, watch: new ResizeObserver(() => redraw(element, true)) };
  charts.set(element, entry);
  chart.setOption(options(element, model));
  entry.watch.observe(element);
}

export function remove(element) {
  const entry = charts.get(element);
  if (!entry)
    return;
  entry.watch.disconnect();
  entry.chart.dispose();
  charts.delete(element);
}

// What the chart shows, for people who check it against its table.
export function shown(element) {
  const option = charts.get(element)?.chart.getOption();
  return option?.series.map(band => ({ name: band.name, counts: band.data }));
}

function order(model) {
  return model.bands.map(band => band.id).join();
}

function redraw(element, resized) {
  const { chart, model } = charts.get(element);
  if (resized)
    chart.resize();
  chart.setOption(options(element, model));
}

dark.addEventListener('change', () => charts.forEach((_, element) => redraw(element, false)));

function options(element, model) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const number = new Intl.NumberFormat(model.language);
  const narrow = element.clientWidth < 520;
  const roomy = element.clientWidth / model.labels.length > 14;
  const text = { color: colour('--text-soft'), fontFamily: style.fontFamily, fontSize: 13 };
  return {
    animation: !calm.matches,
    animationDuration: 0,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: style.fontFamily },
    grid: { left: 8, right: 12, top: narrow ? 12 : 32, bottom: 8, containLabel: true },
    tooltip: tooltip(model, number, colour),
    xAxis: {
      type: 'category',
      data: model.labels,
      axisLine: { lineStyle: { color: colour('--line-strong') } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: narrow ? '' : model.unit,
      nameTextStyle: { ...text, align: 'left' },
      minInterval: 1,
      splitLine: { lineStyle: { color: colour('--line') } },
      axisLabel: { ...text, formatter: value => number.format(value) },
    },
    series: model.bands.map((band, place) => series(band, place, colour, roomy)),
  };
}

function series(band, place, colour, roomy) {
  return {
    id: band.id,
    name: band.name,
    type: 'bar',
    stack: 'inflow',
    barMaxWidth: 44,
    data: band.counts,
    itemStyle: {
      color: colour(band.others ? '--series-others' : `--series-${place + 1}`),
      borderColor: colour('--surface'),
      borderWidth: roomy ? 1 : 0,
    },
    emphasis: { focus: 'none' },
  };
}

function tooltip(model, number, colour) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    axisPointer: { type: 'shadow', shadowStyle: { color: colour('--hover') } },
    backgroundColor: colour('--surface'),
    borderColor: colour('--line-strong'),
    textStyle: { color: colour('--text'), fontSize: 13 },
    formatter: bands => {
      const total = bands.reduce((sum, band) => sum + band.value, 0);
      const lines = bands.toReversed().map(band => `${band.marker} ${band.seriesName}  ${number.format(band.value)}`);
      return [model.names[bands[0].dataIndex], ...lines, `${model.totalName}  ${number.format(total)}`].join('\n');
    },
  };
}

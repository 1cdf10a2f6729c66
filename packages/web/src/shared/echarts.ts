import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init as initChart, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what our charts use, in a chunk of its own that is fetched with the first chart.
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** A chart in an element, drawn as SVG: sharp in print and on every screen. */
export const init = (element: HTMLElement): EChartsType => initChart(element, null, { renderer: 'svg' });

import type { Answer } from '../../api/answers.ts';

export type Kpis = Answer<'/api/v1/insights/kpis'>;
export type QuarterFigures = Kpis['quarters'][number];
export type SkillSupply = Answer<'/api/v1/insights/skills'>;
export type Forecast = Answer<'/api/v1/insights/availability'>;
export type ForecastWeek = Forecast['weeks'][number];
export type Freshness = Answer<'/api/v1/insights/freshness'>;
export type Lapsing = Answer<'/api/v1/insights/lapsing'>;
export type Changes = Answer<'/api/v1/insights/changes'>;

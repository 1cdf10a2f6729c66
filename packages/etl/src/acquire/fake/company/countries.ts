import type { NationalityName } from './nationalities.ts';
import type { LanguageCode } from './text.ts';

export type CountryName =
  'United Kingdom' | 'Ireland' | 'Norway' | 'Denmark' | 'Sweden' | 'Netherlands' | 'India';

export interface Country {
  /** Second language of the country's CVs; null where they are in English alone. */
  readonly language: LanguageCode | null;
  /** What is spoken at work beside English. */
  readonly spoken: string;
  readonly currency: string;
  readonly hourlyRate: number;
  /** Where people have security clearances. */
  readonly needsClearances: boolean;
  /**
   * `#` is any digit, `%` any but 0. Britain, Ireland and Sweden keep ranges for fiction (Ofcom, ComReg, PTS); the others get
   * numbers that begin with zeros, which no subscriber has.
   */
  readonly mobile: string;
  readonly nationalities: readonly (readonly [weight: number, name: NationalityName])[];
  /** Public holidays that always fall on the same day, `MM-DD`. */
  readonly holidays: readonly string[];
}

const christmas = ['12-25', '12-26', '01-01'];

// prettier-ignore
export const countries: Readonly<Record<CountryName, Country>> = {
  'United Kingdom': {
    language: null, spoken: 'English', currency: 'GBP', hourlyRate: 85, needsClearances: true, mobile: '+44 7700 900###',
    nationalities: [[80, 'British'], [5, 'Indian'], [4, 'Irish'], [4, 'Polish'], [2, 'Spanish'], [2, 'Italian'], [2, 'German'], [1, 'Portuguese']],
    holidays: christmas,
  },
  Ireland: {
    language: null, spoken: 'English', currency: 'EUR', hourlyRate: 95, needsClearances: false, mobile: '+353 20 91# ####',
    nationalities: [[72, 'Irish'], [8, 'Polish'], [7, 'Indian'], [6, 'British'], [4, 'Spanish'], [3, 'Portuguese']],
    holidays: ['02-01', '03-17', ...christmas],
  },
  Norway: {
    language: 'no', spoken: 'Norwegian', currency: 'NOK', hourlyRate: 1350, needsClearances: false, mobile: '+47 000 0# ###',
    nationalities: [[78, 'Norwegian'], [6, 'Swedish'], [5, 'Polish'], [4, 'Danish'], [3, 'German'], [2, 'Indian'], [2, 'British']],
    holidays: ['05-01', '05-17', ...christmas],
  },
  Denmark: {
    language: 'da', spoken: 'Danish', currency: 'DKK', hourlyRate: 1150, needsClearances: false, mobile: '+45 00 0# ## ##',
    nationalities: [[80, 'Danish'], [6, 'Swedish'], [4, 'German'], [4, 'Polish'], [3, 'Norwegian'], [3, 'Italian']],
    holidays: ['06-05', '12-24', ...christmas],
  },
  Sweden: {
    language: 'sv', spoken: 'Swedish', currency: 'SEK', hourlyRate: 1200, needsClearances: false, mobile: '+46 70 174 06 %#',
    nationalities: [[78, 'Swedish'], [7, 'Finnish'], [4, 'Polish'], [4, 'Indian'], [4, 'Danish'], [3, 'German']],
    holidays: ['01-06', '05-01', '06-06', '12-24', ...christmas],
  },
  Netherlands: {
    language: 'nl', spoken: 'Dutch', currency: 'EUR', hourlyRate: 105, needsClearances: false, mobile: '+31 6 0000 ####',
    nationalities: [[76, 'Dutch'], [6, 'German'], [5, 'Spanish'], [4, 'French'], [4, 'Indian'], [3, 'Italian'], [2, 'Portuguese']],
    holidays: ['04-27', ...christmas],
  },
  India: {
    language: null, spoken: 'Hindi', currency: 'INR', hourlyRate: 2600, needsClearances: false, mobile: '+91 00000 0####',
    nationalities: [[99, 'Indian'], [1, 'British']],
    holidays: ['01-26', '08-15', '10-02', '12-25'],
  },
};

export interface Office {
  readonly city: string;
  readonly country: CountryName;
  /** Out of a hundred people. */
  readonly share: number;
  readonly landline: string;
}

// prettier-ignore
export const offices: readonly Office[] = [
  { city: 'London', country: 'United Kingdom', share: 21, landline: '+44 20 7946 0###' },
  { city: 'Manchester', country: 'United Kingdom', share: 13, landline: '+44 161 496 0###' },
  { city: 'Edinburgh', country: 'United Kingdom', share: 8, landline: '+44 131 496 0###' },
  { city: 'Bristol', country: 'United Kingdom', share: 6, landline: '+44 117 496 0###' },
  { city: 'Dublin', country: 'Ireland', share: 9, landline: '+353 20 91# ####' },
  { city: 'Oslo', country: 'Norway', share: 12, landline: '+47 00 00 ## ##' },
  { city: 'Copenhagen', country: 'Denmark', share: 7, landline: '+45 00 00 ## ##' },
  { city: 'Stockholm', country: 'Sweden', share: 8, landline: '+46 8 465 004 ##' },
  { city: 'Amsterdam', country: 'Netherlands', share: 6, landline: '+31 20 000 00##' },
  { city: 'Bangalore', country: 'India', share: 10, landline: '+91 80 0000 0###' },
];

import type { CountryName } from './countries.ts';
import type { IndustryName } from './industries.ts';
import type { Text } from './text.ts';

/** Somebody the company works for, or one of its people worked for before. All are invented. */
export interface Customer {
  readonly name: Text;
  readonly industry: IndustryName;
}

const customer = (int: string, industry: IndustryName, local?: Omit<Text, 'int'>): Customer => ({
  name: { int, ...local },
  industry,
});

// prettier-ignore
export const customers: Readonly<Record<CountryName, readonly Customer[]>> = {
  'United Kingdom': [
    customer('Thornbury & Vale Bank', 'Banking and insurance'),
    customer('Albion Oak Insurance', 'Banking and insurance'),
    customer('Department for Rural Services', 'Public sector'),
    customer('Office for Licences and Permits', 'Public sector'),
    customer('Westmarch Borough Council', 'Public sector'),
    customer('Naval Stores Agency', 'Defence and security'),
    customer('Westmarch Police', 'Defence and security'),
    customer('Joint Logistics Directorate', 'Defence and security'),
    customer('Harrowdale Hospitals Trust', 'Health'),
    customer('Pennywell Water', 'Energy and utilities'),
    customer('Caledon Tidal Power', 'Energy and utilities'),
    customer('Castlegate & Daughters Stores', 'Retail'),
    customer('Brightline Broadcasting', 'Telecom and media'),
    customer('Severnside Railways', 'Transport and logistics'),
    customer('Ironbridge Turbines', 'Manufacturing'),
    customer('Foxglove Homes', 'Real estate and construction'),
  ],
  Ireland: [
    customer('Shannonside Credit Bank', 'Banking and insurance'),
    customer('National Grants Office', 'Public sector'),
    customer('Liffey Valley Hospitals', 'Health'),
    customer('Emerald Wind Farms', 'Energy and utilities'),
    customer('Claddagh Foods', 'Retail'),
    customer('Skellig Telecom', 'Telecom and media'),
    customer('Boyne Medical Devices', 'Manufacturing'),
  ],
  Norway: [
    customer('Fjordbanken North', 'Banking and insurance', { no: 'Fjordbanken Nord' }),
    customer('Norwegian Permit Agency', 'Public sector', { no: 'Tillatelsesetaten' }),
    customer('Municipality of Storelv', 'Public sector', { no: 'Storelv kommune' }),
    customer('Armed Forces Supply Office', 'Defence and security', { no: 'Forsvarets forsyningskontor' }),
    customer('Fjordland Hospitals', 'Health', { no: 'Fjordland sykehus' }),
    customer('Fossefall Power', 'Energy and utilities', { no: 'Fossefall Kraft' }),
    customer('Havbris Seafood', 'Manufacturing', { no: 'Havbris Sjømat' }),
    customer('Mountain Line Railways', 'Transport and logistics', { no: 'Fjellbanene' }),
    customer('Lyngheim Property', 'Real estate and construction', { no: 'Lyngheim Eiendom' }),
    customer('Bryggen Groceries', 'Retail', { no: 'Bryggen Dagligvare' }),
  ],
  Denmark: [
    customer('Øresund Mutual', 'Banking and insurance', { da: 'Øresund Gensidige' }),
    customer('Danish Permit Agency', 'Public sector', { da: 'Tilladelsesstyrelsen' }),
    customer('Region of the Islands Hospitals', 'Health', { da: 'Øernes Hospitaler' }),
    customer('Vestkyst Wind', 'Energy and utilities', { da: 'Vestkystens Vind' }),
    customer('Bøgeskov Furniture', 'Manufacturing', { da: 'Bøgeskov Møbler' }),
    customer('Great Belt Shipping', 'Transport and logistics', { da: 'Bæltets Rederi' }),
    customer('Torvet Stores', 'Retail', { da: 'Torvets Varehuse' }),
  ],
  Sweden: [
    customer('Mälar Savings Bank', 'Banking and insurance', { sv: 'Mälarbygdens Sparbank' }),
    customer('Swedish Permit Agency', 'Public sector', { sv: 'Tillståndsverket' }),
    customer('Civil Preparedness Office', 'Defence and security', { sv: 'Beredskapskontoret' }),
    customer('Bergsjö Hospitals', 'Health', { sv: 'Bergsjö Sjukhus' }),
    customer('Norrforsen Energy', 'Energy and utilities', { sv: 'Norrforsens Energi' }),
    customer('Granberga Forest Products', 'Manufacturing', { sv: 'Granberga Skogsindustri' }),
    customer('Skärgård Television', 'Telecom and media', { sv: 'Skärgårdens Television' }),
  ],
  Netherlands: [
    customer('Zuiderkade Bank', 'Banking and insurance'),
    customer('Netherlands Permit Office', 'Public sector', { nl: 'Vergunningendienst Nederland' }),
    customer('Waterland Flood Board', 'Public sector', { nl: 'Waterschap Waterrand' }),
    customer('Lindenhof Hospitals', 'Health', { nl: 'Lindenhof Ziekenhuizen' }),
    customer('Duinrand Grid', 'Energy and utilities', { nl: 'Duinrand Netbeheer' }),
    customer('Havenmeester Logistics', 'Transport and logistics', { nl: 'Havenmeester Logistiek' }),
    customer('Grachtengordel Homes', 'Real estate and construction', { nl: 'Grachtengordel Wonen' }),
  ],
  India: [
    customer('Deccan Cooperative Bank', 'Banking and insurance'),
    customer('State Land Records Office', 'Public sector'),
    customer('Nandi Hills Hospitals', 'Health'),
    customer('Kaveri Solar', 'Energy and utilities'),
    customer('Monsoon Mart', 'Retail'),
    customer('Lotus Line Telecom', 'Telecom and media'),
    customer('Garuda Freight', 'Transport and logistics'),
  ],
};

/** Consultancies and software houses where people worked before. All are invented. */
export const rivals: readonly string[] = [
  'Quillon Consulting',
  'Northgate Digital Partners',
  'Brambleworks Software',
  'Tessellate Labs',
  'Halyard & Finch',
  'Copperleaf Systems House',
  'Second Harbour Consulting',
  'Lumen Orchard',
];

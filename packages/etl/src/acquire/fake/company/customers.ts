import type { CountryName } from './countries.ts';
import { customerKinds, type CustomerKind, type CustomerKindName } from './industries.ts';
import type { Text } from './text.ts';

/** Somebody the company works for, or one of its people worked for before. All are invented. */
export interface Customer {
  readonly name: Text;
  readonly kind: CustomerKind;
}

const customer = (int: string, kind: CustomerKindName, local?: Omit<Text, 'int'>): Customer => ({
  name: { int, ...local },
  kind: customerKinds[kind],
});

// prettier-ignore
export const customers: Readonly<Record<CountryName, readonly Customer[]>> = {
  'United Kingdom': [
    customer('Thornbury & Vale Bank', 'Large bank'),
    customer('Albion Oak Insurance', 'Insurance company'),
    customer('Department for Rural Services', 'Government agency'),
    customer('Office for Licences and Permits', 'Government agency'),
    customer('Westmarch Borough Council', 'Large municipality'),
    customer('Naval Stores Agency', 'Defence organisation'),
    customer('Westmarch Police', 'Public safety agency'),
    customer('Joint Logistics Directorate', 'Defence organisation'),
    customer('Harrowdale Hospitals Trust', 'Hospital group'),
    customer('Pennywell Water', 'Water company'),
    customer('Caledon Tidal Power', 'Energy company'),
    customer('Castlegate & Daughters Stores', 'Retail chain'),
    customer('Brightline Broadcasting', 'Media house'),
    customer('Severnside Railways', 'Railway company'),
    customer('Ironbridge Turbines', 'Industrial group'),
    customer('Foxglove Homes', 'Property company'),
  ],
  Ireland: [
    customer('Shannonside Credit Bank', 'Large bank'),
    customer('National Grants Office', 'Government agency'),
    customer('Liffey Valley Hospitals', 'Hospital group'),
    customer('Emerald Wind Farms', 'Energy company'),
    customer('Claddagh Foods', 'Food producer'),
    customer('Skellig Telecom', 'Telecom operator'),
    customer('Boyne Medical Devices', 'Industrial group'),
  ],
  Norway: [
    customer('Fjordbanken North', 'Large bank', { no: 'Fjordbanken Nord' }),
    customer('Norwegian Permit Agency', 'Government agency', { no: 'Tillatelsesetaten' }),
    customer('Municipality of Storelv', 'Large municipality', { no: 'Storelv kommune' }),
    customer('Armed Forces Supply Office', 'Defence organisation', { no: 'Forsvarets forsyningskontor' }),
    customer('Fjordheim Hospitals', 'Hospital group', { no: 'Fjordheim sykehus' }),
    customer('Fossefall Power', 'Energy company', { no: 'Fossefall Kraft' }),
    customer('Havbris Seafood', 'Food producer', { no: 'Havbris Sjømat' }),
    customer('Mountain Line Railways', 'Railway company', { no: 'Fjellbanene' }),
    customer('Lyngheim Property', 'Property company', { no: 'Lyngheim Eiendom' }),
    customer('Bryggen Groceries', 'Retail chain', { no: 'Bryggen Dagligvare' }),
  ],
  Denmark: [
    customer('Øresund Mutual', 'Insurance company', { da: 'Øresund Gensidige' }),
    customer('Danish Permit Agency', 'Government agency', { da: 'Tilladelsesstyrelsen' }),
    customer('Region of the Islands Hospitals', 'Hospital group', { da: 'Øernes Hospitaler' }),
    customer('Vestkyst Wind', 'Energy company', { da: 'Vestkystens Vind' }),
    customer('Bøgeskov Furniture', 'Industrial group', { da: 'Bøgeskov Møbler' }),
    customer('Great Belt Shipping', 'Shipping company', { da: 'Bæltets Rederi' }),
    customer('Torvet Stores', 'Retail chain', { da: 'Torvets Varehuse' }),
  ],
  Sweden: [
    customer('Mälar Savings Bank', 'Savings bank', { sv: 'Mälarbygdens Sparbank' }),
    customer('Swedish Permit Agency', 'Government agency', { sv: 'Tillståndsverket' }),
    customer('Civil Preparedness Office', 'Public safety agency', { sv: 'Beredskapskontoret' }),
    customer('Bergsjö Hospitals', 'Hospital group', { sv: 'Bergsjö Sjukhus' }),
    customer('Norrforsen Energy', 'Energy company', { sv: 'Norrforsens Energi' }),
    customer('Granberga Forest Products', 'Industrial group', { sv: 'Granberga Skogsindustri' }),
    customer('Skärgård Television', 'Media house', { sv: 'Skärgårdens Television' }),
  ],
  Netherlands: [
    customer('Zuiderkade Bank', 'Large bank'),
    customer('Netherlands Permit Office', 'Government agency', { nl: 'Vergunningendienst Nederland' }),
    customer('Waterland Flood Board', 'Water authority', { nl: 'Waterschap Waterrand' }),
    customer('Lindenhof Hospitals', 'Hospital group', { nl: 'Lindenhof Ziekenhuizen' }),
    customer('Duinrand Grid', 'Grid operator', { nl: 'Duinrand Netbeheer' }),
    customer('Havenmeester Logistics', 'Logistics company', { nl: 'Havenmeester Logistiek' }),
    customer('Grachtengordel Homes', 'Property company', { nl: 'Grachtengordel Wonen' }),
  ],
  India: [
    customer('Deccan Terrace Cooperative Bank', 'Savings bank'),
    customer('State Land Records Office', 'Government agency'),
    customer('Nandi Hills Hospitals', 'Hospital group'),
    customer('Kaveri Solar', 'Energy company'),
    customer('Monsoon Mart', 'Retail chain'),
    customer('Lotus Line Telecom', 'Telecom operator'),
    customer('Garuda Freight', 'Logistics company'),
  ],
};

/** Consultancies and software houses where people worked before. All are invented. */
export const rivals: readonly string[] = [
  'Quillon Consulting',
  'Northgate Digital Partners',
  'Brambleworks Software',
  'Tesselwood Labs',
  'Halyard & Finch',
  'Copperkettle Systems House',
  'Second Harbour Consulting',
  'Lumen Orchard',
];

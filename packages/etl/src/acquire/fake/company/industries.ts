import { text, type Text } from './text.ts';

export type IndustryName =
  | 'Banking and insurance'
  | 'Public sector'
  | 'Defence and security'
  | 'Health'
  | 'Energy and utilities'
  | 'Retail'
  | 'Telecom and media'
  | 'Transport and logistics'
  | 'Manufacturing'
  | 'Real estate and construction';

// prettier-ignore
export const industries: Readonly<Record<IndustryName, Text>> = {
  'Banking and insurance': text('Banking and insurance', 'Bank og forsikring', 'Bank og forsikring', 'Bank och försäkring', 'Banken en verzekeraars'),
  'Public sector': text('Public sector', 'Offentlig sektor', 'Offentlig sektor', 'Offentlig sektor', 'Overheid'),
  'Defence and security': text('Defence and security', 'Forsvar og sikkerhet', 'Forsvar og sikkerhed', 'Försvar och säkerhet', 'Defensie en veiligheid'),
  Health: text('Health', 'Helse', 'Sundhed', 'Hälso- och sjukvård', 'Gezondheidszorg'),
  'Energy and utilities': text('Energy and utilities', 'Energi og forsyning', 'Energi og forsyning', 'Energi och vatten', 'Energie en nutsbedrijven'),
  Retail: text('Retail', 'Varehandel', 'Detailhandel', 'Detaljhandel', 'Detailhandel'),
  'Telecom and media': text('Telecom and media', 'Telekom og medier', 'Telekom og medier', 'Telekom och medier', 'Telecom en media'),
  'Transport and logistics': text('Transport and logistics', 'Transport og logistikk', 'Transport og logistik', 'Transport och logistik', 'Transport en logistiek'),
  Manufacturing: text('Manufacturing', 'Industri', 'Industri', 'Tillverkningsindustri', 'Industrie'),
  'Real estate and construction': text('Real estate and construction', 'Eiendom og bygg', 'Ejendomme og byggeri', 'Fastigheter och bygg', 'Vastgoed en bouw'),
};

/** What a customer is, and is called where its name may not be told. */
export interface CustomerKind {
  readonly industry: IndustryName;
  readonly anonymisedName: Text;
}

const kind = (industry: IndustryName, anonymisedName: Text): CustomerKind => ({ industry, anonymisedName });

// prettier-ignore
export const customerKinds = {
  'Large bank': kind('Banking and insurance', text('Large bank', 'Stor bank', 'Stor bank', 'Stor bank', 'Grote bank')),
  'Savings bank': kind('Banking and insurance', text('Savings bank', 'Sparebank', 'Sparekasse', 'Sparbank', 'Spaarbank')),
  'Insurance company': kind('Banking and insurance', text('Insurance company', 'Forsikringsselskap', 'Forsikringsselskab', 'Försäkringsbolag', 'Verzekeraar')),
  'Government agency': kind('Public sector', text('Government agency', 'Statlig etat', 'Statslig styrelse', 'Statlig myndighet', 'Overheidsinstantie')),
  'Large municipality': kind('Public sector', text('Large municipality', 'Stor kommune', 'Stor kommune', 'Stor kommun', 'Grote gemeente')),
  'Water authority': kind('Public sector', text('Water authority', 'Vannmyndighet', 'Vandmyndighed', 'Vattenmyndighet', 'Waterschap')),
  'Defence organisation': kind('Defence and security', text('Defence organisation', 'Forsvarsorganisasjon', 'Forsvarsorganisation', 'Försvarsorganisation', 'Defensieorganisatie')),
  'Public safety agency': kind('Defence and security', text('Public safety agency', 'Beredskapsetat', 'Beredskabsmyndighed', 'Beredskapsmyndighet', 'Veiligheidsdienst')),
  'Hospital group': kind('Health', text('Hospital group', 'Helseforetak', 'Hospitalsgruppe', 'Sjukhusgrupp', 'Ziekenhuisgroep')),
  'Energy company': kind('Energy and utilities', text('Energy company', 'Energiselskap', 'Energiselskab', 'Energibolag', 'Energiebedrijf')),
  'Grid operator': kind('Energy and utilities', text('Grid operator', 'Nettselskap', 'Netselskab', 'Elnätsbolag', 'Netbeheerder')),
  'Water company': kind('Energy and utilities', text('Water company', 'Vannverk', 'Vandværk', 'Vattenbolag', 'Waterbedrijf')),
  'Retail chain': kind('Retail', text('Retail chain', 'Butikkjede', 'Butikskæde', 'Butikskedja', 'Winkelketen')),
  'Telecom operator': kind('Telecom and media', text('Telecom operator', 'Teleoperatør', 'Teleselskab', 'Teleoperatör', 'Telecombedrijf')),
  'Media house': kind('Telecom and media', text('Media house', 'Mediehus', 'Mediehus', 'Mediehus', 'Mediabedrijf')),
  'Railway company': kind('Transport and logistics', text('Railway company', 'Jernbaneselskap', 'Jernbaneselskab', 'Järnvägsbolag', 'Spoorbedrijf')),
  'Logistics company': kind('Transport and logistics', text('Logistics company', 'Logistikkselskap', 'Logistikselskab', 'Logistikbolag', 'Logistiek bedrijf')),
  'Shipping company': kind('Transport and logistics', text('Shipping company', 'Rederi', 'Rederi', 'Rederi', 'Rederij')),
  'Industrial group': kind('Manufacturing', text('Industrial group', 'Industrikonsern', 'Industrikoncern', 'Industrikoncern', 'Industrieel concern')),
  'Food producer': kind('Manufacturing', text('Food producer', 'Matprodusent', 'Fødevareproducent', 'Livsmedelsproducent', 'Voedselproducent')),
  'Property company': kind('Real estate and construction', text('Property company', 'Eiendomsselskap', 'Ejendomsselskab', 'Fastighetsbolag', 'Vastgoedbedrijf')),
} satisfies Record<string, CustomerKind>;

export type CustomerKindName = keyof typeof customerKinds;

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

export interface Industry {
  readonly name: Text;
  /** What a customer of the industry is called where its name may not be told. */
  readonly anonymised: readonly Text[];
}

// prettier-ignore
export const industries: Readonly<Record<IndustryName, Industry>> = {
  'Banking and insurance': {
    name: text('Banking and insurance', 'Bank og forsikring', 'Bank og forsikring', 'Bank och försäkring', 'Banken en verzekeraars'),
    anonymised: [
      text('Large bank', 'Stor bank', 'Stor bank', 'Stor bank', 'Grote bank'),
      text('Insurance company', 'Forsikringsselskap', 'Forsikringsselskab', 'Försäkringsbolag', 'Verzekeraar'),
    ],
  },
  'Public sector': {
    name: text('Public sector', 'Offentlig sektor', 'Offentlig sektor', 'Offentlig sektor', 'Overheid'),
    anonymised: [
      text('Government agency', 'Statlig etat', 'Statslig styrelse', 'Statlig myndighet', 'Overheidsinstantie'),
      text('Large municipality', 'Stor kommune', 'Stor kommune', 'Stor kommun', 'Grote gemeente'),
    ],
  },
  'Defence and security': {
    name: text('Defence and security', 'Forsvar og sikkerhet', 'Forsvar og sikkerhed', 'Försvar och säkerhet', 'Defensie en veiligheid'),
    anonymised: [
      text('Defence organisation', 'Forsvarsorganisasjon', 'Forsvarsorganisation', 'Försvarsorganisation', 'Defensieorganisatie'),
      text('Public safety agency', 'Beredskapsetat', 'Beredskabsmyndighed', 'Beredskapsmyndighet', 'Veiligheidsdienst'),
    ],
  },
  Health: {
    name: text('Health', 'Helse', 'Sundhed', 'Hälso- och sjukvård', 'Gezondheidszorg'),
    anonymised: [
      text('Hospital group', 'Helseforetak', 'Hospitalsgruppe', 'Sjukhusgrupp', 'Ziekenhuisgroep'),
      text('Health authority', 'Helsemyndighet', 'Sundhedsmyndighed', 'Hälsomyndighet', 'Gezondheidsdienst'),
    ],
  },
  'Energy and utilities': {
    name: text('Energy and utilities', 'Energi og forsyning', 'Energi og forsyning', 'Energi och vatten', 'Energie en nutsbedrijven'),
    anonymised: [
      text('Energy company', 'Energiselskap', 'Energiselskab', 'Energibolag', 'Energiebedrijf'),
      text('Grid operator', 'Nettselskap', 'Netselskab', 'Elnätsbolag', 'Netbeheerder'),
    ],
  },
  Retail: {
    name: text('Retail', 'Varehandel', 'Detailhandel', 'Detaljhandel', 'Detailhandel'),
    anonymised: [text('Retail chain', 'Butikkjede', 'Butikskæde', 'Butikskedja', 'Winkelketen')],
  },
  'Telecom and media': {
    name: text('Telecom and media', 'Telekom og medier', 'Telekom og medier', 'Telekom och medier', 'Telecom en media'),
    anonymised: [
      text('Telecom operator', 'Teleoperatør', 'Teleselskab', 'Teleoperatör', 'Telecombedrijf'),
      text('Media house', 'Mediehus', 'Mediehus', 'Mediehus', 'Mediabedrijf'),
    ],
  },
  'Transport and logistics': {
    name: text('Transport and logistics', 'Transport og logistikk', 'Transport og logistik', 'Transport och logistik', 'Transport en logistiek'),
    anonymised: [
      text('Railway company', 'Jernbaneselskap', 'Jernbaneselskab', 'Järnvägsbolag', 'Spoorbedrijf'),
      text('Logistics company', 'Logistikkselskap', 'Logistikselskab', 'Logistikbolag', 'Logistiek bedrijf'),
    ],
  },
  Manufacturing: {
    name: text('Manufacturing', 'Industri', 'Industri', 'Tillverkningsindustri', 'Industrie'),
    anonymised: [text('Industrial group', 'Industrikonsern', 'Industrikoncern', 'Industrikoncern', 'Industrieel concern')],
  },
  'Real estate and construction': {
    name: text('Real estate and construction', 'Eiendom og bygg', 'Ejendomme og byggeri', 'Fastigheter och bygg', 'Vastgoed en bouw'),
    anonymised: [
      text('Property company', 'Eiendomsselskap', 'Ejendomsselskab', 'Fastighetsbolag', 'Vastgoedbedrijf'),
      text('Building contractor', 'Entreprenør', 'Entreprenør', 'Byggföretag', 'Bouwbedrijf'),
    ],
  },
};

import { faker as danish } from '@faker-js/faker/locale/da';
import { faker as german } from '@faker-js/faker/locale/de';
import { faker as indian } from '@faker-js/faker/locale/en_IN';
import { faker as spanish } from '@faker-js/faker/locale/es';
import { faker as finnish } from '@faker-js/faker/locale/fi';
import { faker as french } from '@faker-js/faker/locale/fr';
import { faker as italian } from '@faker-js/faker/locale/it';
import { faker as norwegian } from '@faker-js/faker/locale/nb_NO';
import { faker as dutch } from '@faker-js/faker/locale/nl';
import { faker as polish } from '@faker-js/faker/locale/pl';
import { faker as portuguese } from '@faker-js/faker/locale/pt_PT';
import { faker as swedish } from '@faker-js/faker/locale/sv';

// Only the lists of names are Faker's: seeding its Mersenne twister anew for every person costs 20 µs, a second in 50,000 people.
const fakers = {
  nb_NO: norwegian,
  da: danish,
  sv: swedish,
  nl: dutch,
  en_IN: indian,
  pl: polish,
  es: spanish,
  de: german,
  fi: finnish,
  pt_PT: portuguese,
  it: italian,
  fr: french,
};

const words = (list: string): string[] => list.split(' ');

// Faker's British and Irish names are its American ones.
// prettier-ignore
const ownNames = {
  British: {
    given: words(`Oliver Amelia George Olivia Harry Isla Jack Emily Noah Grace Charlie Sophie Thomas Poppy James Ella William Charlotte
      Samuel Lucy Daniel Freya Joseph Alice Edward Ruby Benjamin Eleanor Alexander Hannah Callum Abigail Lewis Megan Rhys Bethan Cameron
      Catriona Ewan Imogen Hugh Harriet Adam Zara Mohammed Aisha Yusuf Fatima Kwame Abena Dominic Naomi Marcus Chloe Arjun Priya Gareth
      Sian Nathan Rebecca`.replaceAll(/\s+/g, ' ')),
    family: words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
      Wood Jackson Clarke Khan Patel Ahmed Hussain Ali Singh Begum Edwards Turner Hughes Cooper Ward Morris Hill Moore Harris King Baker
      Lee Allen Morgan Bailey Murphy Campbell Stewart Macdonald Fraser Murray Reid Ross Watson Okafor Mensah Adeyemi Bennett Carter
      Shaw Holmes Mills Barker Pearce Whitfield Ashworth Hargreaves Thornton Bradshaw Kaur Chowdhury Osei Lawson`.replaceAll(/\s+/g, ' ')),
  },
  Irish: {
    given: words(`Conor Aoife Sean Saoirse Oisin Niamh Cian Ciara Patrick Roisin Fionn Caoimhe Darragh Sinead Eoin Orla Cormac Grainne
      Declan Maeve Ronan Clodagh Liam Siobhan Padraig Eimear Tadhg Aisling Brendan Deirdre Finbarr Emer Diarmuid Nuala`.replaceAll(/\s+/g, ' ')),
    family: words(`Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty Kennedy
      Lynch Murray Quinn Moore McLoughlin Carroll Connolly Daly O'Connell Wilson Dunne Brennan Burke Collins Campbell Clarke Johnston
      Hughes Farrell Fitzgerald Brady Nolan Flynn Hogan Keane Molloy Tierney`.replaceAll(/\s+/g, ' ')),
  },
};

export type NameSource = keyof typeof fakers | keyof typeof ownNames;

/** First names of women and men. */
export function givenNames(source: NameSource): readonly string[] {
  if (source in ownNames) return ownNames[source as keyof typeof ownNames].given;
  const { female = [], male = [] } = fakers[source as keyof typeof fakers].definitions.person.first_name;
  return [...female, ...male];
}

export function familyNames(source: NameSource): readonly string[] {
  if (source in ownNames) return ownNames[source as keyof typeof ownNames].family;
  return fakers[source as keyof typeof fakers].definitions.person.last_name.generic ?? [];
}

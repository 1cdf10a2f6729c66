import { familyNames, givenNames, type NameSource } from './names.ts';
import { text, type Text } from './text.ts';

export interface Nationality {
  readonly name: Text;
  /** Languages grown up with; the first is the usual one. */
  readonly languages: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  /** Where people of the nationality studied. */
  readonly universities: readonly string[];
}

export type NationalityName =
  | 'British'
  | 'Irish'
  | 'Norwegian'
  | 'Danish'
  | 'Swedish'
  | 'Dutch'
  | 'Indian'
  | 'Polish'
  | 'Spanish'
  | 'German'
  | 'Finnish'
  | 'Portuguese'
  | 'Italian'
  | 'French';

function nationality(
  name: Text,
  names: NameSource,
  languages: readonly string[],
  universities: readonly string[],
): Nationality {
  return {
    name,
    languages,
    givenNames: givenNames(names),
    familyNames: familyNames(names),
    universities,
  };
}

// prettier-ignore
export const nationalities: Readonly<Record<NationalityName, Nationality>> = {
  British: nationality(text('British', 'Britisk', 'Britisk', 'Brittisk', 'Brits'), 'British', ['English'],
    ['University of Manchester', 'University of Bristol', 'University of Edinburgh', 'Imperial College London', 'University of Leeds', 'The Open University']),
  Irish: nationality(text('Irish', 'Irsk', 'Irsk', 'Irländsk', 'Iers'), 'Irish', ['English', 'English', 'Irish'],
    ['University College Dublin', 'Trinity College Dublin', 'University of Galway', 'University College Cork']),
  Norwegian: nationality(text('Norwegian', 'Norsk', 'Norsk', 'Norsk', 'Noors'), 'nb_NO', ['Norwegian'],
    ['University of Oslo', 'NTNU', 'University of Bergen', 'OsloMet']),
  Danish: nationality(text('Danish', 'Dansk', 'Dansk', 'Dansk', 'Deens'), 'da', ['Danish'],
    ['University of Copenhagen', 'Technical University of Denmark', 'Aarhus University', 'IT University of Copenhagen']),
  Swedish: nationality(text('Swedish', 'Svensk', 'Svensk', 'Svensk', 'Zweeds'), 'sv', ['Swedish'],
    ['KTH Royal Institute of Technology', 'Uppsala University', 'Lund University', 'Chalmers University of Technology']),
  Dutch: nationality(text('Dutch', 'Nederlandsk', 'Nederlandsk', 'Nederländsk', 'Nederlands'), 'nl', ['Dutch'],
    ['Delft University of Technology', 'University of Amsterdam', 'Eindhoven University of Technology', 'Utrecht University']),
  Indian: nationality(text('Indian', 'Indisk', 'Indisk', 'Indisk', 'Indiaas'), 'en_IN', ['Hindi', 'Kannada', 'Tamil', 'Telugu', 'Malayalam'],
    ['Indian Institute of Science', 'IIT Madras', 'Bangalore University', 'Anna University', 'BITS Pilani']),
  Polish: nationality(text('Polish', 'Polsk', 'Polsk', 'Polsk', 'Pools'), 'pl', ['Polish'],
    ['University of Warsaw', 'AGH University of Krakow', 'Gdańsk University of Technology']),
  Spanish: nationality(text('Spanish', 'Spansk', 'Spansk', 'Spansk', 'Spaans'), 'es', ['Spanish'],
    ['Universidad Politécnica de Madrid', 'Universitat de Barcelona', 'Universidad de Granada']),
  German: nationality(text('German', 'Tysk', 'Tysk', 'Tysk', 'Duits'), 'de', ['German'],
    ['TU Berlin', 'RWTH Aachen', 'University of Hamburg']),
  Finnish: nationality(text('Finnish', 'Finsk', 'Finsk', 'Finsk', 'Fins'), 'fi', ['Finnish'],
    ['Aalto University', 'University of Helsinki', 'Tampere University']),
  Portuguese: nationality(text('Portuguese', 'Portugisisk', 'Portugisisk', 'Portugisisk', 'Portugees'), 'pt_PT', ['Portuguese'],
    ['Instituto Superior Técnico', 'University of Porto']),
  Italian: nationality(text('Italian', 'Italiensk', 'Italiensk', 'Italiensk', 'Italiaans'), 'it', ['Italian'],
    ['Politecnico di Milano', 'Sapienza University of Rome', 'University of Bologna']),
  French: nationality(text('French', 'Fransk', 'Fransk', 'Fransk', 'Frans'), 'fr', ['French'],
    ['Sorbonne University', 'INSA Lyon', 'University of Nantes']),
};

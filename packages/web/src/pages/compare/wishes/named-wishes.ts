import type { Criteria } from '../../search/criteria.ts';
import { either, fold, no, unknown, yes, type Judgement, type Wish } from './wish.ts';
import { day } from '../../../shared/format.ts';

/** Wishes for a name of which any of several will do: place, department, role, certificate. */
export function namedWishes(criteria: Criteria): Wish[] {
  const wish = (what: string, values: readonly string[], judge: Wish['judge']): Wish[] =>
    values.length === 0 ? [] : [{ words: `${what} ${either(values)}`, judge }];
  const [countries, departments] = [criteria.all('country'), criteria.all('department')];
  const [roles, certificates] = [criteria.all('role'), criteria.all('certificate')];
  return [
    ...wish('In', countries, ({ person }) => isOneOf(person.country, countries)),
    ...wish('Department', departments, ({ person }) => isOneOf(person.department, departments)),
    ...wish('Role', roles, ({ person: { title, roles: held } }) => {
      const named = [title, ...held].filter((role) => role !== null);
      const found = named.find((role) => hasPart(role, roles));
      if (found !== undefined) return yes(found);
      return named.length === 0 ? unknown() : no(named[0]!);
    }),
    ...wish('Certificate', certificates, ({ person }) => {
      const found = person.certificates.filter(({ certificate }) => hasPart(certificate, certificates));
      const good = found.find(({ expired }) => !expired);
      if (good !== undefined) return yes(good.certificate);
      const [over] = found;
      return over === undefined
        ? no('not in the CV')
        : no(`${over.certificate}, expired ${day(over.expiresOn)}`);
    }),
  ];
}

const isOneOf = (value: string | null, wanted: readonly string[]): Judgement => {
  if (value === null) return unknown();
  return wanted.some((each) => fold(each) === fold(value)) ? yes(value) : no(value);
};

const hasPart = (text: string, parts: readonly string[]): boolean =>
  parts.some((part) => fold(text).includes(fold(part)));

import type { ContactData, ContactSeed } from './account.ts';

const firstNames = (
  'Ada Amara Bruno Carla Chidi Daria Elias Farah Greta Hugo Ilse Jonah Kaito Leila Marta Nadia Oskar Petra Quentin ' +
  'Rosa Samir Tessa Ulla Viktor Wanda Ximena Yusuf Zora Anders Beatriz Cosmo Delia Emil Fiona Gideon Hanna Igor Jelena ' +
  'Kofi Lorenzo'
).split(' ');
const lastNames = (
  'Abbott Barros Castellano Dvorak Eklund Farrow Gutierrez Hoffmann Ivanova Jansen Kovacs Lindholm Moreau Nakagawa ' +
  "O'Brien Pereira Quinn Rossi Sandoval Takahashi Ueda Vasquez Whitlock Xu Yilmaz Zimmermann Adeyemi Bergstrom Caldwell " +
  'Duarte Engel Fontaine Grayson Hartmann Iversen Jacobs Keller Lombardi Mbeki Novak Okafor Papadakis Qureshi Romano ' +
  'Silva Thorne Usman Virtanen Watanabe Zhang'
).split(' ');
const linesPerAreaCode = 100;
const peoplePerCompany = 20;

const line = (areaCode: string, number: number): string =>
  `+1${areaCode}55501${String(number % linesPerAreaCode).padStart(2, '0')}`;

/** As people type it: (202) 555-0142. */
const typed = (phoneNumber: string): string =>
  phoneNumber.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/**
 * The contacts of a seed: the same ones on every run, all with names and mobile numbers of their own. Every tenth
 * number is typed, not E.164; every fourth person belongs to a company and has its number as well.
 */
export function generateContacts(seed: ContactSeed): readonly ContactData[] {
  const count = Math.min(
    seed.count,
    firstNames.length * lastNames.length,
    seed.areaCodes.length * linesPerAreaCode,
  );
  return Array.from({ length: count }, (_, index) => {
    const mobile = line(
      seed.areaCodes[index % seed.areaCodes.length] ?? '',
      Math.floor(index / seed.areaCodes.length),
    );
    const company = Math.floor(index / peoplePerCompany);
    return {
      firstName: firstNames[index % firstNames.length] ?? '',
      // Every name meets every other one before a pair comes again.
      lastName: lastNames[(index + Math.floor(index / firstNames.length)) % lastNames.length] ?? '',
      mobilePhone: index % 10 === 9 ? typed(mobile) : mobile,
      ...(index % 4 === 0
        ? { company: `Company ${company + 1}`, businessPhone: line(seed.companyAreaCode, company) }
        : {}),
    };
  });
}

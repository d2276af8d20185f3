export { ann, ben } from '#tests/support/people.ts';

export const virginia = '+16505550100';
export const dana = '+16505550142';
export const ruth = '+16505550143';

export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

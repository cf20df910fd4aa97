/** What a fresh calendar shows: a normal week of a small café. `inDays` and `at` are in the location's zone. */
export const samplePosts = [
  {
    inDays: 1,
    at: '09:00',
    summary:
      'New on the shelf: a washed Guji from Ethiopia. Peach, jasmine, a clean finish.\n\nTry it as filter before ten and the second cup is on us. #coffee #filter',
    followUpComment: 'Roasted on Tuesday, 250 g to take home at the counter.',
    planned: true,
  },
  {
    inDays: 3,
    at: '16:30',
    summary:
      'Saturday cupping, 11:00 to 12:30. Six coffees, one table, no jargon.\n\nTen seats. Write to us and one of them is yours.',
    followUpComment: '',
    planned: true,
  },
  {
    inDays: 5,
    at: '11:00',
    summary: 'Behind the counter: how Mira dials in the grinder every morning. (Draft: add her photo.)',
    followUpComment: '',
    planned: false,
  },
];

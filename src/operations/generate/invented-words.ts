/** Names that belong to nobody, and the words of concerns that nobody had. */
export const firstNames = words(`
  Abelia Alaric Amias Annis Barnaby Bettany Caspian Clover Corin Delphine Dorcas Edmund Elowen Emeric Fenella Florian Gwenda Hadrian
  Hester Isolde Jolyon Jessamy Kerensa Lavender Leander Lettice Linnet Lorcan Merrin Myrtle Ninian Odette Orla Osbert Peregrine Petronel
  Quilla Rosamund Rowena Sabina Septimus Sorrel Tamsin Thaddeus Tryphena Ursula Verity Wilfrid Winifred Ysella
`);

export const surnames = words(`
  Addlecombe Ashgrove Barrowclough Bellweather Bramblewick Candlish Copplestone Crabwell Dapplegate Dunmallow Elderquay Fairweather
  Fernsby Garthwick Gillywater Harkaway Hazelrigg Inglebright Jellicote Kestrelman Larkhollow Lovibond Marchbank Merriday Nettlefield
  Oakapple Oxenhope Pennyfeather Pettigrove Quarrington Quickthorn Ravenscar Rushbrooke Saltmarsh Silverlock Skelwith Tanglewood
  Thistledown Thornbury Uppercliff Umberleigh Vellacott Venmore Wainfleet Wetherby Whinlatter Windrush Yarrowby Yellowlees Zealand
`);

export const platforms = ['Pixlo', 'Chatterbox', 'Snaplane', 'GroupNest', 'Vidloop', 'a messaging app', 'email', 'a gaming server'];

export const whos = ['A colleague', 'A parent', 'Somebody in my form', 'A former pupil', 'An account without a name', 'One of the coaches'];
export const dids = [
  'posted photos of the trip',
  'sent messages late in the evening',
  'asked to be friends',
  'commented on a picture of pupils',
  'shared a screenshot of the staff group',
  'made jokes about a lesson',
  'wrote angry words about the school',
  'left the page open for everyone',
  'put names under a film of the concert',
  'answered a private message',
];
export const wheres = [
  'on their own page',
  'in a group of parents',
  'in a chat for the football club',
  'under the school’s own post',
  'on an account with the school’s name',
  'in a story that went away after a day',
];
export const afters = [
  'I saw it on the bus and kept a copy.',
  'Two pupils showed it to me at break.',
  'A parent rang the office about it.',
  'It was taken down in the evening.',
  'I have not spoken to anybody about it.',
  'They said that it was a joke.',
  'It has happened before, last term.',
  'The office has the screenshots.',
  'I did not answer.',
];
export const reasons = [
  'We spoke about what is expected, and it was understood.',
  'It was looked into and there was nothing that needed an answer.',
  'What was said could be shown, and it was dealt with.',
];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

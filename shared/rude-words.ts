// Words that no name on a classroom's projector should hold, in English and German. Short lists and the teacher's eye:
// the filter has to catch what is typed for a laugh, and must not refuse Yoshitaka, Siriporn, Nwankwo or Ignazio.

/** Rude wherever it stands in a name, also between other letters. */
const ANYWHERE = [
  'fuck motherf cocksuck blowjob asshole arsehole dickhead bullshit dipshit shithead shitface wanker bastard bitch',
  'nigger nigga faggot whore dildo jerkoff handjob cumshot bollock pornhub paedophil pedophil rapist',
  'hitler siegheil heilh neonazi holocaust vergewalt kinderfick',
  'ficken ficker fickd gefickt scheiss arschl hurens hurenk wichser wixer fotze pimmel schlampe missgeburt kanake',
  'schwuchtel judensau hodensack drecksau drecksack arschgeige',
].flatMap((line) => line.split(' '));

/** Rude only as a word of its own: "Dickens", "Essex", "Kinoshita" and "Fukuda" are names. */
const ALONE = new Set(
  [
    'ass arse cock dick cum tit tits slut sex sexy anal anus fag homo rape kkk isis jizz crap piss shit shitty shite fuk',
    'fuc fck fu cunt twat wank penis vagina pussy porn porno nazi nazis pedo paedo retard boob boobs milf stfu spic gook',
    'arsch sau fick hure huren nutte nutten wichs wixe titten muschi schwanz spast spasti spacko mongo neger kacke kack',
    'depp idiot hurensohn bumsen ss 1488',
  ].flatMap((line) => line.split(' ')),
);

const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
  ß: 'ss',
};

/** Lower case, without accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const swap = (text: string, signs: RegExp): string => text.replace(signs, (sign) => LOOKALIKES[sign] ?? sign);
/** Signs and digits read as the letters they are used for; a number stays a number, also with a letter behind it. */
function decoded(text: string): string {
  const plainer = swap(text, /[@$!|€ß]/g);
  const digits = text.match(/\d/g)?.length ?? 0;
  return (plainer.match(/\p{L}/gu)?.length ?? 0) >= digits ? swap(plainer, /[013457]/g) : plainer;
}
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** "f u c k" and "f.u.c.k" are one word. */
function wordsOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}@$!|€]+/u).filter((word) => word !== '');
  const spelled = words.length > 1 && words.every((word) => word.length === 1);
  return spelled ? [words.join('')] : words;
}

/** "fuuuck" and "fuck" are one word, "asss" and "ass" too. */
const shortened = (word: string): string[] => [
  word,
  word.replace(/(.)\1{2,}/gu, '$1'),
  word.replace(/(.)\1{2,}/gu, '$1$1'),
];

export function isRude(name: string): boolean {
  const text = plain(name);
  const run = letters(decoded(text));
  const words = wordsOf(text).flatMap((word) => [word, letters(decoded(word))]);
  return (
    shortened(run).some((variant) => ANYWHERE.some((rude) => variant.includes(rude))) ||
    words.flatMap(shortened).some((word) => ALONE.has(word))
  );
}

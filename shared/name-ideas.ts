// Two-word names for people who cannot think of one: an adjective and an animal. In German both are masculine, so that
// every pair agrees.
import type { Language } from './scenario.ts';

const WORDS: Readonly<Record<Language, { readonly first: readonly string[]; readonly second: readonly string[] }>> = {
  en: {
    first: [
      'Amber Bold Brave Bright Calm Clever Cosmic Crisp Daring Eager Early Fancy Fair Fleet Gentle Golden Happy Honest',
      'Jolly Keen Kind Lively Lucky Lunar Merry Mighty Mellow Nimble Noble Patient Polite Proud Quick Quiet Rapid Silver',
      'Smart Solar Steady Sunny Swift Tidy Tidal Vivid Warm Wild Wise Witty',
    ].flatMap((line) => line.split(' ')),
    second: [
      'Badger Bear Beaver Bison Camel Condor Crane Dolphin Eagle Falcon Ferret Finch Fox Gecko Goose Hare Hawk Hedgehog',
      'Heron Ibex Jaguar Kestrel Koala Lemur Lion Lizard Lynx Magpie Marten Moose Newt Octopus Orca Otter Owl Panda Parrot',
      'Penguin Puffin Raven Robin Salmon Seal Sparrow Stork Swan Tiger Toucan Turtle Walrus Whale Wolf Wombat Zebra',
    ].flatMap((line) => line.split(' ')),
  },
  de: {
    first: [
      'Bunter Edler Eiliger Emsiger Fairer Feiner Fixer Flinker Flotter Freier Froher Frecher Goldener Guter Heller Hoher',
      'Junger Kecker Kluger Kundiger Kühner Leiser Lieber Lustiger Milder Munterer Mutiger Netter Ruhiger Rascher Reger',
      'Sanfter Schlauer Schneller Starker Stiller Stolzer Tapferer Treuer Wacher Warmer Weiser Wilder Zarter Zäher',
    ].flatMap((line) => line.split(' ')),
    second: [
      'Adler Biber Bussard Dachs Delfin Elch Falke Fasan Fink Fuchs Gecko Gepard Hai Hase Hecht Hirsch Igel Iltis Jaguar',
      'Kakadu Karpfen Kauz Kondor Kranich Lachs Leguan Löwe Luchs Marder Molch Orca Otter Panda Panther Papagei Pelikan',
      'Pinguin Puma Rabe Reiher Salamander Schwan Seehund Specht Sperling Star Storch Tiger Tukan Uhu Wal Widder Wolf',
    ].flatMap((line) => line.split(' ')),
  },
};

/** As in names.ts, which a phone need not load. */
const LONGEST_NAME = 20;

/** @param draw uniform draws from [0, 1) */
export function nameIdea(language: Language, draw: () => number): string {
  const { first, second } = WORDS[language];
  for (;;) {
    const name = `${first[Math.floor(draw() * first.length)]} ${second[Math.floor(draw() * second.length)]}`;
    if (name.length <= LONGEST_NAME) return name;
  }
}

// Texte der Rollenkarte: wofür jede Rolle da ist, was sie bewegt, was ihr schaden kann.
import type { roles as english } from '../en/roles.ts';
import type { Translated } from '../message.ts';

export const roles: Translated<typeof english> = {
  'role.goal': 'Ziel',
  'role.levers': 'Hebel',
  'role.canHurt': 'Kann wehtun',
  'role.vc.goal': 'Mach aus 100 Credits mehr, als die üblichen Strategien an deiner Stelle geschafft hätten.',
  'role.vc.levers':
    'Pro Runde bis zu 30 in Labore, Apps, Klimatechnik oder Biotech. Oder zurückhalten. Einen Anteil zur Hälfte verkaufen.',
  'role.vc.canHurt':
    'Verkaufen kostet 8\u202f%, in einer Panik 20\u202f%. Auch drei Runden nach deiner letzten Entscheidung zählen.',
  'role.giant.goal': 'Steigere den Wert deines Konzerns stärker, als es die üblichen Strategien geschafft hätten.',
  'role.giant.levers': 'Rechenzentren, Deals mit einem Labor, abwerben, Aktien zurückkaufen, Laboranteile verkaufen.',
  'role.giant.canHurt': 'Maschinen verschleißen. Bauen alle Konzerne, stehen Hallen leer und die Miete sinkt für alle.',
  'role.climate.goal': 'Mach deinen Anteil an der Firma wertvoller, als es die üblichen Strategien geschafft hätten.',
  'role.climate.levers': 'Geld einsammeln, Anlagen bauen, Leute einstellen, das Etikett „{label}“ tragen oder nicht.',
  'role.climate.canHurt':
    'Je mehr Menschen an {boom} glauben, desto weniger Geld kommt an. Das Etikett kostet nach dem Platzen.',
  'role.short.goal': 'Verdiene an überhöhten Kursen, und zwar mehr als die üblichen Strategien.',
  'role.short.levers': 'Leer verkaufen, Puts kaufen, einen Bericht veröffentlichen, eindecken.',
  'role.short.canHurt':
    'Steigen die Kurse, musst du im schlechtesten Moment zurückkaufen. Puts verfallen nach drei Runden.',
};

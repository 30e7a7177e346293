/** Clauses of treaties by their id, as French calls them; brief and page say the same. */
export const treatiesInFrench: Readonly<Record<string, string>> = {
  'nat-4': 'Traité de l’Atlantique Nord, article 4',
  'nat-5': 'Traité de l’Atlantique Nord, article 5',
  'nat-6': 'Traité de l’Atlantique Nord, article 6 (zone)',
  'teu-42-7': 'Traité sur l’Union européenne, article 42 § 7',
  'tfeu-222': 'Clause de solidarité de l’UE, article 222 TFUE',
  'csto-4': 'Traité de sécurité collective, article 4',
  'anzus-4': 'Traité ANZUS, article IV',
  'rio-3': 'Traité de Rio, article 3',
  'japan-us-5': 'Traité entre le Japon et les États-Unis, article V',
  jef: 'Force expéditionnaire interarmées (JEF)',
};

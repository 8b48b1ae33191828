/** What every scanner takes for a virus, and is none; in two halves, so that no scanner takes this file for one. @source eicar.org */
export const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

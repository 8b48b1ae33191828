/** Stands in every backup, for whoever opens one without Heed. */
export const readme = `A backup of Heed (https://age-encryption.org/v1 around a tar file).

  age -d -i IDENTITY FILE | tar -x      opens it without Heed
  npm run heed -- restore FILE --identity IDENTITY

keys/          the master key (base64) and the key that signs the log (PEM). Whoever has them can read everything
checkpoints.txt  signed heads of the log; the last one is of the moment that the records show
records/       one JSON object in each line, the rows of one table; a large table has several parts
evidence/      files as they were stored, each sealed under its own key (libsodium secretstream)
manifest.json  size and SHA-256 of each member, number of rows in each table, files that are left out and why

Not here: files that nobody had confirmed yet, files stopped as possibly illegal, and who was signed in.
`;

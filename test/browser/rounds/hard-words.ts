/** No space to break at. */
export const unbreakable = 'Unbreakable'.repeat(16);

/** What people paste: long, in other scripts, from right to left, and what looks like code. */
export const hardWords = `She wrote 🦑👩🏽‍🏫 and مرحبا بالعالم, then שלום.\n\n${unbreakable}\n<script>alert(1)</script> {{constructor}} & "quotes"\n${'A long line of what somebody saw. '.repeat(40)}`;

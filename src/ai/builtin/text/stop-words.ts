/** English words that say nothing about a topic. Negations and question words with a meaning ("where") stay out on purpose. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about again all also am an and any anything are as at be because been before being but by can cannot cant could did do does doing dont
  for from get gets getting go going got had has have having he hello help her here hey hi him his how i id if ill im in into is it its ive just
  know let lets like me my myself need needs now of off on one only or our out over please pls really she should so some someone something still
  such than thank thanks that thats the their them then there these they thing things this those to too try trying up us use very want wants was we
  were what whats when where which while who why will with would yet you your yours`.split(/\s+/),
);

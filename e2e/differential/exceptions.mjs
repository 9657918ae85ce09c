// All that Mokuroku answers otherwise than Backstage, by topic and name of the request, and why it must or
// should. `whole` answers may differ in everything; of `wording` only the text of the error may. An entry whose
// answers have become equal fails the test: it is to be removed.
const ZOD = 'The message lists the alternatives of a validation library, in its words.';
const PARSER = "The message is that of JavaScript's JSON parser.";
const CRASH = 'Backstage fails with a 500 on input that is merely wrong.';

const READABLE = 'What was registered is readable when Mokuroku answers, so the answer holds it.';
const MOVED = 'The entityRef of a location tells its target, also of one that was moved.';
const PLACE = 'The message tells file and line.';
const REFS = 'by-refs compares refs as by-name does: in any case, with the default namespace. Backstage compares them to the letter.';

export const exceptions = {
  'by-query': {
    'a cursor that is none': { wording: PARSER },
    'a cursor of an empty object': { wording: ZOD },
    'a text with an underscore': { whole: 'Backstage takes the underscore of a text for the wildcard of SQL.' },
  },
  predicates: {
    'an unknown operator': { wording: ZOD },
    'an unknown operator of a field': { wording: ZOD },
    'a field that is null': { wording: ZOD },
    'a field that is an array': { wording: ZOD },
    'a not of an array': { wording: ZOD },
    'an all of an object': { wording: ZOD },
    'an in of an object': { wording: ZOD },
    'an exists of text': { wording: ZOD },
    'a prefix of a number': { wording: ZOD },
    'an operator beside a field': { wording: ZOD },
    'a limit below zero': { whole: CRASH },
    'a cursor that is none': { wording: PARSER },
    'a body that is no JSON': { wording: PARSER },
  },
  facets: {
    'posted: an unknown operator': { wording: ZOD },
  },
  'single-entities': {
    'by refs: a body that is no JSON': { wording: PARSER },
    'by refs: in capitals': { whole: REFS },
    'by refs: short refs': { whole: REFS },
  },
  locations: {
    'by id: no id at all': { whole: CRASH },
    'remove: no id at all': { whole: CRASH },
    'register: a file': { whole: READABLE },
    'register: the same file, to be read again': { whole: READABLE },
    'register: a target that is no URL': { whole: 'Mokuroku refuses at once what can never be read.' },
    'register: an unknown type': { wording: 'Files of folders that are configured may be registered, too.' },
    'update: another target': { whole: MOVED },
    'update: the same target': { whole: MOVED },
    'list: what is left': { whole: MOVED },
    'dry run: a file that is not there': { wording: PLACE },
    'dry run: a file with an entity that is invalid': { wording: PLACE },
    'dry run: a file that is no YAML': { wording: "The message is that of a YAML parser." },
    'dry run: a host that is not allowed': { wording: "The message names a setting of Backstage." },
  },
};

/** What is asked of GitHub where one question about a pull request does not tell it, and what is written on few. */
export { writeCheck } from './check-run.ts';
export { readLabels } from './read-labels.ts';
export { readPeople } from './read-people.ts';
export { readPermission } from './read-permission.ts';
export { readProgramFile } from './read-program-file.ts';

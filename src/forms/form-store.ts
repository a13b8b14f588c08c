import { DefinitionStore } from '../measures/definition-store.js';
import type { FormCatalogue } from './form.js';
import { readForms } from './read-forms.js';

/** The forms in memory. */
export class FormStore extends DefinitionStore<FormCatalogue> {
  constructor() {
    super(readForms);
  }
}

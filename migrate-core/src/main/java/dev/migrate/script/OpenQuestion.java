package dev.migrate.script;

/**
 * Something that has to be decided before a revision can run.
 *
 * @param text what is to be decided
 * @param line the line that asks, counted from 1; 0 if it is not known
 */
record OpenQuestion(String text, int line) {

	OpenQuestion {
		text = text.strip().replaceFirst("\\.$", "");
	}

}

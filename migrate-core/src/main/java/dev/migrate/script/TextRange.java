package dev.migrate.script;

/** A part of a text, from one position to before another. */
record TextRange(int start, int end) {

	/** Return the whole with this part replaced. */
	String replace(String whole, String replacement) {
		return whole.substring(0, this.start) + replacement + whole.substring(this.end);
	}

}

package dev.migrate.reliability.victim;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the test tells the victim on its input, a word at a time. */
final class Orders {

	private Orders() {
	}

	/**
	 * Wait for the next. Several places of the victim listen, so that nobody may read
	 * ahead.
	 */
	static String next() {
		StringBuilder line = new StringBuilder();
		try {
			for (int next = System.in.read(); next >= 0 && next != '\n'; next = System.in.read()) {
				line.append((char) next);
			}
			return line.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

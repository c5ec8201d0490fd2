package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines at its blanks. */
final class WrappedText {

	private WrappedText() {
	}

	/** Return the lines of a text, longer than the width only where a word is. */
	static List<String> lines(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+", -1)) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}

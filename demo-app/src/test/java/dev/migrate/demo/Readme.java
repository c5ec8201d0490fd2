package dev.migrate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README tells its reader to type. */
final class Readme {

	private Readme() {
	}

	/** Return the lines of the block under a mark. */
	static List<String> commands(String mark) {
		Matcher block = Pattern
			.compile(Pattern.quote("<!-- ci:" + mark + " -->") + "\n```sh\n(.*?)\n```", Pattern.DOTALL)
			.matcher(text());
		if (!block.find()) {
			throw new IllegalArgumentException("The README has no block that is marked " + mark);
		}
		return block.group(1).lines().toList();
	}

	/** Return what starts the application in the block under a mark, once it is built. */
	static String start(String mark) {
		String line = commands(mark).get(0);
		return line.substring(line.indexOf("java -jar"));
	}

	private static String text() {
		try {
			return Files.readString(Path.of("README.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

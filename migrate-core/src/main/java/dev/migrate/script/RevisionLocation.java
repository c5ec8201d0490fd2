package dev.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A place that may hold revisions.
 *
 * @param text the location as configured
 * @param path a folder of the class path such as {@code db/revisions}, or a directory
 * @param directory whether the path is a directory outside the class path
 */
public record RevisionLocation(String text, String path, boolean directory) {

	private static final String FILE = "file:";

	private static final String CLASSPATH = "classpath:";

	private static final String ALL_CLASSPATH = "classpath*:";

	/** Return the place that a configured location means. */
	public static RevisionLocation of(String text) {
		if (text.startsWith(FILE)) {
			return new RevisionLocation(text, verified(text, directory(text.substring(FILE.length()))), true);
		}
		String path = text;
		if (text.startsWith(CLASSPATH)) {
			path = text.substring(CLASSPATH.length());
		}
		else if (text.startsWith(ALL_CLASSPATH)) {
			path = text.substring(ALL_CLASSPATH.length());
		}
		return new RevisionLocation(text, verified(text, folder(path)), false);
	}

	/** Return the locations, each place once. */
	static List<RevisionLocation> distinct(Collection<String> texts) {
		List<RevisionLocation> locations = new ArrayList<>(texts.size());
		for (String text : texts) {
			RevisionLocation location = of(text);
			if (!location.isAmong(locations)) {
				locations.add(location);
			}
		}
		return List.copyOf(locations);
	}

	private boolean isAmong(List<RevisionLocation> others) {
		for (RevisionLocation other : others) {
			if (this.directory == other.directory && this.path.equals(other.path)) {
				return true;
			}
		}
		return false;
	}

	/** Return whether the folder holds the file or class of the given path. */
	boolean contains(String file) {
		return file.length() > this.path.length() && file.startsWith(this.path)
				&& file.charAt(this.path.length()) == '/';
	}

	static List<String> texts(List<RevisionLocation> locations) {
		List<String> texts = new ArrayList<>(locations.size());
		for (RevisionLocation location : locations) {
			texts.add(location.text());
		}
		return texts;
	}

	private static String directory(String path) {
		return path.startsWith("///") ? path.substring(2) : path;
	}

	private static String folder(String path) {
		String folder = path.strip();
		while (folder.startsWith("/")) {
			folder = folder.substring(1);
		}
		while (folder.endsWith("/")) {
			folder = folder.substring(0, folder.length() - 1);
		}
		return (folder.indexOf('/') < 0) ? folder.replace('.', '/') : folder;
	}

	private static String verified(String text, String path) {
		if (path.isBlank() || (!text.startsWith(FILE) && path.indexOf(':') >= 0)) {
			throw new InvalidLocationException(text);
		}
		return path;
	}

}

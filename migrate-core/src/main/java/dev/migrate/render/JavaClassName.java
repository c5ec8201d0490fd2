package dev.migrate.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a class of a revision.
 *
 * @param packageName the package it is in
 * @param simpleName its name in there
 */
public record JavaClassName(String packageName, String simpleName) {

	private static final String REVISION = "Revision";

	/** What a revision refers to by its simple name. */
	private static final Set<String> IMPORTED = Set.of("Operations", "JavaRevision", "MigrationRevision",
			"ColumnPosition", "ConstraintType", "Creation", "ForeignKeyAction", "Label", "List", "Map", "Policy",
			"Removal", "Rows", "Set", "Table");

	/** Words that no part of a package can be. */
	private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case",
			"catch", "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends",
			"false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int",
			"interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return",
			"short", "static", "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient",
			"true", "try", "void", "volatile", "while", "_");

	/**
	 * Return the name of a class whose file would be called as given, were it not Java.
	 * @param folder the folder of the class path that it is below
	 * @param path the path from there, without an ending
	 */
	public static JavaClassName of(String folder, String path) {
		String[] segments = path.split("/");
		String parents = Arrays.stream(segments)
			.limit(segments.length - 1)
			.map((segment) -> '.' + packagePart(segment))
			.collect(Collectors.joining());
		return new JavaClassName(folder.replace('/', '.') + parents, simpleName(segments[segments.length - 1]));
	}

	/** Return the path of the source below the root of a source tree. */
	public String path() {
		return this.packageName.replace('.', '/') + '/' + this.simpleName + ".java";
	}

	private static String packagePart(String segment) {
		String part = String.join("_", words(segment)).toLowerCase(Locale.ROOT);
		boolean valid = !part.isEmpty() && Character.isJavaIdentifierStart(part.codePointAt(0))
				&& !KEYWORDS.contains(part);
		return valid ? part : '_' + part;
	}

	private static String simpleName(String segment) {
		String name = words(segment).stream().map(JavaClassName::capitalized).collect(Collectors.joining());
		if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
			return REVISION + name;
		}
		return (IMPORTED.contains(name) || isOfTheLanguage(name)) ? name + REVISION : name;
	}

	private static List<String> words(String segment) {
		String letters = segment.codePoints()
			.map((character) -> (character != '_' && Character.isJavaIdentifierPart(character)
					&& !Character.isIdentifierIgnorable(character)) ? character : ' ')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return Arrays.stream(letters.split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

	private static String capitalized(String word) {
		int first = Character.toUpperCase(word.codePointAt(0));
		return Character.toString(first) + word.substring(word.offsetByCodePoints(0, 1));
	}

	/** A class of that name would be taken for the one of java.lang, and hide it. */
	private static boolean isOfTheLanguage(String name) {
		try {
			Class.forName("java.lang." + name, false, null);
			return true;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

}

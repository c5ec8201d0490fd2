package guide.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the guide with marks: {@code <!-- example: Class.method -->} and
 * {@code <!-- end -->} around an example and its SQL, likewise {@code compare} for an
 * example beside Alembic's words, {@code code} for other code, and {@code overview} for
 * the table of them all.
 *
 * @param file where it is
 */
record GuidePage(Path file) {

	private static final Pattern SHOWN = Pattern
		.compile("<!-- (example|code|compare|overview): (\\S+) -->\n(.*?)<!-- end -->", Pattern.DOTALL);

	/** Return what is written in the page. */
	String text() throws IOException {
		return Files.readString(this.file);
	}

	/** Return what its marks name, in the order of the page. */
	List<String> shown() throws IOException {
		return SHOWN.matcher(text()).results().map((shown) -> shown.group(2)).toList();
	}

	/** Return what should be written in the page. */
	String expected() throws IOException {
		Map<String, OperationExample> examples = OperationExample.all()
			.stream()
			.collect(Collectors.toMap(OperationExample::name, Function.identity(), (one, other) -> one, TreeMap::new));
		return SHOWN.matcher(text()).replaceAll((shown) -> Matcher.quoteReplacement(block(shown, examples)));
	}

	private String block(MatchResult shown, Map<String, OperationExample> examples) {
		String name = shown.group(2);
		try {
			String content = switch (shown.group(1)) {
				case "code" -> "```java\n" + code(name) + "```\n";
				case "compare" -> compared(example(examples, name));
				case "overview" -> new OverviewTable(new GuidePage(this.file.resolveSibling(name))).text();
				default -> new ExampleMarkdown(example(examples, name)).text();
			};
			return "<!-- " + shown.group(1) + ": " + name + " -->\n" + content + "<!-- end -->";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static OperationExample example(Map<String, OperationExample> examples, String name) {
		return Optional.ofNullable(examples.get(name))
			.orElseThrow(() -> new AssertionError("There is no example " + name));
	}

	private static String compared(OperationExample example) throws IOException {
		return "```java\n" + example.java() + "```\n```python\n" + example.alembic() + "```\n";
	}

	/** Return a class inside of a class of examples, or a method without a database. */
	private static String code(String name) throws IOException {
		String[] parts = name.split("\\.", 2);
		String text = Files.readString(Path.of("src/test/java/guide/operations", parts[0] + ".java"));
		Matcher start = Pattern.compile("(?m)^\t[^\t\n].*\\b" + parts[1] + "\\(.*\\{\n").matcher(text);
		if (!start.find()) {
			throw new AssertionError("There is no code " + name);
		}
		return text.substring(start.start(), text.indexOf("\n\t}\n", start.start()) + 4).replaceAll("(?m)^\t", "");
	}

}

package guide.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the guide shows an example: its code, the SQL of the first dialect that can do it
 * and, folded, what the others make of it.
 *
 * @param example the example
 */
record ExampleMarkdown(OperationExample example) {

	/** SQL of more lines is folded, too. */
	private static final int LONGEST_OPEN = 40;

	/** Return its code and its SQL. */
	String text() throws IOException {
		List<String> scripts = new ArrayList<>();
		List<String> titles = new ArrayList<>();
		byText(ExampleOutcome::isDone).forEach((sql, dialects) -> {
			titles.add(titles(dialects));
			scripts.add("```sql\n-- " + titles(dialects) + "\n" + sql + "```\n");
		});
		int open = (scripts.get(0).lines().count() > LONGEST_OPEN) ? 0 : 1;
		String folded = scripts.stream().skip(open).collect(Collectors.joining("\n"));
		String summary = titles.stream().skip(open).collect(Collectors.joining(", "));
		return "<a id=\"" + this.example.anchor() + "\"></a>\n\n```java\n" + this.example.java() + "```\n"
				+ ((open == 1) ? scripts.get(0) : "") + others(folded, summary);
	}

	private String others(String folded, String summary) {
		StringBuilder text = new StringBuilder(folded);
		StringBuilder title = new StringBuilder(summary);
		byText((outcome) -> outcome.kind() == ExampleOutcome.Kind.SKIPPED).values().forEach((dialects) -> {
			add(title, "; ", "skipped by " + titles(dialects));
			add(text, "\n", titles(dialects) + " has nothing to do.\n");
		});
		Map<String, List<GuideDialect>> refusals = byText((outcome) -> outcome.kind() == ExampleOutcome.Kind.REFUSED);
		if (!refusals.isEmpty()) {
			add(title, "; ", "refused by " + titles(refusals.values().stream().flatMap(List::stream).toList()));
		}
		refusals.forEach((reason, dialects) -> add(text, "\n", titles(dialects) + ": “" + reason + "”\n"));
		return title.isEmpty() ? "" : "<details><summary>" + title + "</summary>\n\n" + text + "\n</details>\n";
	}

	private static void add(StringBuilder text, String separator, String more) {
		text.append(text.isEmpty() ? "" : separator).append(more);
	}

	private Map<String, List<GuideDialect>> byText(Predicate<ExampleOutcome> which) {
		Map<String, List<GuideDialect>> dialects = new LinkedHashMap<>();
		for (GuideDialect dialect : GuideDialect.ALL) {
			ExampleOutcome outcome = dialect.outcome(this.example);
			if (which.test(outcome)) {
				dialects.computeIfAbsent(withoutName(outcome.text(), dialect), (text) -> new ArrayList<>())
					.add(dialect);
			}
		}
		return dialects;
	}

	// So that databases that refuse it for the same reason are said to.
	private static String withoutName(String text, GuideDialect dialect) {
		return text.startsWith(dialect.name() + " ") ? "…" + text.substring(dialect.name().length()) : text;
	}

	private String titles(List<GuideDialect> dialects) {
		return dialects.stream().map(this::title).collect(Collectors.joining(", "));
	}

	private String title(GuideDialect dialect) {
		return dialect.title() + this.example.since(dialect).map((version) -> " " + version + " and newer").orElse("");
	}

}

package guide.operations;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each database makes of the examples, in a table.
 *
 * @param page the page that shows the examples
 */
record OverviewTable(GuidePage page) {

	/** Return what all databases do, and a table of the rest. */
	String text() throws IOException {
		List<String> order = this.page.shown();
		List<OperationExample> examples = OperationExample.all()
			.stream()
			.filter((example) -> !example.isMigration())
			.sorted(Comparator.comparing((example) -> order.indexOf(example.name())))
			.toList();
		String everywhere = examples.stream()
			.filter(OverviewTable::isDoneEverywhere)
			.map(this::link)
			.collect(Collectors.joining(", "));
		String heading = cells("", GuideDialect.ALL.stream().map(GuideDialect::title).toList());
		String rows = examples.stream()
			.filter((example) -> !isDoneEverywhere(example))
			.map(this::row)
			.collect(Collectors.joining());
		return "All do this: " + everywhere + ".\n\nOf the rest:\n\n" + heading
				+ "|---".repeat(GuideDialect.ALL.size() + 1) + "|\n" + rows;
	}

	private static boolean isDoneEverywhere(OperationExample example) {
		return GuideDialect.ALL.stream()
			.allMatch((dialect) -> dialect.outcome(example).kind() == ExampleOutcome.Kind.DONE
					&& example.since(dialect).isEmpty());
	}

	private String link(OperationExample example) {
		return "[%s](%s#%s)".formatted(example.words(), this.page.file().getFileName(), example.anchor());
	}

	private String row(OperationExample example) {
		return cells(link(example), GuideDialect.ALL.stream().map((dialect) -> cell(example, dialect)).toList());
	}

	private static String cell(OperationExample example, GuideDialect dialect) {
		return dialect.outcome(example).kind().word()
				+ example.since(dialect).map((version) -> ", " + version + "+").orElse("");
	}

	private static String cells(String first, List<String> others) {
		return "| " + first + " | " + String.join(" | ", others) + " |\n";
	}

}

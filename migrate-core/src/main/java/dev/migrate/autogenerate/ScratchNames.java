package dev.migrate.autogenerate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.operation.SqlStatement;
import dev.migrate.render.WrittenOperation;
import org.jspecify.annotations.Nullable;

/**
 * Says what was said in a scratch database as it is said in the original. No other text
 * has the names of what is in a scratch database in it.
 *
 * @param originals the original names, by those in the scratch database
 */
record ScratchNames(Map<String, String> originals) {

	/**
	 * Return the names of a scratch database.
	 * @param there where other schemas are
	 * @param scratch the name of the scratch database, if it has one
	 * @param original the name of the original
	 */
	static ScratchNames of(Relocation there, @Nullable String scratch, @Nullable String original) {
		Map<String, String> originals = new HashMap<>(there.back().names());
		if (scratch != null && original != null) {
			originals.put(scratch, original);
		}
		return new ScratchNames(originals);
	}

	/** Return a report without the names of the scratch database. */
	TrialReport in(TrialReport report) {
		Function<Optional<String>, Optional<String>> text = (told) -> told.map(this::in);
		return new TrialReport(statements(report.upgrade()), statements(report.downgrade()),
				text.apply(report.obstacle()), text.apply(report.fault()));
	}

	private List<List<SqlStatement>> statements(List<List<SqlStatement>> operations) {
		return operations.stream().map((statements) -> statements.stream().map(this::in).toList()).toList();
	}

	private SqlStatement in(SqlStatement statement) {
		return new SqlStatement(in(statement.text()), statement.parameters());
	}

	private String in(String text) {
		String any = this.originals.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed())
			.map(Pattern::quote)
			.collect(Collectors.joining("|"));
		return Pattern.compile(any)
			.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(this.originals.getOrDefault(found.group(), "")));
	}

	/** Return whether a proposal for the scratch database does what another does. */
	boolean isSame(Proposal there, Proposal here) {
		return isSame(there.upgrade(), here.upgrade()) && isSame(there.downgrade(), here.downgrade());
	}

	private boolean isSame(List<WrittenOperation> there, List<WrittenOperation> here) {
		return summaries(there).stream().map(this::in).toList().equals(summaries(here));
	}

	private static List<String> summaries(List<WrittenOperation> operations) {
		return operations.stream().map((written) -> written.operation().summary()).toList();
	}

}

package dev.migrate.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * The revisions of a run, the same for every tool.
 *
 * @param revisions the statements of each revision, in their order
 */
public record Workload(List<List<String>> revisions) {

	public Workload {
		revisions = revisions.stream().map(List::copyOf).toList();
	}

	/**
	 * Create as many revisions. Each makes a table, two in five make an index or another
	 * column too, so none can run twice.
	 */
	public static Workload of(int size) {
		List<List<String>> revisions = new ArrayList<>(size);
		for (int i = 1; i <= size; i++) {
			revisions.add(revision(i));
		}
		return new Workload(revisions);
	}

	private static List<String> revision(int number) {
		List<String> statements = new ArrayList<>(2);
		statements.add("""
				CREATE TABLE item_%d (
				  id bigint PRIMARY KEY,
				  name varchar(100) NOT NULL,
				  created_at timestamptz NOT NULL DEFAULT now()
				)""".formatted(number));
		switch (number % 5) {
			case 1 -> statements.add("CREATE INDEX item_%1$d_name ON item_%1$d (name)".formatted(number));
			case 3 -> statements.add("ALTER TABLE item_%d ADD COLUMN amount numeric(12, 2)".formatted(number));
			default -> {
			}
		}
		return statements;
	}

	/** Return how many revisions there are. */
	public int size() {
		return this.revisions.size();
	}

}

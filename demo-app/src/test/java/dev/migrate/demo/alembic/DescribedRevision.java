package dev.migrate.demo.alembic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A revision that is written down for both tools.
 *
 * @param id its id
 * @param downRevisions what it follows
 * @param labels its branch labels
 * @param dependsOn what it depends on
 * @param message what it does
 */
record DescribedRevision(String id, List<String> downRevisions, List<String> labels, List<String> dependsOn,
		String message) {

	private static final String CREATED = "2026-03-02T09:15:00Z";

	static DescribedRevision of(String id, String message) {
		return new DescribedRevision(id, List.of(), List.of(), List.of(), message);
	}

	DescribedRevision after(String... revisions) {
		return new DescribedRevision(this.id, List.of(revisions), this.labels, this.dependsOn, this.message);
	}

	DescribedRevision labelled(String... names) {
		return new DescribedRevision(this.id, this.downRevisions, List.of(names), this.dependsOn, this.message);
	}

	DescribedRevision dependingOn(String... revisions) {
		return new DescribedRevision(this.id, this.downRevisions, this.labels, List.of(revisions), this.message);
	}

	/** Return its text for us. */
	String sql() {
		Stream<String> header = Stream
			.of("revision: " + this.id, named("down-revision", this.downRevisions), named("branch-labels", this.labels),
					named("depends-on", this.dependsOn), "message: " + this.message, "created: " + CREATED)
			.filter((line) -> !line.isEmpty())
			.map((line) -> "-- " + line + "\n");
		return header.collect(Collectors.joining()) + """

				-- migrate:upgrade
				CREATE TABLE t%1$s (id int);

				-- migrate:downgrade
				DROP TABLE t%1$s;
				""".formatted(this.id);
	}

	private static String named(String key, List<String> values) {
		return values.isEmpty() ? "" : key + ": " + String.join(", ", values);
	}

	/** Return its text for Alembic. */
	String python() {
		return """
				'''%2$s

				Create Date: %3$s
				'''
				from alembic import op

				revision = '%1$s'
				down_revision = %4$s
				branch_labels = %5$s
				depends_on = %6$s

				def upgrade():
				    op.execute('CREATE TABLE t%1$s (id int)')

				def downgrade():
				    op.execute('DROP TABLE t%1$s')
				""".formatted(this.id, this.message, CREATED, tuple(this.downRevisions), tuple(this.labels),
				tuple(this.dependsOn));
	}

	private static String tuple(List<String> values) {
		return values.isEmpty() ? "None"
				: values.stream().map((value) -> "'" + value + "',").collect(Collectors.joining(" ", "(", ")"));
	}

}

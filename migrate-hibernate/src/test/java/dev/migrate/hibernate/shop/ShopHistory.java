package dev.migrate.hibernate.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.autogenerate.Proposal;
import dev.migrate.autogenerate.TrialReport;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.render.JavaBody;
import dev.migrate.render.JavaClassName;
import dev.migrate.render.JavaRevisionWriter;
import dev.migrate.render.NewRevision;
import dev.migrate.render.RevisionTemplates;
import dev.migrate.render.SqlBody;
import dev.migrate.render.SqlRevisionWriter;
import dev.migrate.render.WrittenOperation;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.SqlFlavor;

import static org.assertj.core.api.Assertions.assertThat;

/** The revisions of the shop, as they are written one after the other. */
final class ShopHistory {

	private static final ZonedDateTime TIME = ZonedDateTime.parse("2026-01-01T00:00:00Z");

	private static final JavaClassName CLASS = new JavaClassName("written", "NextStep");

	private final ShopDatabase.Instance database;

	private final Path directory;

	private final Path folder;

	private final List<RevisionId> ids = new ArrayList<>();

	ShopHistory(ShopDatabase.Instance database, Path directory) throws IOException {
		this.database = database;
		this.directory = directory;
		this.folder = Files.createDirectory(directory.resolve("revisions"));
	}

	/** Compare the database with what the entities want now. */
	<T> T compare(ComparisonTarget entities, Function<Comparison, T> use) {
		return migrator().comparison().with(heads(), List.of(entities), ComparisonOptions.DEFAULT, use);
	}

	/** Write what is missing down in both languages, after it was tried on a copy. */
	Draft draft(Comparison comparison, Step step) {
		Proposal proposal = comparison.proposal();
		TrialReport report = comparison.attempt(proposal);
		assertThat(report.fault()).as("What is wrong with '%s'", step).isEmpty();
		assertThat(report.obstacle()).as("Why '%s' was not tried", step).isEmpty();
		RevisionId id = RevisionId.of("r%02d".formatted(this.ids.size()));
		NewRevision revision = new NewRevision(new Revision(id, heads(), List.of(), List.of(), step.message()), TIME);
		SqlBody sql = new SqlBody(SqlFlavor.of(comparison.words().name()), comparison.words(),
				comparison.statements(proposal, report));
		String file = new SqlRevisionWriter(RevisionTemplates.SQL).write(revision,
				sql.of(proposal.upgrade(), proposal.downgrade()));
		String source = new JavaRevisionWriter(RevisionTemplates.JAVA).write(revision, CLASS,
				new JavaBody().of(proposal.upgrade(), proposal.downgrade()));
		Answers answers = new Answers(step.answers());
		String parent = heads().stream().map(RevisionId::value).findFirst().orElse("base");
		return new Draft(id, parent, summaries(proposal), answers.inSql(file), answers.inJava(source));
	}

	static List<String> summaries(Proposal proposal) {
		return proposal.upgrade().stream().map(WrittenOperation::operation).map(ShopHistory::summary).toList();
	}

	private static String summary(Operation operation) {
		return (operation instanceof ExecuteSql sql) ? sql.statement().text() : operation.summary();
	}

	/** Return a migrator that knows a draft by its class. */
	Migrator withClass(Draft draft) {
		ClassLoader loader = new SourceCompiler(this.directory.resolve("classes-" + draft.id()))
			.compile(Map.of(CLASS.path(), draft.java()));
		try {
			return migrator(List.of(loader.loadClass(CLASS.packageName() + "." + CLASS.simpleName())));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keep a draft as a file, and return a migrator that knows it. */
	Migrator withFile(Draft draft) {
		try {
			Files.writeString(this.folder.resolve(draft.id() + ".sql"), draft.sql());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.ids.add(draft.id());
		return migrator();
	}

	/** Return a migrator that knows all files. */
	Migrator migrator() {
		return migrator(List.of());
	}

	private List<RevisionId> heads() {
		return this.ids.isEmpty() ? List.of() : List.of(this.ids.get(this.ids.size() - 1));
	}

	private Migrator migrator(List<Class<?>> classes) {
		return Migrator.builder(this.database.dataSource())
			.options(this.database.options().locations("file:" + this.folder).build())
			.revisionClasses(classes)
			.build();
	}

	/**
	 * A revision that was written.
	 *
	 * @param id its id
	 * @param parent what it follows
	 * @param summaries what it does on the way up
	 * @param sql it as a file
	 * @param java it as a class
	 */
	record Draft(RevisionId id, String parent, List<String> summaries, String sql, String java) {

	}

}

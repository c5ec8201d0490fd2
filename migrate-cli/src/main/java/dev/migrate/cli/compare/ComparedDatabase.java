package dev.migrate.cli.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.Migrator;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.autogenerate.RenameJudge;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.RefusedException;
import dev.migrate.cli.embedded.EmbeddedDatabase;
import dev.migrate.cli.embedded.EmbeddedDatabases;
import dev.migrate.operation.NamingConvention;
import dev.migrate.revision.RevisionId;

/**
 * The database that a command compares: that of the application, or one to which all
 * revisions are applied first.
 *
 * @param scope what the command works with
 * @param choices what was typed
 */
public record ComparedDatabase(CommandScope scope, ComparisonChoices choices) {

	private static final String JDBC = "jdbc:";

	/**
	 * Compare it, and use what was found before the database is left.
	 * @param heads where the revisions end
	 */
	public <T> T with(List<RevisionId> heads, Function<Comparison, T> use) {
		Migrator migrator = this.scope.migrator();
		Function<Migrator, T> compared = (database) -> compare(database, heads, use);
		return switch (this.choices.place()) {
			case APPLICATION -> compared.apply(migrator);
			case BESIDE -> migrator.scratch().beside(this.scope.host()::dataSource, compared);
			case EMBEDDED -> embedded(migrator, compared);
			case URL -> migrator.scratch().in(this.scope.host().dataSource(this.choices.scratchUrl()), compared);
		};
	}

	private <T> T embedded(Migrator migrator, Function<Migrator, T> compared) {
		try (EmbeddedDatabase database = new EmbeddedDatabases(this.scope.host()).start()) {
			return migrator.scratch().in(database.dataSource(), compared);
		}
	}

	private <T> T compare(Migrator migrator, List<RevisionId> heads, Function<Comparison, T> use) {
		return migrator.comparison().with(heads, targets(migrator), options(), use);
	}

	private List<ComparisonTarget> targets(Migrator migrator) {
		Optional<String> named = this.choices.target();
		if (named.isPresent()) {
			return List
				.of(named.get().startsWith(JDBC) ? database(migrator, named.get()) : file(migrator, named.get()));
		}
		List<ComparisonTarget> targets = new ArrayList<>();
		for (SchemaTarget target : this.scope.host().targets(migrator.dataSource())) {
			targets.add(ComparisonTarget.of(target));
		}
		if (targets.isEmpty()) {
			throw new RefusedException(
					"There is nothing to compare the database with: the application has no JPA entities in this database, and no bean of the type SchemaTarget. Nothing was done. Name a file of SQL or a database: --target=schema.sql");
		}
		return targets;
	}

	private ComparisonTarget database(Migrator migrator, String url) {
		return ComparisonTarget.of("the tables of " + withoutParameters(url),
				migrator.on(this.scope.host().dataSource(url)).comparison().schema());
	}

	// Parameters may be secrets.
	private static String withoutParameters(String url) {
		return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
	}

	private ComparisonTarget file(Migrator migrator, String name) {
		Path file = this.scope.host().directory().resolve(name);
		return migrator.comparison().target("the statements of " + name, new TargetFile(file).text());
	}

	private ComparisonOptions options() {
		return new ComparisonOptions(List.of(), this.scope.host().schemaFilter(), NamingConvention.DEFAULT,
				this.choices.renames(), judge(), this.scope.host().proposalHooks());
	}

	private RenameJudge judge() {
		if (this.choices.isNothingRenamed()) {
			return (rename) -> RenameJudge.Verdict.REPLACED;
		}
		return this.scope.forProgram() ? RenameJudge.NOBODY : new RenameQuestion(this.scope.terminal());
	}

}

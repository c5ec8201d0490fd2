package dev.migrate.reliability.victim;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a victim is to do.
 *
 * @param url the database
 * @param corpus which revisions
 * @param variant the runner as it is, or broken
 * @param patience how long it waits for others
 */
public record Assignment(String url, Corpus corpus, Variant variant, Patience patience) {

	/** Go the way of a corpus as anybody would. */
	public Assignment(String url, Corpus corpus) {
		this(url, corpus, Variant.HONEST, Patience.USUAL);
	}

	/** Go it with another patience. */
	public Assignment with(Patience patience) {
		return new Assignment(this.url, this.corpus, this.variant, patience);
	}

	/** Go it with another runner. */
	public Assignment with(Variant variant) {
		return new Assignment(this.url, this.corpus, variant, this.patience);
	}

	/** Return it as the victim reads it. */
	public String[] arguments() {
		return new String[] { this.url, this.corpus.name(), this.variant.name(), this.patience.name() };
	}

	static Assignment parse(String[] arguments) {
		return new Assignment(arguments[0], Corpus.valueOf(arguments[1]), Variant.valueOf(arguments[2]),
				Patience.valueOf(arguments[3]));
	}

	Migrator migrator() {
		return Migrator.builder(this.variant.wrapped(new DriverManagerDataSource(this.url)))
			.options(MigrateOptions.builder()
				.application("victim")
				.lockScope(this.variant.lockScope())
				.limits(this.patience.limits())
				.build())
			.source(this.corpus.source())
			.listener(new BlockedListener())
			.build();
	}

}

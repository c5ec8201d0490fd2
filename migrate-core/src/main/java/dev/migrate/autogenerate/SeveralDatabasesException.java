package dev.migrate.autogenerate;

import java.util.List;

/**
 * A target consists of several databases of a server, and a scratch database stands for
 * one.
 */
public final class SeveralDatabasesException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	SeveralDatabasesException(List<String> others) {
		super("The target has tables in other databases of the server (%s), and revisions must not touch these from a scratch database beside them. Nothing was compared. Compare without --scratch, with --scratch=jdbc:… and a server of its own, or leave the tables to others with @NotMigrated or 'migrate.comparison.exclude.schema'."
			.formatted(String.join(", ", others)), null);
	}

}

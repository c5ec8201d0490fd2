package dev.migrate.autogenerate;

import java.util.List;

/** A target consists of several databases of a server, and only one can be compared. */
public final class SeveralDatabasesException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	SeveralDatabasesException(List<String> others) {
		super("The target has tables in other databases of the server (%s), and only one database can be compared here. Nothing was done. Leave them to others with @NotMigrated or 'migrate.comparison.exclude.schema'."
			.formatted(String.join(", ", others)), null);
	}

}

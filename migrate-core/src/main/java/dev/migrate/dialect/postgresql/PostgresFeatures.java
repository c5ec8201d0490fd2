package dev.migrate.dialect.postgresql;

import java.util.OptionalInt;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.UnsupportedOperationByDialectException;

/**
 * What the server at hand can do; a script is written for any.
 *
 * @param catalog tells the version of the server
 */
record PostgresFeatures(CatalogLookup catalog) {

	/** Refuse what is only there from a version on. */
	void require(int version, String what, String remedy) {
		OptionalInt server = this.catalog.serverVersion();
		if (server.isPresent() && server.getAsInt() < version) {
			throw new UnsupportedOperationByDialectException("postgresql",
					"%s before version %d, and this server is %d".formatted(what, version, server.getAsInt()), remedy);
		}
	}

}

package dev.migrate.execution;

import java.util.List;
import java.util.OptionalInt;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlStatement;

/** No catalog at all: a script is written for a database that is not there. */
final class OfflineCatalog implements CatalogLookup {

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		throw new NotKnownOfflineException(what);
	}

	@Override
	public OptionalInt serverVersion() {
		return OptionalInt.empty();
	}

}

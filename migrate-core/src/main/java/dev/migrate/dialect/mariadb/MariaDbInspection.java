package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.NeighbourDatabase;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.ScratchDatabase;

/**
 * Looks at MariaDB or MySQL.
 *
 * @param words writes SQL
 */
record MariaDbInspection(MariaDbWords words) implements Inspection {

	@Override
	public SchemaReader reader() {
		return this.words.product().reader(this.words);
	}

	@Override
	public ColumnComparison columns(Connection connection) {
		return new MariaDbColumnComparison(connection, this.words);
	}

	@Override
	public ScratchDatabase scratch(Connection connection) throws SQLException {
		return MariaDbScratchDatabase.open(connection, this.words);
	}

	@Override
	public NeighbourDatabase neighbour(String url, String name) {
		return NeighbourDatabase.onServer(url, name, this.words.quote(name));
	}

	@Override
	public boolean renamesSequences() {
		return true;
	}

	@Override
	public boolean reachesOthers() {
		return true;
	}

}

package dev.migrate.reliability.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.testing.QueryRows;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that migrations are broken in, seen through connections of its own. */
public abstract class TestDatabase {

	/** How many customers there are before anything is migrated. */
	public static final int CUSTOMERS = 100;

	private final String url;

	TestDatabase(String url) {
		this.url = url;
	}

	/** Return its URL, for the victims. */
	public final String url() {
		return this.url;
	}

	/** Return connections for who watches. */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url);
	}

	/** Return a runner that nobody breaks. */
	public final Migrator migrator(Corpus corpus) {
		return Migrator.builder(dataSource()).source(corpus.source()).build();
	}

	/** Leave nothing but customers and an empty ledger of effects. */
	public final void empty() {
		clear();
		List<String> tables = new ArrayList<>();
		tables.add("CREATE TABLE customer (id int NOT NULL PRIMARY KEY, name varchar(40) NOT NULL)");
		tables.add("INSERT INTO customer (id, name) VALUES " + customers());
		tables.add(ledger());
		execute(tables);
	}

	/** Leave nothing at all. */
	public final void clear() {
		endSessions();
		execute(emptying());
	}

	private static String customers() {
		List<String> rows = new ArrayList<>();
		for (int id = 1; id <= CUSTOMERS; id++) {
			rows.add("(" + id + ", 'customer " + id + "')");
		}
		return String.join(", ", rows);
	}

	/** Return whether a rollback takes back changes of the schema. */
	public abstract boolean transactionalDdl();

	/** Return the rows of a query, as text. */
	public final List<String> rows(String sql) {
		return QueryRows.of(dataSource(), sql);
	}

	/** Run statements on a session of their own. */
	public final void execute(List<String> statements) {
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(String.join("; ", statements), ex);
		}
	}

	/** Return whether there is a table. */
	public final boolean hasTable(String name) {
		return tables().contains(name);
	}

	/** Return what the schema looks like, without our own tables. */
	public abstract List<String> catalog();

	/** Return what a run must not leave behind, as far as the database can tell. */
	public List<String> litter() {
		return List.of();
	}

	/**
	 * Return sessions that have left effects at the same time, where that can be told.
	 */
	public List<String> overlaps() {
		return List.of();
	}

	/** End all sessions, as far as there are sessions without a process. */
	public void endSessions() {
	}

	/** End the sessions of all victims, whatever they are at, if a server has them. */
	public void endVictims() {
	}

	/** Wait until the sessions of the dead are over. */
	public void awaitNobody() {
	}

	abstract List<String> tables();

	abstract List<String> emptying();

	abstract String ledger();

}

package dev.migrate.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real MariaDB server, one for all tests of a virtual machine: the one of the system
 * property {@value #URL}, else an installed one that is started for the run, else one in
 * Docker, else one from the binaries that the build has fetched.
 */
public final class MariaDbServer {

	/**
	 * A URL with a user who may do everything, of MariaDB or of MySQL, for the driver of
	 * either.
	 */
	public static final String URL = "migrate.test.mariadb.url";

	/**
	 * How text is kept and compared where nothing is said, as when cases were recorded.
	 */
	static final List<String> TEXT = List.of("--character-set-server=utf8mb4", "--collation-server=utf8mb4_general_ci");

	private static final AtomicInteger COUNTER = new AtomicInteger();

	private final String url;

	private final boolean mySql;

	private MariaDbServer(String url) {
		this.url = url;
		this.mySql = !query(url, "SELECT VERSION()").contains("MariaDB");
	}

	/** Return the server. */
	public static MariaDbServer shared() {
		return Shared.SERVER;
	}

	/** Create an empty database, whose name is no part of another's. */
	public Database createDatabase() {
		String name = "m%dp%dx".formatted(COUNTER.incrementAndGet(), ProcessHandle.current().pid());
		execute(this.url, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
		return new Database(this.url.replaceFirst("(//[^/]*)/[^?]*", "$1/" + name), name);
	}

	/** Return the name of the dialect that the server speaks. */
	public String dialect() {
		return isMySql() ? "mysql" : "mariadb";
	}

	/** Return whether the server, which was given, is one of MySQL. */
	public boolean isMySql() {
		return this.mySql;
	}

	/** Drop databases that nothing needs any more. */
	public void drop(String... names) {
		for (String name : names) {
			execute(this.url, "DROP DATABASE IF EXISTS " + name);
		}
	}

	private static void execute(String url, String sql) {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static String query(String url, String sql) {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static MariaDbServer start() {
		String given = System.getProperty(URL, "");
		return new MariaDbServer(given.isBlank() ? started() : given);
	}

	private static String started() {
		if (InstalledMariaDb.isThere()) {
			return InstalledMariaDb.fast().url();
		}
		return DockerMariaDb.isThere() ? DockerMariaDb.start() : UnpackedMariaDb.start();
	}

	private static final class Shared {

		static final MariaDbServer SERVER = MariaDbServer.start();

	}

	/**
	 * An empty database on a real server.
	 *
	 * @param url its URL, with a user who may do everything
	 * @param name the name of the database
	 */
	public record Database(String url, String name) {

		/** Return a data source that opens a new session for each connection. */
		public DataSource dataSource() {
			return new DriverManagerDataSource(this.url);
		}

		/** Run statements on a session of their own. */
		public void execute(String... statements) {
			for (String statement : statements) {
				MariaDbServer.execute(this.url, statement);
			}
		}

	}

}

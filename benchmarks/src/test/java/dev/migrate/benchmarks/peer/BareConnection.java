package dev.migrate.benchmarks.peer;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Opens a connection, asks it where the database is, and says what that has cost. */
public final class BareConnection {

	private BareConnection() {
	}

	/**
	 * Ask.
	 * @param args the URL of the database
	 */
	public static void main(String[] args) throws Exception {
		PrintStream out = System.out;
		try (Connection connection = DriverManager.getConnection(args[0]);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT version_num FROM migrate_version")) {
			while (rows.next()) {
				out.println(rows.getString(1));
			}
		}
		out.println(new Meter().sinceStart().toLine());
	}

}

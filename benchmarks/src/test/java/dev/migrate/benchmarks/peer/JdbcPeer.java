package dev.migrate.benchmarks.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import javax.sql.DataSource;

/** A loop over JDBC: a transaction for each revision, and nothing else. */
public final class JdbcPeer implements Peer {

	@Override
	public void migrate(DataSource dataSource, Path scripts) throws Exception {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (Path file : PlainScript.files(scripts)) {
				for (String sql : PlainScript.read(file).statements()) {
					statement.execute(sql);
				}
				connection.commit();
			}
		}
	}

}

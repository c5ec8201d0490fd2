package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.node.Node;
import dev.migrate.node.NodeStore;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.RunIdentity;
import dev.migrate.version.VersionStore;

/** The applications that use a database now. Each call opens one connection. */
public final class Nodes {

	private final DatabaseReader reader;

	private final RunSettings settings;

	private final Function<Dialect, List<RevisionId>> heads;

	public Nodes(DataSource dataSource, Dialects dialects, RunSettings settings,
			Function<Dialect, List<RevisionId>> heads) {
		this.reader = new DatabaseReader(dataSource, dialects, settings.tables());
		this.settings = settings;
		this.heads = heads;
	}

	/**
	 * Give a sign of life of this application.
	 * @param instance its id, of at most 36 characters
	 */
	public void beat(String instance) {
		RunIdentity identity = this.settings.identity();
		String application = (identity.application() + " " + identity.applicationVersion()).strip();
		String process = "pid %d on %s".formatted(ProcessHandle.current().pid(), identity.host());
		this.reader.read((connection, dialect) -> {
			NodeStore store = store(connection, dialect);
			store.create(connection);
			store.seen(connection, instance, application, process, this.heads.apply(dialect));
			return instance;
		});
	}

	/** Say that an application has ended. */
	public void leave(String instance) {
		this.reader.read((connection, dialect) -> {
			store(connection, dialect).forget(connection, instance);
			return instance;
		});
	}

	/** Return the applications that are alive. */
	public List<Node> alive() {
		return this.reader
			.read((connection, dialect) -> store(connection, dialect).alive(connection, this.settings.nodesAliveFor()));
	}

	// Beside the version table, wherever that is.
	private NodeStore store(Connection connection, Dialect dialect) throws SQLException {
		String schema = new VersionStore(dialect, this.settings.tables()).read(connection).schema();
		return new NodeStore(dialect, this.settings.tables().orIn(schema));
	}

}

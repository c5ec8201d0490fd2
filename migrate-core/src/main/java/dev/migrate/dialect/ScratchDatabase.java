package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** A database in which things are tried, and that is gone when it is closed. */
public interface ScratchDatabase extends AutoCloseable {

	/**
	 * What the names of scratch databases, and of whatever else stands for one, begin
	 * with.
	 */
	String PREFIX = "migrate_scratch_";

	/** Return the connection to it; its default schema is the empty one. */
	Connection connection();

	/** Return what another schema than the default one is called in it. */
	default String schema(String name) {
		return name;
	}

	/**
	 * Give another schema than the default one, which has been created in it, what that
	 * of the original database has for everything in there.
	 * @param name what it is called in the original, which may not have it
	 */
	default void resemble(String name) throws SQLException {
	}

	/** Return whether nothing is in it but what is created there. */
	default boolean standsAlone() {
		return false;
	}

	/** Throw it away with everything in it, and leave nothing behind. */
	@Override
	void close() throws SQLException;

}

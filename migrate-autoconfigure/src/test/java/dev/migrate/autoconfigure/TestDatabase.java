package dev.migrate.autoconfigure;

import java.nio.file.Path;

import dev.migrate.testing.MariaDbServer;

/** What an application may be started on. */
enum TestDatabase {

	POSTGRESQL(true) {

		@Override
		String url(Path folder) {
			return TestDatabases.empty().url();
		}

	},

	MARIADB(false) {

		@Override
		String url(Path folder) {
			return MariaDbServer.shared().createDatabase().url();
		}

	},

	SQLITE(true) {

		@Override
		String url(Path folder) {
			return "jdbc:sqlite:" + folder.resolve("shop.db");
		}

	},

	H2(false) {

		@Override
		String url(Path folder) {
			return "jdbc:h2:" + folder.resolve("shop");
		}

	};

	private final boolean transactionalDdl;

	TestDatabase(boolean transactionalDdl) {
		this.transactionalDdl = transactionalDdl;
	}

	/** Return the URL of an empty one. */
	abstract String url(Path folder);

	/** Return whether a revision that fails leaves nothing behind. */
	boolean transactionalDdl() {
		return this.transactionalDdl;
	}

}

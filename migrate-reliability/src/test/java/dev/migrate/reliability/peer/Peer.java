package dev.migrate.reliability.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tool as Spring Boot wires it, with its defaults. */
public enum Peer {

	/** Ours. */
	MIGRATE("Migrate", "migrate_version_history") {
		@Override
		List<String> write(Path folder, List<Script> scripts) {
			String parent = "";
			for (Script script : scripts) {
				String parents = parent.isEmpty() ? "" : "-- down-revision: " + parent + "\n";
				save(folder.resolve(script.id() + ".sql"), """
						-- revision: %s
						%s-- message: does %s
						-- transactional: %s
						-- irreversible: nobody goes back here

						-- migrate:upgrade
						%s
						""".formatted(script.id(), parents, script.id(), script.transactional(), script.sql()));
				parent = script.id();
			}
			return List.of("--migrate.locations=file:" + folder, "--spring.flyway.enabled=false",
					"--spring.liquibase.enabled=false");
		}
	},

	/** Flyway. */
	FLYWAY("Flyway", "flyway_schema_history") {
		@Override
		List<String> write(Path folder, List<Script> scripts) {
			for (int i = 0; i < scripts.size(); i++) {
				Script script = scripts.get(i);
				Path file = folder.resolve("V" + (i + 1) + "__" + script.id() + ".sql");
				save(file, script.sql() + "\n");
				if (!script.transactional()) {
					save(folder.resolve(file.getFileName() + ".conf"), "executeInTransaction=false\n");
				}
			}
			return List.of("--spring.flyway.locations=filesystem:" + folder, "--migrate.enabled=false",
					"--spring.liquibase.enabled=false");
		}
	},

	/** Liquibase. */
	LIQUIBASE("Liquibase", "databasechangelog") {
		@Override
		List<String> write(Path folder, List<Script> scripts) {
			StringBuilder text = new StringBuilder("--liquibase formatted sql\n");
			for (Script script : scripts) {
				text.append("\n--changeset peer:%s runInTransaction:%s\n%s\n".formatted(script.id(),
						script.transactional(), script.sql()));
			}
			save(folder.resolve("changes.sql"), text.toString());
			return List.of("--spring.liquibase.change-log=file:" + folder.resolve("changes.sql"),
					"--migrate.enabled=false", "--spring.flyway.enabled=false");
		}
	};

	private final String title;

	private final String historyTable;

	Peer(String title, String historyTable) {
		this.title = title;
		this.historyTable = historyTable;
	}

	/** Return what it is called. */
	String title() {
		return this.title;
	}

	/** Return the table with a row for each script that was run. */
	String historyTable() {
		return this.historyTable;
	}

	/** Write scripts in its form, and return the properties that it finds them by. */
	abstract List<String> write(Path folder, List<Script> scripts);

	/** Return the arguments of an application that migrates a database by scripts. */
	List<String> arguments(Path folder, String url, List<Script> scripts) {
		List<String> arguments = new ArrayList<>(write(folder, scripts));
		arguments.add("--spring.datasource.url=" + url);
		arguments.add("--spring.datasource.hikari.maximum-pool-size=3");
		arguments.add("--spring.main.banner-mode=off");
		return arguments;
	}

	private static void save(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A script in nobody's form.
	 *
	 * @param id what it is called
	 * @param transactional whether it runs in a transaction
	 * @param sql its statements
	 */
	record Script(String id, boolean transactional, String sql) {
	}

}

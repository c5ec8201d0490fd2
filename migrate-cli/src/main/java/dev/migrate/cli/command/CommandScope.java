package dev.migrate.cli.command;

import java.util.function.Consumer;

import dev.migrate.Migrator;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;

/**
 * What a command works with.
 *
 * @param terminal who reads its answer
 * @param host the application it works for
 * @param output how the answer is written
 */
public record CommandScope(Terminal terminal, CommandHost host, OutputFormat output) {

	/** Return what leads the database. */
	public Migrator migrator() {
		return this.host.migrator();
	}

	/** Return whether the answer is for a program. */
	public boolean forProgram() {
		return this.output == OutputFormat.json;
	}

	/** Give the answer in the form that is wanted. */
	public void answer(JsonObject forProgram, Consumer<Terminal> forPerson) {
		if (forProgram()) {
			this.terminal.line(forProgram.toString());
		}
		else {
			forPerson.accept(this.terminal);
		}
	}

}

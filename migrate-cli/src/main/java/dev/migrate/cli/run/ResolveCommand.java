package dev.migrate.cli.run;

import java.util.Arrays;
import java.util.Map;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.revision.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Say what became of a step that nobody else knows of. */
@Command(name = "resolve", description = "Say what became of a step that a crash has left in doubt.",
		footer = { "", "'status' shows the step and its statement. Look at the database first: a",
				"step that is done never runs again, one that is not-done runs with the next", "upgrade.", "",
				"Examples:", "  migrate resolve 2b7c --step 3 --as done --reason \"it is valid\"",
				"  migrate resolve 2b7c --step 3 --as not-done --reason \"dropped it\"" })
public final class ResolveCommand extends Subcommand {

	@Parameters(paramLabel = "REVISION", description = "The revision that stopped.")
	private String revision = "";

	@Option(names = "--step", paramLabel = "N", required = true, description = "The number of the step in doubt.")
	private int step;

	@Option(names = "--as", paramLabel = "WHAT", required = true, converter = FateConverter.class,
			description = "What became of it: ${COMPLETION-CANDIDATES}.")
	private Fate fate = Fate.DONE;

	@Option(names = "--reason", paramLabel = "TEXT", required = true,
			description = "How you know; it is kept in the history.")
	private String reason = "";

	@Mixin
	private LockOptions lock = new LockOptions();

	@Override
	public Need need() {
		return Need.APPLICATION;
	}

	@Override
	public Map<String, String> properties() {
		return this.lock.properties();
	}

	@Override
	public void verify() {
		if (this.step < 0) {
			throw new UsageException("--step must be 0 or more, but is " + this.step);
		}
	}

	@Override
	public ExitCode run(CommandScope scope) {
		RevisionId id = scope.migrator()
			.graph()
			.single(this.revision)
			.orElseThrow(() -> new UsageException("REVISION must be a revision, but is '" + this.revision + "'"));
		scope.migrator().resolve(id, this.step, this.fate == Fate.DONE, this.reason);
		scope.answer(
				new JsonObject().put("revision", id.value())
					.put("step", this.step)
					.put("as", this.fate.toString())
					.put("reason", this.reason),
				(terminal) -> terminal.line("Step %d of %s is %s: the next upgrade goes on from there"
					.formatted(this.step, id, this.fate)));
		return ExitCode.DONE;
	}

	/** What became of a step, in the words of the command line. */
	enum Fate {

		/** It has taken effect. */
		DONE("done"),

		/** It has not, or nothing of it is left. */
		NOT_DONE("not-done");

		private final String word;

		Fate(String word) {
			this.word = word;
		}

		@Override
		public String toString() {
			return this.word;
		}

	}

	/** Reads the words of the command line. */
	static final class FateConverter implements ITypeConverter<Fate> {

		@Override
		public Fate convert(String value) {
			return Arrays.stream(Fate.values())
				.filter((fate) -> fate.toString().equals(value))
				.findFirst()
				.orElseThrow(() -> new TypeConversionException("expected done or not-done, but was '" + value + "'"));
		}

	}

}

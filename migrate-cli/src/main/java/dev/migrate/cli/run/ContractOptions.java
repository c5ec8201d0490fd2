package dev.migrate.cli.run;

import dev.migrate.Migrator;
import dev.migrate.cli.command.UsageException;
import dev.migrate.execution.ContractPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run does about contract revisions while earlier builds are alive. */
final class ContractOptions {

	@Option(names = "--despite-nodes", paramLabel = "REASON",
			description = "Run contract revisions also while earlier builds are alive; the reason is kept in the history.")
	private @Nullable String reason;

	@Option(names = "--defer-contracts",
			description = "Leave out contract revisions that wait for earlier builds, instead of refusing the run.")
	private boolean defer;

	void verify(ScriptOptions script) {
		script.excludes("--despite-nodes", this.reason != null);
		script.excludes("--defer-contracts", this.defer);
		if (this.defer && this.reason != null) {
			throw new UsageException("--despite-nodes and --defer-contracts exclude each other");
		}
		if (this.reason != null && this.reason.isBlank()) {
			throw new UsageException("Say with --despite-nodes why that does no harm. It is kept in the history.");
		}
	}

	Migrator on(Migrator migrator) {
		if (this.reason != null) {
			return migrator.contracts(ContractPolicy.despiteNodes(this.reason));
		}
		return this.defer ? migrator.contracts(ContractPolicy.DEFER) : migrator;
	}

}

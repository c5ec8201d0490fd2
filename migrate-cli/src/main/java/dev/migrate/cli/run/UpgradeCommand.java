package dev.migrate.cli.run;

import dev.migrate.MigrationScripts;
import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.plan.MigrationPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Apply revisions. */
@Command(name = "upgrade", description = "Apply what is missing for a target.",
		footer = { "", "Examples:", "  migrate upgrade                           everything that is pending",
				"  migrate upgrade +1 --backup               one revision, after a backup",
				"  migrate upgrade --despite-nodes REASON    contracts too, beside old nodes",
				"  migrate upgrade --sql --file deploy.sql   from an empty database, for a DBA",
				"  migrate upgrade --sql 1f0a:heads          from one that is at 1f0a" })
public final class UpgradeCommand extends MoveCommand {

	@Parameters(paramLabel = "TARGET", arity = "0..*", defaultValue = "heads",
			description = "Where to lead the database: an id, a branch, 'head', '+1'; with --sql also a range 'a:b' (default: ${DEFAULT-VALUE}).")
	private String[] targets = {};

	@Mixin
	private ContractOptions contracts = new ContractOptions();

	@Override
	public void verify() {
		super.verify();
		this.contracts.verify(scriptOptions());
	}

	@Override
	String script(MigrationScripts scripts) {
		return scripts.upgrade(this.targets);
	}

	@Override
	MigrationPlan plan(Migrator migrator) {
		return migrator.planUpgrade(this.targets);
	}

	@Override
	MigrationReport move(Migrator migrator) {
		return this.contracts.on(migrator).upgrade(this.targets);
	}

}

package dev.migrate.execution;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.node.NodeStore;
import dev.migrate.node.WaitingContract;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import dev.migrate.version.VersionRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps contract revisions from running while applications are alive whose build has not
 * got them. To be asked under the migration lock.
 */
final class ContractGate {

	private static final Logger logger = LoggerFactory.getLogger(ContractGate.class);

	private final MigrationSession session;

	private final MigrationTask task;

	private final RunSettings settings;

	private List<WaitingContract> closed = List.of();

	ContractGate(MigrationSession session, MigrationTask task, RunSettings settings) {
		this.session = session;
		this.task = task;
		this.settings = settings;
	}

	/** Return the part of a plan that may run now. */
	MigrationPlan admitted(MigrationPlan plan, VersionRows rows) throws SQLException {
		this.closed = closed(plan);
		if (this.closed.isEmpty()) {
			return plan;
		}
		return switch (this.settings.contracts().choice()) {
			case REFUSE -> throw new ContractRefusedException(this.closed.get(0), this.settings.nodesAliveFor());
			case DEFER -> deferring(plan, rows);
			case OVERRIDE -> plan;
		};
	}

	private List<WaitingContract> closed(MigrationPlan plan) throws SQLException {
		List<RevisionId> contracts = plan.steps()
			.stream()
			.filter((step) -> StepRun.direction(step) == Direction.UPGRADE)
			.map(MigrationStep::revision)
			.filter((revision) -> this.task.script(revision).contract())
			.toList();
		if (contracts.isEmpty()) {
			return List.of();
		}
		NodeStore nodes = new NodeStore(this.session.dialect(), this.session.tables());
		return WaitingContract.among(contracts, nodes.alive(this.session.connection(), this.settings.nodesAliveFor()),
				this.task.graph());
	}

	private MigrationPlan deferring(MigrationPlan plan, VersionRows rows) throws SQLException {
		Set<RevisionId> held = new HashSet<>(
				this.task.graph().descendants(this.closed.stream().map(WaitingContract::revision).toList()));
		plan.steps()
			.stream()
			.map(MigrationStep::revision)
			.filter((revision) -> held.contains(revision) && !this.task.script(revision).contract())
			.findFirst()
			.ifPresent((needed) -> {
				throw new ContractRefusedException(this.closed.get(0), this.settings.nodesAliveFor(), needed);
			});
		this.closed.forEach((contract) -> logger.info("Left for later: the contract revision {}", contract));
		List<RevisionId> admitted = plan.steps()
			.stream()
			.map(MigrationStep::revision)
			.filter((revision) -> !held.contains(revision))
			.toList();
		return admitted.isEmpty() ? new MigrationPlan(plan.rowsBefore(), List.of(), List.of())
				: this.task.upTo(admitted).plan(rows.ids(), StepHistory.NONE);
	}

	/** Return the contract revisions that are left for later. */
	List<WaitingContract> deferred() {
		return (this.settings.contracts().choice() == ContractPolicy.Choice.DEFER) ? this.closed : List.of();
	}

	/**
	 * Return why a revision runs although running applications use what it takes away.
	 */
	Optional<String> override(RevisionId revision) {
		boolean overridden = this.settings.contracts().choice() == ContractPolicy.Choice.OVERRIDE
				&& this.closed.stream().anyMatch((contract) -> contract.revision().equals(revision));
		return overridden ? Optional.of(this.settings.contracts().reason()) : Optional.empty();
	}

}

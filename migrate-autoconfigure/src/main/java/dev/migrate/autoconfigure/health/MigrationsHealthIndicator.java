package dev.migrate.autoconfigure.health;

import java.util.List;

import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.status.Observation;
import dev.migrate.autoconfigure.status.StatusProbe;
import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * {@link HealthIndicator} that is up when the database has everything that the
 * application needs: everything applied but contract revisions, which it can do without,
 * and possibly, after a newer version of the application, more.
 */
public class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private static final int SHOWN = 20;

	private final Migrator migrator;

	private final StatusProbe probe;

	/**
	 * Create an indicator.
	 * @param migrator the migrator of the database
	 * @param probe looks at the database
	 */
	public MigrationsHealthIndicator(Migrator migrator, StatusProbe probe) {
		super("The migrations could not be looked at");
		this.migrator = migrator;
		this.probe = probe;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Observation observation = this.probe.look(this.migrator);
		builder.withDetail("state", observation.state());
		if (observation.failure() != null) {
			builder.down().withDetail("error", observation.failure().message());
		}
		if (observation.status() != null) {
			describe(builder, observation.status());
		}
	}

	private void describe(Health.Builder builder, MigrationStatus status) {
		Health.Builder described = status.isServiceable() ? builder.up() : builder.down();
		described.withDetail("current", shown(status.current())).withDetail("heads", shown(status.heads()));
		if (!status.pending().isEmpty()) {
			described.withDetail("pendingCount", status.pending().size())
				.withDetail("pending",
						shown(status.pending().stream().map((pending) -> pending.revision().id()).toList()));
		}
		if (!status.unknown().isEmpty()) {
			described.withDetail("unknown", shown(status.unknown()));
		}
		if (!status.waiting().isEmpty()) {
			described.withDetail("waiting", status.waiting().stream().map(WaitingContract::toString).toList());
		}
		status.inDoubt()
			.ifPresent((statement) -> described.withDetail("inDoubt", "step %d of revision '%s': %s"
				.formatted(statement.operation(), statement.revision(), statement.text())));
		if (status.state() == MigrationState.FAILED) {
			HistoryEntry last = status.lastRun().get(0);
			described.withDetail("failed", last.revision().value());
		}
	}

	private static List<String> shown(List<RevisionId> revisions) {
		return revisions.stream().limit(SHOWN).map(RevisionId::value).toList();
	}

}

package dev.migrate.autoconfigure.startup;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.MigrationReport;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.VersionRowsException;
import dev.migrate.script.RevisionScript;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

/**
 * Leads the database to where the application needs it, before anything uses it. Which
 * mode it does so in is decided when it runs, so that an application which was processed
 * ahead of time can still be told.
 */
public class MigrationInitializer implements InitializingBean, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(MigrationInitializer.class);

	private final Migrator migrator;

	private final MigrationMode mode;

	private final AheadPolicy aheadPolicy;

	private final String[] targets;

	private volatile boolean deferred;

	/**
	 * Create an initializer.
	 * @param migrator leads the database
	 * @param mode what to do
	 * @param aheadPolicy what to do when the database is ahead of the application
	 * @param targets where to lead the database
	 */
	public MigrationInitializer(Migrator migrator, MigrationMode mode, AheadPolicy aheadPolicy, List<String> targets) {
		this.migrator = migrator;
		this.mode = mode;
		this.aheadPolicy = aheadPolicy;
		this.targets = targets.toArray(String[]::new);
	}

	@Override
	public void afterPropertiesSet() {
		switch (this.mode) {
			case STARTUP -> upgrade(new Cancellation());
			case BACKGROUND ->
				logger.info("Migrations: in the background; the application is not ready until they are done");
			case VALIDATE -> unlessAhead(this::validate);
			case OFF -> logger.info("Migrations: off, nothing is applied ('migrate.mode' is 'off')");
		}
	}

	/** Apply what is pending, until told to stop. */
	void upgrade(Cancellation cancellation) {
		unlessAhead(() -> upgraded(cancellation));
	}

	private String upgraded(Cancellation cancellation) {
		MigrationReport report = this.migrator.upgrade(cancellation, this.targets);
		this.deferred = !report.deferred().isEmpty();
		int applied = report.steps().size();
		String done = (applied == 0) ? "%s, nothing pending".formatted(report.transition())
				: "%s, %d revision(s) applied in %d ms".formatted(report.transition(), applied,
						report.duration().toMillis());
		return this.deferred ? "%s; left for later: %s".formatted(done, report.deferred()) : done;
	}

	/** Apply what was left out, if the applications that it waits for are gone. */
	void applyDeferred(Cancellation cancellation) {
		if (this.deferred && this.migrator.status().waiting().isEmpty()) {
			upgrade(cancellation);
		}
	}

	/** Leave it to the next start. */
	void abandonDeferred() {
		this.deferred = false;
	}

	private String validate() {
		MigrationPlan plan = this.migrator.planUpgrade(this.targets);
		List<RevisionId> needed = plan.steps().stream().map(MigrationStep::revision).filter(this::isNeeded).toList();
		if (!needed.isEmpty()) {
			throw new PendingRevisionsException(RowText.of(plan.rowsBefore()), needed);
		}
		return RowText.transition(plan.rowsBefore(), plan.rowsBefore())
				+ (plan.isEmpty() ? ", nothing pending" : ", nothing pending but contracts");
	}

	private boolean isNeeded(RevisionId revision) {
		return this.migrator.script(revision).filter(RevisionScript::contract).isEmpty();
	}

	private void unlessAhead(Supplier<String> run) {
		try {
			logger.info("Migrations: {}", run.get());
		}
		catch (VersionRowsException.UnknownRows ex) {
			MigrationStatus status = this.migrator.status();
			if (status.state() != MigrationState.AHEAD) {
				throw ex;
			}
			if (this.aheadPolicy == AheadPolicy.FAIL) {
				throw new DatabaseAheadException(status, ex);
			}
			this.deferred = false;
			logger.warn("Migrations: {}, the database is ahead: a newer version of the application has migrated it",
					RowText.transition(status.current(), status.heads()));
		}
	}

	@Override
	public int getOrder() {
		return 0;
	}

}

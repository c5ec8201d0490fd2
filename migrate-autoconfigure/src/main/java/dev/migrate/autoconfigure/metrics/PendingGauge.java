package dev.migrate.autoconfigure.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.status.StatusObserver;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Counts pending revisions, as the last run, health check or look at the endpoint has
 * left or found them. A scrape never waits for the database, least of all when that is
 * down.
 */
class PendingGauge implements MeterBinder, MigrationListener, StatusObserver {

	private final ListableBeanFactory beanFactory;

	private final Map<Migrator, Integer> counts = new ConcurrentHashMap<>();

	private volatile @Nullable List<RevisionId> afterRun;

	PendingGauge(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.beanFactory.getBeansOfType(Migrator.class)
			.forEach((name, migrator) -> Gauge.builder("migrate.pending", () -> pending(migrator))
				.description("Revisions that are not applied, as last seen")
				.tag("name", name)
				.register(registry));
	}

	@Override
	public void finished(MigrationReport report) {
		this.afterRun = report.after();
	}

	@Override
	public void observed(Migrator migrator, MigrationStatus status) {
		this.afterRun = null;
		this.counts.put(migrator, status.pending().size());
	}

	private double pending(Migrator migrator) {
		List<RevisionId> rows = this.afterRun;
		if (rows != null) {
			this.afterRun = null;
			this.counts.put(migrator, count(migrator.graph(), rows));
		}
		Integer count = this.counts.get(migrator);
		return (count != null) ? count : Double.NaN;
	}

	private int count(RevisionGraph graph, List<RevisionId> rows) {
		Set<RevisionId> unknown = graph.unknown(rows);
		return graph.pending(rows.stream().filter((row) -> !unknown.contains(row)).toList()).size();
	}

}

package dev.migrate.autoconfigure.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.status.BackfillObserver;
import dev.migrate.autoconfigure.status.StatusObserver;
import dev.migrate.backfill.StoredBackfill;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Tells how far backfills are, as the last batch done here, health check or look at the
 * endpoint has found them.
 */
class BackfillGauges implements MeterBinder, StatusObserver, BackfillObserver {

	private final Map<String, StoredBackfill> seen = new TreeMap<>();

	private final List<Meters> meters = new ArrayList<>();

	@Override
	public synchronized void bindTo(MeterRegistry registry) {
		Meters bound = Meters.of(registry);
		this.meters.add(bound);
		bound.show(this.seen);
	}

	@Override
	public synchronized void observed(Migrator migrator, MigrationStatus status) {
		if (!status.backfills().isEmpty()) {
			status.backfills().forEach((backfill) -> this.seen.put(backfill.name(), backfill));
			show();
		}
	}

	@Override
	public synchronized void observed(Migrator migrator, StoredBackfill backfill) {
		this.seen.put(backfill.name(), backfill);
		show();
	}

	private void show() {
		this.meters.forEach((each) -> each.show(this.seen));
	}

	/**
	 * The meters of a registry.
	 *
	 * @param done how many rows are changed
	 * @param visited how many rows were looked at
	 * @param estimated about how many rows there are
	 * @param state what is to be done about it, as a tag
	 */
	private record Meters(MultiGauge done, MultiGauge visited, MultiGauge estimated, MultiGauge state) {

		static Meters of(MeterRegistry registry) {
			return new Meters(gauge(registry, "done", "Rows that a backfill has changed"),
					gauge(registry, "visited", "Rows that a backfill has looked at"),
					gauge(registry, "estimated", "Rows that the table of a backfill has, about"),
					gauge(registry, "state", "1 for the state that a backfill is in"));
		}

		private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
			return MultiGauge.builder("migrate.backfill." + name).description(description).register(registry);
		}

		void show(Map<String, StoredBackfill> backfills) {
			show(this.done, backfills, StoredBackfill::rowsDone);
			show(this.visited, backfills, StoredBackfill::rowsVisited);
			show(this.estimated, backfills, StoredBackfill::rowsEstimated);
			this.state
				.register(backfills.values()
					.stream()
					.map((backfill) -> MultiGauge.Row.of(Tags.of("backfill", backfill.name(), "state",
							backfill.state().name().toLowerCase(Locale.ROOT)), 1))
					.toList(), true);
		}

		private static void show(MultiGauge gauge, Map<String, StoredBackfill> backfills,
				ToLongFunction<StoredBackfill> value) {
			gauge.register(backfills.values()
				.stream()
				.map((backfill) -> MultiGauge.Row.of(Tags.of("backfill", backfill.name()), value.applyAsLong(backfill)))
				.toList(), true);
		}

	}

}

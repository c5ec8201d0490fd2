package dev.migrate.hibernate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.autogenerate.TargetSchema;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what entities want from within Hibernate's own start, which is then stopped: all
 * settings, types, naming strategies and validation constraints have had their say by
 * then, and no session factory has come to life.
 */
public final class EntityReading implements Integrator {

	private @Nullable TargetSchema schema;

	private EntityReading() {
	}

	/**
	 * Return what the entities of a persistence unit want.
	 * @param properties the properties of the unit
	 * @param start starts to build its session factory, with some more properties
	 */
	public static TargetSchema read(Map<?, ?> properties, Consumer<Map<Object, Object>> start) {
		EntityReading reading = new EntityReading();
		try {
			start.accept(reading.quiet(properties));
		}
		catch (RuntimeException ex) {
			return Optional.ofNullable(reading.schema).orElseThrow(() -> ex);
		}
		throw new IllegalStateException("Hibernate has not asked its integrators when it was started");
	}

	private Map<Object, Object> quiet(Map<?, ?> properties) {
		Map<Object, Object> quiet = new HashMap<>(properties);
		quiet.put(AvailableSettings.HBM2DDL_AUTO, "none");
		quiet.put(AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "none");
		quiet.put(AvailableSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "none");
		// What differs from the database is what is looked for: else such a sequence is
		// refused, or believed to be as it is there.
		quiet.put(AvailableSettings.SEQUENCE_INCREMENT_SIZE_MISMATCH_STRATEGY, "none");
		quiet.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
		quiet.put(AvailableSettings.USE_QUERY_CACHE, "false");
		Object others = properties.get(JpaSettings.INTEGRATOR_PROVIDER);
		quiet.put(JpaSettings.INTEGRATOR_PROVIDER,
				(IntegratorProvider) () -> Stream.concat(integrators(others), Stream.of(this)).toList());
		return quiet;
	}

	private static Stream<Integrator> integrators(@Nullable Object provider) {
		List<Integrator> integrators = (provider instanceof IntegratorProvider known) ? known.getIntegrators()
				: List.of();
		return integrators.stream();
	}

	@Override
	public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
		this.schema = MetadataSchema.of(metadata);
		throw new EnoughSeenException();
	}

	/** Stops Hibernate when everything is known. */
	private static final class EnoughSeenException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		EnoughSeenException() {
			super("The entities are read");
		}

	}

}

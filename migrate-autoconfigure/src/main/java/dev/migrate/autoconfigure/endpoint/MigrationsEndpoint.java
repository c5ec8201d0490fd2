package dev.migrate.autoconfigure.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.MigratorDescriptor;
import dev.migrate.autoconfigure.endpoint.RevisionDescriptor.DetailsDescriptor;
import dev.migrate.autoconfigure.status.StatusProbe;
import dev.migrate.execution.Backfills;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationContext;

/** {@link Endpoint} that shows where databases are, and where they should be. */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	private static final int LONGEST_HISTORY = 1000;

	private final ApplicationContext context;

	private final StatusProbe probe;

	private final RevisionDetails details;

	/**
	 * Create an endpoint.
	 * @param context the context whose migrators are shown, with those of its parents
	 * @param probe looks at the databases
	 */
	public MigrationsEndpoint(ApplicationContext context, StatusProbe probe) {
		this.context = context;
		this.probe = probe;
		this.details = new RevisionDetails(probe);
	}

	/**
	 * Return the state of all migrations.
	 * @param history how many of the newest steps to show; none if absent
	 */
	@ReadOperation
	public MigrationsDescriptor migrations(@Nullable Integer history) {
		Map<String, MigrationsDescriptor.ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
			Map<String, MigratorDescriptor> migrations = new LinkedHashMap<>();
			current.getBeansOfType(Migrator.class)
				.forEach((name, migrator) -> migrations.put(name, describe(migrator, history)));
			contexts.put(id(current), new MigrationsDescriptor.ContextDescriptor(migrations, parentId(current)));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * Return one revision, unless neither the application nor the database has ever had
	 * it.
	 * @param revision its id
	 */
	@ReadOperation
	public @Nullable RevisionDescriptor revision(@Selector String revision) {
		RevisionId id = RevisionId.of(revision);
		boolean found = false;
		Map<String, RevisionDescriptor.ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
			Map<String, DetailsDescriptor> migrations = new LinkedHashMap<>();
			current.getBeansOfType(Migrator.class)
				.forEach((name, migrator) -> this.details.of(migrator, id)
					.ifPresent((details) -> migrations.put(name, details)));
			found |= !migrations.isEmpty();
			contexts.put(id(current), new RevisionDescriptor.ContextDescriptor(migrations, parentId(current)));
		}
		return found ? new RevisionDescriptor(contexts) : null;
	}

	/**
	 * Pause or resume a backfill, and return how it stands. To be allowed with
	 * {@code management.endpoint.migrations.access=unrestricted}.
	 * @param backfill its name
	 * @param action what to do about it
	 */
	@WriteOperation
	public BackfillDescriptor change(String backfill, BackfillAction action) {
		for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
			for (Migrator migrator : current.getBeansOfType(Migrator.class).values()) {
				Backfills backfills = migrator.backfills();
				if (backfills.list().stream().anyMatch((each) -> each.name().equals(backfill))) {
					return BackfillDescriptor.of(action.on(backfills, backfill));
				}
			}
		}
		throw new InvalidEndpointRequestException("No database has a backfill '%s'".formatted(backfill),
				"There is no backfill of that name");
	}

	private MigratorDescriptor describe(Migrator migrator, @Nullable Integer history) {
		return (history == null || history <= 0) ? MigratorDescriptor.of(this.probe.look(migrator), false)
				: MigratorDescriptor.of(this.probe.look(migrator, Math.min(history, LONGEST_HISTORY)), true);
	}

	private static String id(ApplicationContext context) {
		return Optional.ofNullable(context.getId()).orElse("");
	}

	private static @Nullable String parentId(ApplicationContext context) {
		ApplicationContext parent = context.getParent();
		return (parent != null) ? parent.getId() : null;
	}

}

package dev.migrate.autoconfigure.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.status.Observation;
import dev.migrate.autoconfigure.status.StatusFailure;
import dev.migrate.autoconfigure.status.StatusProbe;
import dev.migrate.cli.page.MigrationPage;
import dev.migrate.cli.page.PageSection;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.util.MimeType;

/**
 * Shows a page to those who ask the {@link MigrationsEndpoint} with a browser. Whoever
 * accepts anything still gets JSON: of two types that are equally welcome, that of the
 * endpoint comes first.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsPageWebExtension {

	private static final MimeType HTML = MimeType.valueOf("text/html;charset=UTF-8");

	private final ApplicationContext context;

	private final StatusProbe probe;

	/**
	 * Create an extension.
	 * @param context the context whose migrators are shown, with those of its parents
	 * @param probe looks at the databases
	 */
	public MigrationsPageWebExtension(ApplicationContext context, StatusProbe probe) {
		this.context = context;
		this.probe = probe;
	}

	/** Return a page about all migrations, which needs nothing beside it. */
	@ReadOperation(produces = "text/html")
	public WebEndpointResponse<String> page() {
		List<PageSection> sections = new ArrayList<>();
		for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
			current.getBeansOfType(Migrator.class).forEach((name, migrator) -> sections.add(section(name, migrator)));
		}
		return new WebEndpointResponse<>(MigrationPage.of(sections), HTML);
	}

	private PageSection section(String name, Migrator migrator) {
		Observation observation = this.probe.look(migrator);
		if (observation.status() == null) {
			String failure = Optional.ofNullable(observation.failure()).map(StatusFailure::message).orElse("");
			return PageSection.failed(name, migrator, failure);
		}
		try {
			return PageSection.of(name, migrator, observation.status());
		}
		catch (RuntimeException ex) {
			return PageSection.failed(name, migrator, StatusFailure.of(ex).message());
		}
	}

}

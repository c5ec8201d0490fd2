package dev.migrate.hibernate;

import java.util.Map;

import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.schema.Table;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Entities with the settings that Spring Boot gives them.
 *
 * @param registry the services
 * @param metadata what Hibernate makes of them
 */
public record TestUnit(StandardServiceRegistry registry, Metadata metadata) implements AutoCloseable {

	static final Map<String, Object> OFFLINE = Map.of("jakarta.persistence.database-product-name", "PostgreSQL",
			"jakarta.persistence.database-major-version", "17", "hibernate.boot.allow_jdbc_metadata_access", "false");

	/** Return entities, all of which are of the same class loader. */
	public static TestUnit of(Map<String, ?> settings, Class<?>... entities) {
		BootstrapServiceRegistry classes = new BootstrapServiceRegistryBuilder()
			.applyClassLoader(entities[0].getClassLoader())
			.build();
		StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(classes)
			.applySetting("hibernate.physical_naming_strategy",
					"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
			.applySetting("hibernate.implicit_naming_strategy",
					"org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
		settings.forEach(builder::applySetting);
		StandardServiceRegistry registry = builder.build();
		return new TestUnit(registry, new MetadataSources(registry).addAnnotatedClasses(entities).buildMetadata());
	}

	/** Return what entities want of PostgreSQL, of which none is asked. */
	static TargetSchema target(Class<?>... entities) {
		try (TestUnit unit = of(OFFLINE, entities)) {
			return MetadataSchema.of(unit.metadata);
		}
	}

	/** Return the only table that entities want of PostgreSQL. */
	static Table table(Class<?>... entities) {
		return target(entities).schema().tables().get(0);
	}

	SessionFactory start() {
		return this.metadata.buildSessionFactory();
	}

	@Override
	public void close() {
		StandardServiceRegistryBuilder.destroy(this.registry);
	}

}

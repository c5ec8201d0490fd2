package dev.migrate.autoconfigure.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.example.catalog.Product;
import com.example.guide.GuideApplication;
import com.example.shipping.Shipment;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.autogenerate.Rename;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an application wants is what its own configuration says, and asking is quiet. */
class ApplicationTargetsTests {

	// These tests have more on the class path than an application would.
	private static final String OTHERS = String.join(",", R2dbcAutoConfiguration.class.getName(),
			FlywayAutoConfiguration.class.getName(), QuartzAutoConfiguration.class.getName(),
			JdbcSessionAutoConfiguration.class.getName());

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.database);
	}

	@Test
	void entitiesAreReadAsTheApplicationConfiguresThem() {
		Map<String, TargetSchema> targets = targets(CatalogApplication.class);
		assertThat(targets).containsOnlyKeys("the entities of 'default'");
		TargetSchema target = targets.values().iterator().next();
		Table product = target.schema().tables().get(0);
		assertThat(product.name()).isEqualTo(ObjectName.of("product"));
		assertThat(product.columns()).extracting(Column::name)
			.containsExactlyInAnyOrder("id", "display_name", "list_price");
		assertThat(product.columns()).filteredOn((column) -> column.name().equals("display_name"))
			.extracting(Column::nullable)
			.containsExactly(false);
		assertThat(target.renames()).containsExactly(Rename.column(product.name(), "display_name", "title"));
	}

	@Test
	void propertiesAndCustomizersHaveASay() {
		Map<String, TargetSchema> targets = targets(CustomizedApplication.class,
				"--spring.jpa.properties.hibernate.default_schema=shop");
		assertThat(tables(targets)).containsExactly(new ObjectName("shop", "Product"));
	}

	@Test
	void nothingOfTheDatabaseIsChanged() {
		targets(CatalogApplication.class, "--spring.jpa.hibernate.ddl-auto=update", "--spring.jpa.generate-ddl=true",
				"--spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create",
				"--spring.sql.init.mode=always", "--spring.sql.init.schema-locations=classpath:units/schema.sql");
		assertThat(relations()).isEmpty();
	}

	@Test
	void unitsOfAnotherDatabaseAreLeftOut() {
		assertThat(targets(OtherDatabaseApplication.class)).containsOnlyKeys("the entities of 'catalog'");
	}

	@Test
	void unitsOfTheSameDatabaseAreOneTargetEach() {
		Map<String, TargetSchema> targets = targets(SameDatabaseApplication.class);
		assertThat(targets).containsOnlyKeys("the entities of 'default'", "the entities of 'shipping'");
		assertThat(tables(targets)).containsExactlyInAnyOrder(ObjectName.of("product"), ObjectName.of("shipment"));
		assertThat(relations()).isEmpty();
	}

	@Test
	void applicationMaySayItself() {
		Map<String, TargetSchema> targets = targets(GuideApplication.class);
		assertThat(targets).containsOnlyKeys("the entities of 'default'", "the audit tables");
		assertThat(tables(targets)).containsExactlyInAnyOrder(ObjectName.of("customer"), ObjectName.of("audit"));
		assertThat(targets.values()).flatExtracting(TargetSchema::renames)
			.containsExactly(Rename.table(ObjectName.of("customer"), "clients"),
					Rename.column(ObjectName.of("customer"), "name", "title"));
	}

	private List<ObjectName> tables(Map<String, TargetSchema> targets) {
		List<ObjectName> names = new ArrayList<>();
		targets.values().forEach((target) -> target.schema().tables().forEach((table) -> names.add(table.name())));
		return names;
	}

	private List<String> relations() {
		return new JdbcTemplate(this.database.dataSource())
			.queryForList("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace", String.class);
	}

	private Map<String, TargetSchema> targets(Class<?> application, String... properties) {
		Map<String, TargetSchema> targets = new LinkedHashMap<>();
		List<String> arguments = new ArrayList<>(List.of(properties));
		arguments.addAll(
				List.of("--spring.datasource.url=" + this.database.url(), "--spring.autoconfigure.exclude=" + OTHERS,
						"--spring.docker.compose.enabled=false", "--spring.main.banner-mode=off"));
		SpringApplicationBuilder builder = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(BeforeApplication.class,
					() -> new BeforeApplication(context, (target) -> targets.put(target.name(), target.schema()))));
		assertThatExceptionOfType(StopException.class)
			.isThrownBy(() -> builder.run(arguments.toArray(String[]::new)).close());
		return targets;
	}

	/** Asks at the moment when a command would. */
	private record BeforeApplication(ConfigurableApplicationContext context,
			Consumer<SchemaTarget> consumer) implements BeanFactoryInitializer<ListableBeanFactory> {

		@Override
		public void initialize(ListableBeanFactory beanFactory) {
			ApplicationHost host = new ApplicationHost(this.context.getBeanFactory(), this.context.getEnvironment());
			host.targets(host.migrator().dataSource()).forEach(this.consumer);
			throw new StopException();
		}

	}

	/** Ends an application before it begins. */
	private static final class StopException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan(basePackageClasses = Product.class)
	static class CatalogApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan(basePackageClasses = Product.class)
	static class CustomizedApplication {

		@Bean
		HibernatePropertiesCustomizer quotedNames() {
			return (properties) -> {
				properties.put("hibernate.globally_quoted_identifiers", "true");
				properties.put("hibernate.physical_naming_strategy",
						"org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OtherDatabaseApplication {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean catalog(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Product.class).persistenceUnit("catalog").build();
		}

		@Bean
		LocalContainerEntityManagerFactoryBean shipping(EntityManagerFactoryBuilder builder) {
			return builder.dataSource(new DriverManagerDataSource("jdbc:h2:mem:shipping"))
				.packages(Shipment.class)
				.persistenceUnit("shipping")
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EntityScan(basePackageClasses = Product.class)
	static class SameDatabaseApplication {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean entityManagerFactory(EntityManagerFactoryBuilder builder,
				DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Product.class).build();
		}

		@Bean(defaultCandidate = false)
		LocalContainerEntityManagerFactoryBean shipping(DataSource dataSource) throws Exception {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setPersistenceXmlLocation("classpath:units/persistence.xml");
			factory.setDataSource(new DriverManagerDataSource(dataSource.unwrap(HikariDataSource.class).getJdbcUrl()));
			return factory;
		}

	}

}

package dev.migrate.autoconfigure.command;

import java.util.List;

import com.example.customizes.CustomizesApplication;
import com.example.elsewhere.Pool;
import com.example.elsewhere.Startup;
import com.example.imports.ImportsApplication;
import com.example.plain.PlainApplication;
import com.example.revisions.RevisionsApplication;
import com.example.scans.ScansApplication;
import com.example.source.SourceApplication;
import com.example.switches.SwitchesApplication;
import com.example.vendor.VendorApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has a say in which database a command sees. */
class EnvironmentEvidenceTests {

	private final MockEnvironment environment = new MockEnvironment()
		.withProperty("spring.docker.compose.enabled", "false")
		.withProperty("spring.datasource.url", "jdbc:postgresql://localhost/shop");

	@Test
	void propertiesTellAllWhereTheApplicationLeavesItToThem() {
		EnvironmentEvidence evidence = evidence(PlainApplication.class);
		assertThat(evidence.tellsDatabase()).isTrue();
		assertThat(evidence.tellsRevisions()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { SourceApplication.class, VendorApplication.class, SwitchesApplication.class,
			ImportsApplication.class, ScansApplication.class, CustomizesApplication.class })
	void classesOfTheApplicationMaySayMore(Class<?> application) {
		EnvironmentEvidence evidence = evidence(application);
		assertThat(evidence.tellsDatabase()).isFalse();
		assertThat(evidence.tellsRevisions()).isTrue();
	}

	@Test
	void revisionsThatAreInNoLocationAreFoundByTheApplicationOnly() {
		assertThat(evidence(RevisionsApplication.class).tellsRevisions()).isFalse();
		assertThat(evidence(RevisionsApplication.class).tellsDatabase()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "classpath:com/example/revisions/billing", "com.example.revisions.billing" })
	void revisionsInALocationAreNoBeansToAskFor(String location) {
		this.environment.setProperty("migrate.locations", location);
		assertThat(evidence(RevisionsApplication.class).tellsRevisions()).isTrue();
		assertThat(evidence(RevisionsApplication.class).tellsDatabase()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.jndi-name=java:shop", "spring.datasource.type=com.example.Pool",
			"spring.datasource.hikari.connection-init-sql=SET ROLE owner", "spring.datasource.hikari.schema=sales",
			"spring.datasource.hikari.data-source-properties.ssl=true", "migrate.enabled=false",
			"spring.autoconfigure.exclude=com.example.Excluded", "spring.main.sources=com.example.More",
			"spring.docker.compose.enabled=true" })
	void propertiesMayAskForMoreThanAConnection(String property) {
		int equals = property.indexOf('=');
		this.environment.setProperty(property.substring(0, equals), property.substring(equals + 1));
		assertThat(evidence(PlainApplication.class).tellsDatabase()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.username=shop", "spring.datasource.hikari.maximum-pool-size=3",
			"spring.datasource.hikari.maximumPoolSize=3", "spring.datasource.hikari.connection-timeout=1000",
			"spring.datasource.driver-class-name=org.postgresql.Driver", "migrate.user=owner" })
	void propertiesThatNameADatabaseAreEnough(String property) {
		int equals = property.indexOf('=');
		this.environment.setProperty(property.substring(0, equals), property.substring(equals + 1));
		assertThat(evidence(PlainApplication.class).tellsDatabase()).isTrue();
	}

	@Test
	void withoutAUrlTheApplicationDecides() {
		this.environment.setProperty("spring.datasource.url", "");
		assertThat(evidence(PlainApplication.class).tellsDatabase()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.url=jdbc:${vendor}://localhost/shop",
			"spring.datasource.password=${secret}", "migrate.locations=${where}" })
	void whatIsReferredToMayBeKnownToBeans(String property) {
		int equals = property.indexOf('=');
		this.environment.setProperty(property.substring(0, equals), property.substring(equals + 1));
		assertThat(evidence(PlainApplication.class).tellsDatabase()).isFalse();
	}

	@Test
	void whatIsAddedToAnApplicationMaySayMore() {
		SpringApplication twoSources = application(PlainApplication.class);
		twoSources.addPrimarySources(List.of(Pool.class));
		SpringApplication initializer = application(PlainApplication.class);
		initializer.addInitializers(new Startup());
		SpringApplication listener = application(PlainApplication.class);
		listener.addListeners(new Startup());
		assertThat(List.of(twoSources, initializer, listener))
			.noneMatch((application) -> new EnvironmentEvidence(this.environment, application).tellsDatabase());
	}

	private EnvironmentEvidence evidence(Class<?> application) {
		return new EnvironmentEvidence(this.environment, application(application));
	}

	private static SpringApplication application(Class<?> mainClass) {
		SpringApplication application = new SpringApplication(mainClass);
		application.setMainApplicationClass(mainClass);
		return application;
	}

}

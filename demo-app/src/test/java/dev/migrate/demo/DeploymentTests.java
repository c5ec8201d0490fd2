package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentTests {

	private static final String DEPLOYMENT = "kubernetes/at-start/deployment.yaml";

	private static final String SERVICE = "kubernetes/at-start/service.yaml";

	private static final String CONTAINER = "$.spec.template.spec.containers[0]";

	@Test
	void probesAskTheHealthGroups() throws IOException {
		DocumentContext deployment = YamlFile.read(DEPLOYMENT);
		assertThat(path(deployment, "readinessProbe")).isEqualTo("/actuator/health/readiness");
		assertThat(path(deployment, "livenessProbe")).isEqualTo("/actuator/health/liveness");
		assertThat(path(deployment, "startupProbe")).isEqualTo("/actuator/health/liveness");
	}

	@Test
	void readinessIncludesMigrations() throws IOException {
		assertThat(YamlFile.read("src/main/resources/application.yaml")
			.read("$.management.endpoint.health.group.readiness.include", String.class)).contains("migrations");
	}

	@Test
	void startupWaitsForMinutes() throws IOException {
		DocumentContext deployment = YamlFile.read(DEPLOYMENT);
		int period = deployment.read(CONTAINER + ".startupProbe.periodSeconds");
		int failures = deployment.read(CONTAINER + ".startupProbe.failureThreshold");
		assertThat(period * failures).isGreaterThanOrEqualTo(600);
	}

	@Test
	void cancelledMigrationHasTimeToRollBack() throws IOException {
		assertThat(YamlFile.read(DEPLOYMENT).read("$.spec.template.spec.terminationGracePeriodSeconds", Integer.class))
			.isGreaterThan(30);
	}

	@Test
	void datasourceComesFromTheSecret() throws IOException {
		List<Map<String, Object>> variables = YamlFile.read(DEPLOYMENT).read(CONTAINER + ".env");
		assertThat(variables).extracting((variable) -> variable.get("name"))
			.containsExactly("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
		assertThat(variables).allSatisfy((variable) -> assertThat(variable.get("valueFrom")).asString()
			.contains("secretKeyRef={name=demo-database"));
	}

	@Test
	void serviceFindsThePodsOfTheDeployment() throws IOException {
		DocumentContext service = YamlFile.read(SERVICE);
		DocumentContext deployment = YamlFile.read(DEPLOYMENT);
		assertThat(service.<Object>read("$.spec.selector"))
			.isEqualTo(deployment.<Object>read("$.spec.template.metadata.labels"))
			.isEqualTo(deployment.<Object>read("$.spec.selector.matchLabels"));
		assertThat(service.<String>read("$.spec.ports[0].targetPort"))
			.isEqualTo(deployment.<String>read(CONTAINER + ".ports[0].name"));
	}

	@Test
	void composeMigratesAHealthyDatabase() throws IOException {
		DocumentContext compose = YamlFile.read("compose.yaml");
		assertThat(compose.<String>read("$.services.migrate.depends_on.database.condition"))
			.isEqualTo("service_healthy");
		assertThat(compose.<List<String>>read("$.services.database.healthcheck.test")).contains("pg_isready");
		assertThat(compose.<List<String>>read("$.services.app.healthcheck.test"))
			.contains("http://localhost:8080/actuator/health/readiness");
		assertThat(compose.<String>read("$.services.app.environment.SPRING_DATASOURCE_URL")).isEqualTo(
				"jdbc:postgresql://database:5432/" + compose.read("$.services.database.environment.POSTGRES_DB"));
	}

	@Test
	void imageHasItsEntryPointAndNoRoot() throws IOException {
		assertThat(Files.readAllLines(Path.of("Dockerfile"))).contains("COPY deploy/docker-entrypoint.sh ./",
				"ENTRYPOINT [\"/app/docker-entrypoint.sh\"]", "USER 1000:1000");
		assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("!deploy/docker-entrypoint.sh");
	}

	@Test
	void jobEndsOneWayOrTheOther() throws IOException {
		DocumentContext job = new Kustomization("job").read("migrate.yaml");
		assertThat(job.<String>read("$.spec.template.spec.restartPolicy")).isEqualTo("Never");
		assertThat(job.<Integer>read("$.spec.backoffLimit")).isPositive();
		assertThat(job.<Integer>read("$.spec.activeDeadlineSeconds")).isGreaterThan(600);
		assertThat(job.<List<String>>read(CONTAINER + ".args")).endsWith("--lock-timeout", "10m");
	}

	@Test
	void serviceSendsNothingToTheJob() throws IOException {
		DocumentContext job = new Kustomization("job").read("migrate.yaml");
		assertThat(job.<Object>read("$.spec.template.metadata.labels"))
			.isNotEqualTo(YamlFile.read(SERVICE).<Object>read("$.spec.selector"));
	}

	private static String path(DocumentContext deployment, String probe) {
		return deployment.read(CONTAINER + '.' + probe + ".httpGet.path");
	}

}

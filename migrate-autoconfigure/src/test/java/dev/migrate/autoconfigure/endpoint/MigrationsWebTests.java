package dev.migrate.autoconfigure.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;

import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole application with a web server, as users have it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=health,migrations,metrics,prometheus",
				"management.endpoint.health.group.readiness.include=readinessState,migrations",
				"management.endpoint.health.show-details=always", "spring.application.name=shop" })
class MigrationsWebTests {

	private static final PostgresServer.Database DATABASE = TestDatabases.empty();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", DATABASE::url);
	}

	@Test
	void theEndpointShowsTheMigrations() {
		JsonNode migrator = get("/actuator/migrations?history=10").at("/contexts/shop/migrations/migrator");
		assertThat(migrator.path("state").asString()).isEqualTo("UP_TO_DATE");
		assertThat(migrator.at("/current/0").asString()).isEqualTo("b2");
		assertThat(migrator.at("/lock/held").asBoolean()).isFalse();
		assertThat(migrator.at("/lastRun/applied").asInt()).isEqualTo(2);
		assertThat(migrator.at("/lastRun/startedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		assertThat(migrator.at("/lastRun/by/application").asString()).isEqualTo("shop");
		assertThat(migrator.path("history")).hasSize(2);
		assertThat(migrator.has("error")).isFalse();
	}

	@Test
	void theEndpointShowsOneRevision() {
		JsonNode revision = get("/actuator/migrations/a1").at("/contexts/shop/migrations/migrator");
		assertThat(revision.path("state").asString()).isEqualTo("APPLIED");
		assertThat(revision.path("message").asString()).isEqualTo("create customer");
		assertThat(revision.has("error")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" })
	void theEndpointShowsAPageToBrowsers(String accept) {
		ResponseEntity<String> response = accepting(accept);
		assertThat(response.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
		assertThat(response.getBody()).contains("<strong class=\"badge s-up_to_date\">up to date</strong>",
				"nothing pending, 2 revisions", "<code class=\"id\">b2</code>", "create customer",
				"CREATE TABLE customer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/json, text/plain, */*",
			"application/vnd.spring-boot.actuator.v3+json" })
	void theEndpointIsJsonForAllOthers(String accept) {
		ResponseEntity<String> response = accepting(accept);
		assertThat(response.getHeaders().getContentType()).asString().endsWith("json");
		assertThat(response.getBody()).startsWith("{\"contexts\":{\"shop\":");
	}

	@Test
	void theEndpointIsJsonForThoseWhoDoNotSay() throws IOException {
		URLConnection connection = URI.create(uri("/actuator/migrations")).toURL().openConnection();
		connection.setRequestProperty("Accept", "");
		assertThat(connection.getContentType()).isEqualTo("application/vnd.spring-boot.actuator.v3+json");
	}

	private ResponseEntity<String> accepting(String accept) {
		return RestClient.create()
			.get()
			.uri(uri("/actuator/migrations"))
			.header("Accept", accept)
			.retrieve()
			.toEntity(String.class);
	}

	@Test
	void anUnknownRevisionIsNotFound() {
		int status = RestClient.create()
			.get()
			.uri(uri("/actuator/migrations/zz"))
			.exchange((request, response) -> response.getStatusCode().value());
		assertThat(status).isEqualTo(404);
	}

	@Test
	void nothingIsChangedUnlessThatIsAllowed() {
		int status = RestClient.create()
			.post()
			.uri(uri("/actuator/migrations"))
			.header("Content-Type", "application/json")
			.body("{\"backfill\":\"totals\",\"action\":\"pause\"}")
			.exchange((request, response) -> response.getStatusCode().value());
		assertThat(status).isEqualTo(405);
	}

	@Test
	void readinessKnowsTheMigrations() {
		JsonNode readiness = get("/actuator/health/readiness");
		assertThat(readiness.path("status").asString()).isEqualTo("UP");
		assertThat(readiness.at("/components/migrations/details/state").asString()).isEqualTo("UP_TO_DATE");
		assertThat(get("/actuator/health/liveness").at("/components/migrations").isMissingNode()).isTrue();
	}

	@Test
	void metricsKnowTheMigrations() {
		assertThat(get("/actuator/metrics/migrate.run").at("/measurements/0/value").asInt()).isOne();
		assertThat(get("/actuator/metrics/migrate.pending").at("/measurements/0/value").asInt()).isZero();
	}

	private JsonNode get(String path) {
		return JsonMapper.shared()
			.readTree(RestClient.create().get().uri(uri(path)).retrieve().requiredBody(String.class));
	}

	private String uri(String path) {
		return "http://localhost:" + this.port + path;
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, JdbcSessionAutoConfiguration.class,
			QuartzAutoConfiguration.class, R2dbcAutoConfiguration.class })
	static class Application {

	}

}

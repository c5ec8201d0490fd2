package dev.migrate.demo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.json.JsonContent;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunningShop
class DemoApplicationTests {

	private static final String DATABASE = "$.contexts['demo-app'].migrations['migrator']";

	private final RestClient http;

	DemoApplicationTests(@LocalServerPort int port) {
		this.http = RestClient.builder()
			.baseUrl("http://localhost:" + port)
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	@Test
	void entityManagerFactoryWaitsForMigrations(@Autowired ConfigurableListableBeanFactory beans) {
		assertThat(beans.getDependenciesForBean("entityManagerFactory")).contains("migrationInitializer");
	}

	@Test
	void endpointSaysThatEverythingIsApplied() {
		JsonContent json = get("/actuator/migrations?history=20");
		assertThat(json).extractingPath(DATABASE + ".state").isEqualTo("UP_TO_DATE");
		assertThat(json).extractingPath(DATABASE + ".current").asArray().containsExactly("c55e0fa58518");
		assertThat(json).extractingPath(DATABASE + ".pending").asArray().isEmpty();
		assertThat(json).extractingPath(DATABASE + ".lastRun.applied").isEqualTo(12);
		assertThat(json).extractingPath(DATABASE + ".history[?(@.outcome == 'DONE')]").asArray().hasSize(12);
	}

	@Test
	void endpointTellsAboutOneRevision() {
		assertThat(get("/actuator/migrations/03a0abb22c5a")).extractingPath(DATABASE + ".irreversible")
			.asString()
			.contains("only a backup has them");
		assertThat(this.http.get().uri("/actuator/migrations/none").retrieve().toBodilessEntity().getStatusCode())
			.isEqualTo(HttpStatus.NOT_FOUND);
	}

	@Test
	void readinessIncludesMigrations() {
		JsonContent json = get("/actuator/health/readiness");
		assertThat(json).extractingPath("$.status").isEqualTo("UP");
		assertThat(json).extractingPath("$.components.migrations.status").isEqualTo("UP");
	}

	@Test
	void livenessKnowsNothingOfMigrations() {
		assertThat(get("/actuator/health/liveness")).doesNotHavePath("$.components.migrations");
	}

	@Test
	void pageShowsBothParts() {
		assertThat(body("/")).contains("<title>Leaf &amp; Cup", "id=\"orders\"", "id=\"migrations\"",
				"actuator/migrations");
	}

	@Test
	void pageLoadsNothingFromElsewhere() {
		assertThat(body("/")).doesNotContain("http://", "https://", "src=", "@import");
	}

	@Test
	void customersHaveTheirNamesSplit() {
		assertThat(get("/api/customers")).extractingPath("$[*].name")
			.asArray()
			.containsExactly("Ada Lovelace", "Maria Sibylla Merian", "Zarathustra", "Ludwig van Beethoven");
	}

	@Test
	void productsAreFiled() {
		assertThat(get("/api/products")).extractingPath("$[?(@.sku == 'TEA-ASSAM')].category")
			.asArray()
			.containsExactly("Tea");
	}

	@Test
	void placedOrderIsTheNewest() {
		ResponseEntity<String> placed = place("""
				{"customerId": 2, "lines": [{"productId": 1, "quantity": 3}, {"productId": 3, "quantity": 1}]}""");
		assertThat(placed.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		JsonContent orders = get("/api/orders");
		assertThat(orders).extractingPath("$[0].customer").isEqualTo("Ludwig van Beethoven");
		assertThat(orders).extractingPath("$[0].total").isEqualTo(40.7);
		assertThat(orders).extractingPath("$[0].lines[0]")
			.isEqualTo(Map.of("product", "Assam, 250 g", "quantity", 3, "price", 26.7));
	}

	@Test
	void orderOfNothingIsRefused() {
		assertThat(place("{\"customerId\": 1, \"lines\": []}").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
	}

	@Test
	void orderOfUnknownProductIsRefusedWithAWord() {
		ResponseEntity<String> refused = place("""
				{"customerId": 1, "lines": [{"productId": 99, "quantity": 1}]}""");
		assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(refused.getBody()).contains("There is no product 99.");
	}

	private ResponseEntity<String> place(String order) {
		return this.http.post()
			.uri("/api/orders")
			.contentType(MediaType.APPLICATION_JSON)
			.body(order)
			.retrieve()
			.toEntity(String.class);
	}

	private JsonContent get(String path) {
		return new JsonContent(body(path));
	}

	private String body(String path) {
		return String.valueOf(this.http.get().uri(path).retrieve().body(String.class));
	}

}

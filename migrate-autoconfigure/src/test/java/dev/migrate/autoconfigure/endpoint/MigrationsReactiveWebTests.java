package dev.migrate.autoconfigure.endpoint;

import org.springframework.test.context.TestPropertySource;

/** The same application on a reactive server. */
@TestPropertySource(properties = "spring.main.web-application-type=reactive")
class MigrationsReactiveWebTests extends MigrationsWebTests {

}

package com.example.customizes;

import dev.migrate.autoconfigure.MigratorCustomizer;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application with a say in its migrations. */
@SpringBootApplication
public class CustomizesApplication {

	@Bean
	MigratorCustomizer customizer() {
		return (builder) -> {
		};
	}

}

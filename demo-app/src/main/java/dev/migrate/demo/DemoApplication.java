package dev.migrate.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small shop. Nothing in it knows that its database is migrated. */
@SpringBootApplication
public class DemoApplication {

	/** Start the shop. */
	public static void main(String[] args) {
		SpringApplication.run(DemoApplication.class, args);
	}

}

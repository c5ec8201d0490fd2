package dev.migrate.benchmarks.application.plain;

import dev.migrate.benchmarks.application.CostAtExit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that leaves everything to its properties. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PlainApplication {

	/**
	 * Start, or run a command.
	 * @param args the command, and properties of the application
	 */
	public static void main(String[] args) {
		CostAtExit.report();
		SpringApplication.run(PlainApplication.class, args);
	}

}

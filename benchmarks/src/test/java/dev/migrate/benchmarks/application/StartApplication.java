package dev.migrate.benchmarks.application;

import java.io.PrintStream;

import dev.migrate.benchmarks.peer.Meter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An application with a data source and whatever tool is on the class path. It says what
 * its start has cost, and ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartApplication {

	/**
	 * Start.
	 * @param args properties of the application
	 */
	public static void main(String[] args) {
		PrintStream out = System.out;
		try (ConfigurableApplicationContext context = SpringApplication.run(StartApplication.class, args)) {
			context.getBean(JdbcTemplate.class).execute("SELECT 1");
			out.println(new Meter().sinceStart().toLine());
		}
	}

}

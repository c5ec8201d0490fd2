package dev.migrate.benchmarks.application.beans;

import javax.sql.DataSource;

import dev.migrate.benchmarks.application.CostAtExit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** An application that has a data source of its own making. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BeansApplication {

	/**
	 * Start, or run a command.
	 * @param args the command, and properties of the application
	 */
	public static void main(String[] args) {
		CostAtExit.report();
		SpringApplication.run(BeansApplication.class, args);
	}

	@Bean
	DataSource dataSource(DataSourceProperties properties) {
		return properties.initializeDataSourceBuilder().build();
	}

}

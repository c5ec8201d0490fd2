package com.example.source;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application with a data source of its own making. */
@SpringBootApplication
public class SourceApplication {

	@Bean
	DataSource dataSource() {
		return new DriverManagerDataSource("jdbc:h2:mem:other");
	}

}

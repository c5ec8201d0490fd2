package com.example.guide;

import dev.migrate.autogenerate.SchemaTarget;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the guide shows of entities, as an application. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EntityScan
public class GuideApplication {

	// tag::target[]
	@Bean
	SchemaTarget auditTables() {
		return new AuditTables();
	}
	// end::target[]

}

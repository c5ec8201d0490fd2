package com.example.plain.order;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that have nothing to do with a database. */
@Configuration(proxyBeanMethods = false)
public class Clocks {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}

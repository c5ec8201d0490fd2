package com.example.vendor;

import com.example.elsewhere.Pool;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application whose data source does not look like one. */
@SpringBootApplication
public class VendorApplication {

	@Bean
	Pool pool() {
		return new Pool();
	}

}

package dev.migrate.reliability.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application that migrates when it starts, with whatever tool is switched on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PeerApplication {

	/**
	 * Start, say so, and end.
	 * @param arguments properties of the application
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(PeerApplication.class, arguments).close();
		System.out.println("STARTED");
	}

}

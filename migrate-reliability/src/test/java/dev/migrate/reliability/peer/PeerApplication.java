package dev.migrate.reliability.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.NestedExceptionUtils;

/** An application that migrates when it starts, with whatever tool is switched on. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PeerApplication {

	/**
	 * Start, say so or why not, and end.
	 * @param arguments properties of the application
	 */
	public static void main(String[] arguments) {
		try {
			SpringApplication.run(PeerApplication.class, arguments).close();
			System.out.println("STARTED");
		}
		catch (RuntimeException ex) {
			String reason = NestedExceptionUtils.getMostSpecificCause(ex).getMessage();
			System.out.println("FAILED " + String.valueOf(reason).replaceAll("\\s+", " "));
			System.exit(1);
		}
	}

}

package dev.migrate.autoconfigure.command;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that has left the commands out starts whatever its arguments are. */
class WithoutCommandsTests {

	@Test
	void startsWithoutArguments() throws Exception {
		assertThat(started()).isEqualTo("started");
	}

	@Test
	void startsWithAnArgumentThatWouldBeACommand() throws Exception {
		assertThat(started("migrate", "current")).isEqualTo("started");
	}

	private static String started(String... arguments) throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(loader);
			return (String) loader.loadClass(Application.class.getName())
				.getMethod("start", String[].class)
				.invoke(null, (Object) arguments);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static URL[] classPath() throws Exception {
		List<URL> places = new ArrayList<>();
		for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
			if (!place.contains("migrate-cli")) {
				places.add(Path.of(place).toUri().toURL());
			}
		}
		return places.toArray(URL[]::new);
	}

	/** Is loaded a second time, where there are no commands. */
	public static final class Application {

		private Application() {
		}

		/** Start, and tell how it went. */
		public static String start(String... arguments) {
			SpringApplication application = new SpringApplication(Application.class);
			application.setDefaultProperties(Map.of("spring.main.web-application-type", "none"));
			try (ConfigurableApplicationContext context = application.run(arguments)) {
				return context.isRunning() ? "started" : Arrays.toString(arguments);
			}
		}

	}

}

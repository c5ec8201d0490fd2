package dev.migrate.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What an application is called where nobody has said what migrations should call it.
 *
 * @param name its name
 * @param version its version, empty if unknown
 */
record ApplicationIdentity(String name, String version) {

	static ApplicationIdentity of(Environment environment, ObjectProvider<BuildProperties> build) {
		String name = environment.getProperty("spring.application.name", "");
		String version = environment.getProperty("spring.application.version", "");
		return new ApplicationIdentity(StringUtils.hasText(name) ? name : "application",
				StringUtils.hasText(version) ? version : built(build.getIfAvailable()));
	}

	private static String built(@Nullable BuildProperties build) {
		String version = (build != null) ? build.getVersion() : null;
		return (version != null) ? version : "";
	}

}

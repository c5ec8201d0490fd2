package dev.migrate.autoconfigure.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrate.script.RevisionLocation;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * The classes that an application is made of: those in the package of its main class and
 * below, but for the revisions in their locations.
 *
 * @param classes the classes
 */
record ApplicationCode(List<ClassFile> classes) {

	// By these, a class can have a say in where the database is, or bring in others that
	// do.
	private static final List<String> INFLUENCES = List.of("DataSource", "ConnectionDetails", "dev/migrate/Migrator",
			"dev/migrate/autoconfigure/", "dev/migrate/execution/", "PostProcessor", "BeanDefinitionRegistry",
			"BeanRegistrar", "ApplicationContextInitializer", "SpringApplicationBuilder",
			"org/springframework/context/annotation/Import", "org/springframework/context/annotation/ComponentScan",
			"org/springframework/context/annotation/PropertySource", "ImportAutoConfiguration", "scanBasePackage",
			"excludeName");

	private static final String BEAN_METHOD = "Lorg/springframework/context/annotation/Bean;";

	// A bean of a library's type may be a data source, whatever its name.
	private static final Pattern LIBRARY_TYPE = Pattern.compile("\\)L(?!java/|org/springframework/)[\\w$/]+;");

	// An annotation of a library may import anything.
	private static final Pattern LIBRARY_SWITCH = Pattern.compile("L(?!org/springframework/)[\\w/]+/Enable[\\w$]+;");

	private static final String REVISION = "Ldev/migrate/script/MigrationRevision;";

	static ApplicationCode of(Class<?> mainClass, List<RevisionLocation> locations) {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				mainClass.getClassLoader());
		String pattern = "classpath*:" + ClassUtils.classPackageAsResourcePath(mainClass) + "/**/*.class";
		List<ClassFile> classes = new ArrayList<>();
		try {
			for (Resource resource : resolver.getResources(pattern)) {
				ClassFile file = ClassFile.read(resource);
				if (!file.isInAny(locations)) {
					classes.add(file);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ApplicationCode(classes);
	}

	/** Return whether it has revisions of its own. */
	boolean hasRevisions() {
		return this.classes.stream().anyMatch((file) -> file.mentions(REVISION));
	}

	/** Return whether it could choose another database than the properties do. */
	boolean mayChooseDatabase() {
		return this.classes.stream().anyMatch(ApplicationCode::mayChooseDatabase);
	}

	private static boolean mayChooseDatabase(ClassFile file) {
		return INFLUENCES.stream().anyMatch(file::mentions) || file.mentions(LIBRARY_SWITCH)
				|| (file.mentions(BEAN_METHOD) && file.mentions(LIBRARY_TYPE));
	}

}

package dev.migrate.testing;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * Classes use only the packages of their module that theirs may use. A package that has
 * no rule of its own keeps to that of the package around it.
 */
public final class PackagesBelow extends ArchCondition<JavaClass> {

	private final String root;

	private final Map<String, Set<String>> mayUse;

	/**
	 * Make the condition.
	 * @param root the package of the module
	 * @param mayUse each package inside of it, with those that it may use
	 */
	public PackagesBelow(String root, Map<String, Set<String>> mayUse) {
		super("use only packages below its own");
		this.root = root;
		this.mayUse = mayUse;
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		String own = room(type);
		Set<String> allowed = this.mayUse.getOrDefault(own, Set.of());
		events.add(new SimpleConditionEvent(type, this.mayUse.containsKey(own), own + " has no rule"));
		type.getDirectDependenciesFromSelf()
			.stream()
			.filter((dependency) -> isInside(dependency.getTargetClass()))
			.forEach((dependency) -> {
				String used = room(dependency.getTargetClass());
				events.add(new SimpleConditionEvent(type, used.equals(own) || allowed.contains(used),
						dependency.getDescription()));
			});
	}

	private boolean isInside(JavaClass type) {
		return (type.getPackageName() + ".").startsWith(this.root + ".");
	}

	private String room(JavaClass type) {
		String inside = type.getPackageName().substring(this.root.length()).replaceFirst("^\\.", "");
		String room = inside;
		while (!this.mayUse.containsKey(room) && room.contains(".")) {
			room = room.substring(0, room.lastIndexOf('.'));
		}
		return room;
	}

}

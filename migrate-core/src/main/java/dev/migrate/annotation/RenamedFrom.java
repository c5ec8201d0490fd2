package dev.migrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a table or a column was called before, so that it is renamed rather than
 * dropped and created: on an entity its table, on an attribute its column, on one that is
 * a collection the table of the collection. It may stay, and means nothing once there is
 * no such name any more.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
public @interface RenamedFrom {

	/** The name before, as it is in the database. */
	String value();

}

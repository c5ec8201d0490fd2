package guide.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says more about an example than its method does. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Example {

	/** The version of PostgreSQL that can do it. */
	int since() default 0;

	/** Whether it runs in a transaction. */
	boolean transactional() default true;

	/** Whether {@link NameExamples#CONVENTION} names what has no name. */
	boolean named() default false;

	/** Whether it reads rows, so that no script can tell what it does. */
	boolean readsRows() default false;

	/** The dialects that understand the SQL text which is in it; all if none is said. */
	String[] only() default {};

}

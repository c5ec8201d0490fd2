package com.example.elsewhere;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Import;

/** Brings a data source into an application. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(Pool.class)
public @interface EnablePool {

}

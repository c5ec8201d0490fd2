package com.example.busy;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** An application that does something in every way there is as soon as it starts. */
@SpringBootApplication
@EnableScheduling
public class BusyApplication {

	/** What it says whenever something of it has come to life. */
	public static final String ALIVE = "ALIVE: ";

	/** Start, and end. */
	public static void main(String[] args) {
		SpringApplication.run(BusyApplication.class, args).close();
	}

	static void say(String what) {
		System.err.println(ALIVE + what);
	}

	@Bean
	Eager eager() {
		return new Eager();
	}

	@Bean
	Consumer consumer() {
		return new Consumer();
	}

	@Bean
	CommandLineRunner commandLineRunner() {
		return (args) -> say("a command line runner");
	}

	@Bean
	ApplicationRunner applicationRunner() {
		return (args) -> say("an application runner");
	}

	@EventListener
	void refreshed(ContextRefreshedEvent event) {
		say("a listener of " + event.getClass().getSimpleName());
	}

	@Scheduled(fixedDelay = 10)
	void tick() {
		say("a schedule");
	}

	static class Eager {

		Eager() {
			say("a bean");
		}

	}

}

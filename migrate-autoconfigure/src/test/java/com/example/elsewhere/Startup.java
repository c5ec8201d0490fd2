package com.example.elsewhere;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Is called while an application starts. */
public class Startup implements ApplicationContextInitializer<ConfigurableApplicationContext>,
		ApplicationListener<ApplicationEvent> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
	}

}

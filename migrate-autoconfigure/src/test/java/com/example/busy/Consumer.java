package com.example.busy;

import org.springframework.context.SmartLifecycle;

/** Takes messages from somewhere as long as the application lives. */
class Consumer implements SmartLifecycle {

	private volatile boolean running;

	@Override
	public void start() {
		BusyApplication.say("a consumer");
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}

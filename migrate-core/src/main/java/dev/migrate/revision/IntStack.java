package dev.migrate.revision;

/** Revisions that are still to be visited, the last one first. */
final class IntStack {

	private final int[] elements;

	private int size;

	IntStack(int capacity) {
		this.elements = new int[capacity];
	}

	void push(int element) {
		this.elements[this.size++] = element;
	}

	int pop() {
		return this.elements[--this.size];
	}

	int peek() {
		return this.elements[this.size - 1];
	}

	boolean isEmpty() {
		return this.size == 0;
	}

}

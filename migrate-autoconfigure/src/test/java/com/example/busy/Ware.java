package com.example.busy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has no table, so that JPA can't start. */
@Entity
class Ware {

	@Id
	private Long id = 0L;

	Long getId() {
		return this.id;
	}

}

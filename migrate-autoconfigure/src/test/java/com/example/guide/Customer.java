package com.example.guide;

import dev.migrate.annotation.RenamedFrom;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

// tag::renamed[]
@Entity
@RenamedFrom("clients")
class Customer {

	@Id
	Long id;

	@RenamedFrom("title")
	String name;

}
// end::renamed[]

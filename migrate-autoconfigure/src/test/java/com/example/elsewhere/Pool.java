package com.example.elsewhere;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data source of a library. */
public class Pool extends DriverManagerDataSource {

}

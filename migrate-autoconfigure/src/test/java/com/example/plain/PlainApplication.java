package com.example.plain;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** An application that leaves its database to the properties. */
@SpringBootApplication
@EnableScheduling
public class PlainApplication {

}

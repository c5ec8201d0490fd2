package com.example.revisions;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with a revision that is a bean. */
@SpringBootApplication
public class RevisionsApplication {

}

package com.example.imports;

import com.example.elsewhere.Pool;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** An application that imports what is elsewhere. */
@SpringBootApplication
@Import(Pool.class)
public class ImportsApplication {

}

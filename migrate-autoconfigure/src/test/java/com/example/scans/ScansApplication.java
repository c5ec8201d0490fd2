package com.example.scans;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application that looks for beans elsewhere. */
@SpringBootApplication(scanBasePackages = "com.example")
public class ScansApplication {

}

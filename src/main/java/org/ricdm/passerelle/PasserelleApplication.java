package org.ricdm.passerelle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of the Réseau international des Cités des métiers: one deployable, see {@code docs/adr}. */
@SpringBootApplication
public class PasserelleApplication {

    public static void main(String[] args) {
        SpringApplication.run(PasserelleApplication.class, args);
    }
}

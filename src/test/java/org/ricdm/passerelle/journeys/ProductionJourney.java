package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the production jar shows, and what it does not. */
@Tag("journey")
class ProductionJourney {

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void theDoorsOfTheDevelopmentServerDoNotExist() {
        for (var path : List.of("/dev/mail", "/dev/mail.json", "/dev/clock", "/dev/jobs", "/dev/kitchen-sink")) {
            assertThat(status("GET", path)).as("GET " + path).isEqualTo(404);
        }
        assertThat(status("POST", "/dev/jobs")).isIn(403, 404, 405);
        assertThat(status("POST", "/dev/clock?advance=PT1H")).isIn(403, 404, 405);
    }

    @Test
    void onlyHealthOfTheActuatorAnswersOnThePublicPort() {
        assertThat(status("GET", "/actuator/health")).isEqualTo(200);
        assertThat(status("GET", "/actuator/health/liveness")).isEqualTo(200);
        assertThat(status("GET", "/actuator/health/readiness")).isEqualTo(200);
        for (var path : List.of("env", "heapdump", "prometheus", "beans", "mappings", "configprops")) {
            assertThat(status("GET", "/actuator/" + path)).as(path).isIn(302, 401, 403, 404);
        }
    }

    private int status(String method, String path) {
        return portal.send(HttpRequest.newBuilder(URI.create(portal.url(path)))
                        .header("Accept", "text/html")
                        .method(method, HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }
}

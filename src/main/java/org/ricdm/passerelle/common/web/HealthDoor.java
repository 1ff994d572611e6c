package org.ricdm.passerelle.common.web;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Health on the public port, where a proxy or a container engine looks for it. The actuator itself, metrics included,
 * answers on the management port only.
 */
@RestController
@OpenToAll("says up or down and nothing else")
class HealthDoor {

    private final HealthEndpoint health;

    HealthDoor(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<StatusOnly> all() {
        return answer(health.health());
    }

    @GetMapping("/actuator/health/liveness")
    ResponseEntity<StatusOnly> liveness() {
        return answer(health.healthForPath("liveness"));
    }

    @GetMapping("/actuator/health/readiness")
    ResponseEntity<StatusOnly> readiness() {
        return answer(health.healthForPath("readiness"));
    }

    private static ResponseEntity<StatusOnly> answer(@Nullable HealthDescriptor descriptor) {
        var status = descriptor == null ? Status.UNKNOWN : descriptor.getStatus();
        // The same for everybody, also for a browser, which does not ask for JSON.
        return ResponseEntity.status(status.equals(Status.UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new StatusOnly(status.getCode()));
    }

    /** The part of the actuator's answer that strangers may see. */
    record StatusOnly(String status) {}
}

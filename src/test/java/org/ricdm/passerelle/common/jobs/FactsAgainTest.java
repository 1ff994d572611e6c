package org.ricdm.passerelle.common.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ricdm.passerelle.BesideThePortal;
import org.ricdm.passerelle.PasserelleApplication;
import org.ricdm.passerelle.StoreForTests;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.DevConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact whose listener fails, in portals of their own that are started and stopped. */
@ExtendWith(BesideThePortal.class)
class FactsAgainTest {

    /** What the listener heard, in every portal of this test. */
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private static volatile boolean failing;

    @BeforeEach
    void nothingHeard() {
        HEARD.clear();
        failing = true;
    }

    @Test
    void aFactIsToldAgainUntilItsListenerSucceedsAlsoAfterARestart() {
        var store = StoreForTests.settings();

        try (var portal = start(store)) {
            publish(portal, "one");
            awaitFailed(portal);
            var again = portal.getBean(FactsAgain.class);

            // Too soon.
            again.run();
            assertThat(HEARD).containsExactly("one");

            advance(portal, Duration.ofSeconds(31));
            tellAgainUntil(portal, () -> HEARD.size() == 2);
            awaitFailed(portal);

            failing = false;
            advance(portal, Duration.ofSeconds(31));
            tellAgainUntil(portal, () -> facts(portal) == 0);
            assertThat(HEARD).containsExactly("one", "one", "one");

            failing = true;
            publish(portal, "two");
            awaitFailed(portal);
        }
        HEARD.clear();
        failing = false;

        try (var portal = start(store)) {
            advance(portal, Duration.ofMinutes(2));
            tellAgainUntil(portal, () -> facts(portal) == 0);
            assertThat(HEARD).containsExactly("two");
        }
    }

    @Test
    void aFactThatWasBeingListenedToWhenThePortalDiedIsToldAfterTheRestart() {
        var store = StoreForTests.settings();
        try (var portal = start(store)) {
            publish(portal, "cut off");
            awaitFailed(portal);
            // What a kill in the middle of the listener leaves behind.
            sql(portal)
                    .sql("update EVENT_PUBLICATION set STATUS = 'PROCESSING', COMPLETION_ATTEMPTS = 1")
                    .update();
        }
        HEARD.clear();
        failing = false;

        try (var portal = start(store)) {
            Awaitility.await().until(() -> facts(portal) == 0);

            assertThat(HEARD).containsExactly("cut off");
        }
    }

    @Test
    void afterTenAttemptsAFactIsLeftForSomebodyToLookAt() {
        try (var portal = start(StoreForTests.settings())) {
            publish(portal, "hopeless");
            awaitFailed(portal);
            var again = portal.getBean(FactsAgain.class);

            for (var round = 0; round < 15; round++) {
                advance(portal, Duration.ofSeconds(31));
                again.run();
                awaitFailed(portal);
            }

            assertThat(HEARD).hasSize(10);
            assertThat(facts(portal)).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(Map<String, Object> store) {
        var application = new SpringApplication(PasserelleApplication.class, DevConfiguration.class, Listener.class);
        var settings = new ArrayList<String>();
        Stream.concat(
                        store.entrySet().stream(),
                        Map.<String, Object>of("server.port", 0, "management.server.port", 0).entrySet().stream())
                .forEach(setting -> settings.add("--" + setting.getKey() + "=" + setting.getValue()));
        return application.run(settings.toArray(String[]::new));
    }

    private static void publish(ConfigurableApplicationContext portal, String word) {
        var publisher = (ApplicationEventPublisher) portal;
        portal.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> publisher.publishEvent(new Happened(word)));
    }

    private static void advance(ConfigurableApplicationContext portal, Duration by) {
        portal.getBean(AdjustableClock.class).advance(by);
    }

    private static void awaitFailed(ConfigurableApplicationContext portal) {
        Awaitility.await().until(() -> failed(portal) == 1);
    }

    /** A fact whose listener has just failed is still held for a moment: the job is run until it takes it. */
    private static void tellAgainUntil(ConfigurableApplicationContext portal, Callable<Boolean> heard) {
        var again = portal.getBean(FactsAgain.class);
        Awaitility.await().until(() -> {
            if (heard.call()) {
                return true;
            }
            if (failed(portal) == 1) {
                again.run();
            }
            return false;
        });
    }

    private static int failed(ConfigurableApplicationContext portal) {
        return sql(portal)
                .sql("select count(*) from EVENT_PUBLICATION where STATUS = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    private static int facts(ConfigurableApplicationContext portal) {
        return sql(portal)
                .sql("select count(*) from EVENT_PUBLICATION")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient sql(ConfigurableApplicationContext portal) {
        return portal.getBean(JdbcClient.class);
    }

    /** A fact that no room publishes. */
    record Happened(String word) {}

    static class Listener {
        @ApplicationModuleListener(id = "test-of-facts-again")
        void on(Happened fact) {
            HEARD.add(fact.word());
            if (failing) {
                throw new IllegalStateException("cannot listen now");
            }
        }
    }
}

package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the order in which phones come back to the line, the same people were there from the same moment on. */
@PortalTest
class MergedScansTest {

    private static final int ROUNDS = 12;

    @Autowired
    DoorRoom room;

    @Test
    void anyOrderOfAnyDeliveriesSentAnyNumberOfTimesComesToTheSame() {
        var random = new Random(20_270_421);
        for (int round = 0; round < ROUNDS; round++) {
            var door = room.open();
            var people = List.of(door.person(), door.person(), door.person());
            var scans = scans(random, people, door);
            var parts = new ArrayList<List<Scan>>();
            for (int n = 0; n < 3; n++) {
                var order = new ArrayList<>(scans);
                Collections.shuffle(order, random);
                for (int from = 0; from < order.size(); from += 7) {
                    parts.add(order.subList(from, Math.min(order.size(), from + 7)));
                }
            }
            parts.forEach(part -> door.deliver(part.toArray(Scan[]::new)));
            assertThat(found(door)).isEqualTo(expected(scans));
            for (var person : people) {
                assertThat(door.state(person) == SignUpState.CHECKED_IN)
                        .isEqualTo(expected(scans).containsKey(person + "@0"));
            }
        }
    }

    @Test
    void phonesThatComeBackAtTheSameMomentLoseNothing() throws Exception {
        var door = room.open();
        var people = IntStream.range(0, 10).mapToObj(n -> door.person()).toList();
        var start = door.now().minusSeconds(3 * 3600);
        var deliveries = IntStream.range(0, 4)
                .mapToObj(phone -> people.stream()
                        .map(person ->
                                DoorRoom.named(person, 0, start.plus(Duration.ofMinutes((phone * 7L + person) % 11))))
                        .toArray(Scan[]::new))
                .toList();
        try (var phones = Executors.newFixedThreadPool(4)) {
            var sent = deliveries.stream()
                    .map(scans -> phones.submit(() -> door.deliver("Phone", scans)))
                    .toList();
            for (var one : sent) {
                assertThat(one.get()).allMatch(result -> result.outcome() == Outcome.IN);
            }
        }
        assertThat(found(door))
                .isEqualTo(expected(deliveries.stream().flatMap(Arrays::stream).toList()));
    }

    @Test
    void aPhoneThatWasOffForThreeHoursAndTwoOthersLoseNothingAndTheEarliestWins() throws Exception {
        var door = room.open();
        var people = IntStream.range(0, 150).mapToObj(n -> door.person()).toList();
        var passes = door.passes(people);
        var away = door.now().minus(Duration.ofHours(3));
        var order = new ArrayList<>(people);
        Collections.shuffle(order, new Random(150));
        // The phone that was off reads a badge every minute; somebody at another door sees each of them before or
        // after.
        var late = IntStream.range(0, order.size())
                .mapToObj(n -> DoorRoom.read(token(passes, order.get(n)), 0, away.plus(Duration.ofMinutes(n))))
                .toList();
        var meanwhile = IntStream.range(0, order.size())
                .mapToObj(n -> DoorRoom.read(
                        token(passes, order.get(n)), 0, away.plus(Duration.ofMinutes(n + (n % 2 == 0 ? -1 : 1)))))
                .toList();
        for (var phone = 0; phone < 2; phone++) {
            var own = meanwhile.subList(phone * 75, (phone + 1) * 75);
            for (var from = 0; from < own.size(); from += 5) {
                door.send("Phone " + phone, own.subList(from, from + 5));
            }
        }
        assertThat(door.kept()).isEqualTo(150);

        // Somebody called the phone otherwise in between: each name goes by itself.
        for (var again = 0; again < 2; again++) {
            assertThat(door.send("Entrance", late.subList(0, 100)))
                    .hasSize(100)
                    .allMatch(one -> one.outcome().counts());
            assertThat(door.send("Garden", late.subList(100, 150)))
                    .hasSize(50)
                    .allMatch(one -> one.outcome().counts());
        }

        assertThat(door.kept()).isEqualTo(300);
        var present = door.list().present();
        assertThat(present).extracting(Presence::signUpId).containsExactlyInAnyOrderElementsOf(people);
        for (var n = 0; n < order.size(); n++) {
            var person = order.get(n);
            var first = n % 2 == 0 ? meanwhile.get(n) : late.get(n);
            var device = n % 2 == 0 ? "Phone " + n / 75 : n < 100 ? "Entrance" : "Garden";
            assertThat(present)
                    .filteredOn(one -> one.signUpId() == person)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.scanId()).isEqualTo(first.id());
                        assertThat(one.device()).isEqualTo(device);
                    });
        }
        assertThat(people).allMatch(person -> door.state(person) == SignUpState.CHECKED_IN);
    }

    @Test
    void phonesSendNoMoreAtOnceThanThePortalTakes() throws Exception {
        assertThat(Files.readString(Path.of("frontend", "passerelle", "check-in.js")))
                .contains("const MOST_AT_ONCE = " + CheckIn.MOST_AT_ONCE + ";", ".slice(0, MOST_AT_ONCE)");
    }

    private static String token(Map<Long, Pass> passes, long person) {
        return Objects.requireNonNull(passes.get(person)).token();
    }

    private static List<Scan> scans(Random random, List<Long> people, DoorRoom.Made door) {
        var start = door.now().minusSeconds(4 * 3600);
        var scans = new ArrayList<Scan>();
        for (int n = 0; n < 20; n++) {
            var point = random.nextInt(3) == 0 ? door.event.alpha : 0;
            var at = start.plusSeconds(60L * random.nextInt(30));
            scans.add(new Scan(
                    UUID.randomUUID(),
                    point,
                    null,
                    people.get(random.nextInt(people.size())),
                    ScanWay.NAME,
                    at,
                    true,
                    null));
        }
        for (int n = 0; n < 8; n++) {
            scans.add(DoorRoom.undo(scans.get(random.nextInt(20)), start.plusSeconds(7200)));
        }
        return scans;
    }

    /** Who was where, and by which scan, told from all scans at once. */
    private static Map<String, UUID> expected(List<Scan> scans) {
        var undone = scans.stream().map(Scan::undoes).collect(Collectors.toCollection(HashSet::new));
        var first = new HashMap<String, UUID>();
        scans.stream()
                .filter(scan -> scan.way() != ScanWay.UNDO && !undone.contains(scan.id()))
                .sorted(Comparator.comparing(Scan::at)
                        .thenComparing(scan -> scan.id().toString()))
                .forEach(scan -> {
                    first.putIfAbsent(scan.signUpId() + "@" + scan.point(), scan.id());
                    first.putIfAbsent(scan.signUpId() + "@0", scan.id());
                });
        return first;
    }

    private static Map<String, UUID> found(DoorRoom.Made door) {
        return door.list().present().stream()
                .collect(Collectors.toMap(one -> one.signUpId() + "@" + one.point(), Presence::scanId));
    }
}
